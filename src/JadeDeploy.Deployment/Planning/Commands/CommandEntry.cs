using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>A row of the table of commands.</summary>
/// <param name="Verb">The one or two words that name the command.</param>
/// <param name="NeedsCurrentVersion">Whether it runs with <c>loadStyle=currentSchemaVersion</c> only.</param>
/// <param name="Support">One value for each of <see cref="Releases"/>.</param>
internal sealed record CommandEntry(string Verb, bool NeedsCurrentVersion, ImmutableArray<CommandSupport> Support)
{
    /// <summary>The major versions that the table has a column for: Jade 2018, 2020, 2022 and 2025.</summary>
    public static ImmutableArray<int> Releases { get; } = [18, 20, 22, 25];

    /// <summary>What is known of a platform version: its column is that of the latest release it is not older than.</summary>
    public CommandSupport In(JadeVersion platform)
    {
        int column = 0;
        while (column + 1 < Releases.Length && platform.Major >= Releases[column + 1])
            column++;
        return Support[column];
    }
}
