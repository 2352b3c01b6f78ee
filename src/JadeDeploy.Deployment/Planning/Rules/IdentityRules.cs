using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Ids are facts. A declaration that says otherwise is a mistake somewhere, and a person finds out where; ids that have
/// all changed say nothing any more, and a person should know.
/// </summary>
internal sealed class IdentityRules
{
    private readonly PlanRequest _request;
    private readonly IdentityDecisions _ids;
    private readonly ILookup<string, SchemaEntity> _before;

    public IdentityRules(PlanRequest request)
    {
        _request = request;
        _ids = new IdentityDecisions(request.From, request.To);
        _before = request.From.Schemas.SelectMany(s => s.Entities)
            .Where(e => EntityRename.Kinds.Contains(e.Key.Kind)).ToLookup(e => e.Key.Name);
    }

    /// <summary>Reports every contradiction, and ids that changed.</summary>
    public void Check(List<Diagnostic> problems)
    {
        // What the source declares is history: an entity may have been renamed again since.
        foreach (DeclaredRename rename in _request.Renames.Where(r => !r.IsOfSource))
            if (Contradiction(rename) is var (old, now))
                problems.Add(PlanDiagnostics.DeclarationAgainstId(now.Location, $"JadeRename '{rename.Entity}' to '{rename.To}'", old.Key, now.Key, now.Id!.Value));
        foreach (string name in _request.NotRenames)
            if (RenamedById(name) is var (old, now))
                problems.Add(PlanDiagnostics.DeclarationAgainstId(now.Location, $"JadeNotRename '{name}'", old.Key, now.Key, now.Id!.Value));
        SchemaEntity[] renumbered = [.. _ids.WithNewIds()];
        if (renumbered.Length > 0)
            problems.Add(PlanDiagnostics.IdsChanged(renumbered[0].Location, renumbered[0].Key, renumbered.Length));
    }

    /// <summary>The entity whose id contradicts a declared rename, in both versions; else null.</summary>
    public (SchemaEntity Old, SchemaEntity Now)? Contradiction(DeclaredRename rename) =>
        RenameMatches.KeyOf(rename, _before[rename.Entity].Select(e => e.Key).ToHashSet()) is { } meant ? _ids.Contradiction(meant) : null;

    /// <summary>The entity of a name that has another name now by its id, in both versions; else null.</summary>
    public (SchemaEntity Old, SchemaEntity Now)? RenamedById(string name)
    {
        foreach (SchemaEntity old in _before[name])
            if (_ids.RenamedTo(old) is { } now)
                return (old, now);
        return null;
    }
}
