using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// What an extract says beside the content: who changed the entity when, and the numbers that a database gave it. Extracts with
/// <c>nomodifiedinfo</c> and <c>nomodelnumbers</c> leave them out.
/// </summary>
/// <param name="TimeStamp">The time stamp without its semicolon, <c>setModifiedTimeStamp "user" "22.0.01" 2024:05:18:21:16:47.607</c>; null when there is none.</param>
/// <param name="Numbers">The numbers in the order of the file: <c>number = 2</c>, <c>ordinal = 2</c>, <c>subId = 1</c>.</param>
public sealed record EntityMarks(string? TimeStamp, ImmutableArray<string> Numbers)
{
    /// <summary>No marks.</summary>
    public static EntityMarks None { get; } = new(null, []);
}
