using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A rename of a property or constant.</summary>
/// <param name="Entity">The member by its name when the command runs.</param>
/// <param name="To">Its new simple name.</param>
/// <param name="Location">Where the newer version states it.</param>
internal sealed record MemberRename(EntityKey Entity, string To, SourceLocation Location)
{
    /// <summary>The command.</summary>
    public JadeCommand Command => JadeCommand.Of(RenameCommands.VerbFor(Entity.Kind), Entity.Name, To);

    /// <summary>The member by its new name.</summary>
    public EntityKey Target => Entity with { Name = $"{EntityNames.Parent(Entity.Name)}::{To}" };
}
