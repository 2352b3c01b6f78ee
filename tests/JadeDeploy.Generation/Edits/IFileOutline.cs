namespace JadeDeploy.Generation.Edits;

/// <summary>
/// Which entity each place of a file belongs to. Outlines are read off the text with nothing of the readers, so that they can say
/// where an edit is when a reader puts it elsewhere.
/// </summary>
internal interface IFileOutline
{
    /// <summary>The entity at a place, or the one before it when the place is between two.</summary>
    EditedEntity At(int offset);
}
