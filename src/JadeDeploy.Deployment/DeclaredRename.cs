using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment;

/// <summary>A rename that the files cannot show.</summary>
/// <param name="Entity">The qualified old name: <c>Shop::Customer::fax</c>.</param>
/// <param name="To">The new simple name: <c>faxNumber</c>.</param>
public sealed record DeclaredRename(string Entity, string To)
{
    /// <summary>The kind, where several kinds have an entity of that name; null for whichever the two versions have.</summary>
    public EntityKind? Kind { get; init; }

    /// <summary>Where <c>jadedeploy.toml</c> declares it; none for a project item or an option.</summary>
    public SourceLocation Location { get; init; } = SourceLocation.None;

    /// <summary>
    /// Whether nobody can tell if the database has seen it: the older version has no <c>jadedeploy.toml</c> to compare with.
    /// </summary>
    public bool MayBeDone { get; init; }

    /// <summary>Whether the source declares it. What the source declares is history and silent where it does not match.</summary>
    internal bool IsOfSource => !Location.IsNone;
}
