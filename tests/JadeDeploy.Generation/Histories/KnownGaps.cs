namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Situations that the product does not get right yet, each with a switch that keeps histories from stopping at it. A gap that is
/// closed is taken out here, and histories check it from then on. The list is meant to be empty.
/// </summary>
internal static class KnownGaps
{
    /// <summary>
    /// The embedded loader keeps, in rows, the values of properties that their class no longer has: inherited ones when the class
    /// moved to another superclass, and those that became virtual. A later property of that name would get them.
    /// </summary>
    public static bool RowsKeepValuesWithoutProperty => true;
}
