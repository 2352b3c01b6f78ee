using JadeDeploy.Schema.Scm.Table;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// Reads the definition behind an entity's name, up to (not with) its semicolon, into its canonical text. A file is read and its
/// contents are interpreted by this one method, so they cannot differ.
/// </summary>
internal static class Definitions
{
    /// <summary>Reads a definition.</summary>
    /// <returns>The model number that stands in it, or -1.</returns>
    public static int Read(ScmParser parser, PieceShape shape, CanonicalBuffer text)
    {
        switch (shape)
        {
            case PieceShape.Attribute:
                text.Add("attribute"u8);
                return PropertyPhrase.Read(parser, text);
            case PieceShape.Reference:
                text.Add("reference"u8);
                return PropertyPhrase.Read(parser, text);
            case PieceShape.JadeMethod:
                text.Add("jade"u8);
                return SignaturePhrase.Read(parser, text);
            case PieceShape.ExternalMethod:
                text.Add("external"u8);
                return SignaturePhrase.Read(parser, text);
            case PieceShape.WebServiceMethod:
                text.Add("webService"u8);
                return SignaturePhrase.Read(parser, text);
            case PieceShape.ExternalFunction:
                return SignaturePhrase.Read(parser, text);
            case PieceShape.Constant:
                return ConstantPhrase.Read(parser, text);
            case PieceShape.ClassHeader:
                return TypeHeaderSection.ReadHeader(parser, text);
            case PieceShape.Membership:
                TypePhrase.Read(parser, text);
                return -1;
            case PieceShape.MemberKeys:
                text.Add("member"u8);
                KeySections.Read(parser, text);
                return -1;
            case PieceShape.ExternalKeys:
                text.Add("external"u8);
                KeySections.Read(parser, text);
                return -1;
            case PieceShape.UpToSemicolon:
                parser.TakeUntilSemicolon(text);
                return -1;
            case PieceShape.ClassMap:
                return DatabaseSection.ReadClassMap(parser, text);
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, "This piece is not a definition.");
        }
    }

    /// <summary>Reads the definition at the cursor and states it as a field of an entity that is then defined.</summary>
    /// <returns>The entity's row.</returns>
    public static int Define(
        ScmParser parser, EntityDrafts drafts, Model.EntityKind kind, int owner, Lexing.ScmToken name, PieceShape shape)
    {
        int start = parser.Current.Start;
        CanonicalBuffer text = parser.Canonical.Begin();
        int number = Read(parser, shape, text);
        int row = drafts.Define(kind, owner, name.Start, name.Length, name.Start);
        if (text.Length > 0)
            drafts.Set(row, FieldId.Definition, shape, start, parser.LastEnd, text.Written);
        if (number >= 0)
            drafts.SetNumber(row, number);
        return row;
    }
}
