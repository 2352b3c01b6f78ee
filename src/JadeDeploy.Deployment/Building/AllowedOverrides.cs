using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Source.Git;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Building;

/// <summary>The guards that a build lifts by name, and which of them it needed.</summary>
internal sealed class AllowedOverrides
{
    private readonly ImmutableArray<string> _allowed;
    private readonly List<PlannedOverride> _needed = [];

    private AllowedOverrides(ImmutableArray<string> allowed) => _allowed = allowed;

    /// <summary>What was needed so far.</summary>
    public IEnumerable<PlannedOverride> Needed => _needed;

    /// <summary>Reads the names asked for.</summary>
    /// <exception cref="DeploymentException">A name is not in the list (JD3073).</exception>
    public static AllowedOverrides Of(BuildRequest request)
    {
        string[] known = [.. NamedOverrides.All.Select(o => o.Name)];
        Diagnostic[] unknown = [.. request.Allowed.Where(name => !known.Contains(name, StringComparer.Ordinal))
            .Select(name => GuardDiagnostics.UnknownOverride(name, NearNames.Of(name, known), known))];
        return unknown.Length == 0 ? new AllowedOverrides(request.Allowed) : throw new DeploymentException(unknown);
    }

    /// <summary>Whether a guard is lifted; if so, that it was needed is kept.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="code">The code that stops the build otherwise.</param>
    /// <param name="subject">What it is needed for.</param>
    public bool Permits(NamedOverride guard, string code, string subject)
    {
        if (!_allowed.Contains(guard.Name, StringComparer.Ordinal))
            return false;
        Record(guard, code, subject);
        return true;
    }

    /// <summary>Keeps that a guard was lifted in words of its own: a range that says from where and to where.</summary>
    public void Record(NamedOverride guard, string code, string subject) => _needed.Add(new PlannedOverride(guard.Name, code, subject));

    /// <summary>A warning for each name that nothing needed: it would lift a guard later, when nobody thinks of it.</summary>
    public IEnumerable<Diagnostic> Unneeded() =>
        _allowed.Distinct(StringComparer.Ordinal).Where(name => !_needed.Any(o => o.Name == name)).Select(name => PlanDiagnostics.MatchesNothing("JadeAllow", name));
}
