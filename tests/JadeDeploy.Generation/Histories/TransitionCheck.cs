using System.Collections.Immutable;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Generation.Histories;

/// <summary>How a step of a history ended.</summary>
/// <param name="Broken">What does not hold, or null.</param>
/// <param name="IsRefused">Whether the plan was refused for a reason that the generator can name.</param>
/// <param name="Stopped">Whether the run was stopped by a value that could not be converted; the database is between two versions then.</param>
public sealed record TransitionResult(string? Broken, bool IsRefused = false, bool Stopped = false);

/// <summary>What must hold when a database goes from one version to another.</summary>
public static class TransitionCheck
{
    /// <summary>Checks one step on a database of its own, that holds the older version and rows.</summary>
    public static TransitionResult Check(Transition transition, VersionText text, int style = 0, bool provesPackage = false)
    {
        SchemaSet from = text.Read(transition.From, style);
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(transition.Platform);
        database.Catalogue.Seed(SchemaOrder.ProvidersFirst(from).Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        var rows = new StoredRows();
        rows.Fill(database, transition.From);
        return Check(transition, from, text.Read(transition.To, style), database, rows, provesPackage);
    }

    /// <summary>Plans and runs one step, and compares what the database holds with the newer version, entities and rows.</summary>
    internal static TransitionResult Check(
        Transition transition, SchemaSet from, SchemaSet to, EmbeddedDatabase database, StoredRows rows, bool provesPackage = false)
    {
        PlanOutcome plan;
        try
        {
            plan = Plan(transition, from, to);
        }
        catch (DeploymentException refusal)
        {
            Diagnostic? unexplained = refusal.Diagnostics.FirstOrDefault(d => transition.ReasonFor(d) is null && !transition.IsUndecided(d));
            return new TransitionResult(unexplained is null ? null : $"refused without reason: {unexplained}", IsRefused: true);
        }
        string? broken = Surprise(transition, plan) ?? Run(database, plan);
        if (broken is not null && transition.ValuesDecide(broken))
            return new TransitionResult(null, IsRefused: true, Stopped: true);
        broken ??= Difference(database, to)
            ?? rows.FirstBroken(database, transition.From, transition.To);
        if (broken is null && provesPackage)
            broken = Prove(transition, from, to, plan);
        return new TransitionResult(broken is null ? null : $"{broken}\nsteps: {Steps(plan)}");
    }

    /// <summary>What a version and the same version, written in another style, differ in; null when in nothing.</summary>
    public static string? DifferenceFromItself(SchemaSet version, SchemaSet other, JadeVersion platform)
    {
        PlanOutcome plan = DeploymentPlanner.Plan(new PlanRequest { From = version, To = other, PlatformVersion = platform });
        return plan.Changes.IsEmpty && plan.Steps.IsEmpty ? null : $"a version differs from itself: {string.Join("; ", plan.Changes)}";
    }

    private static PlanOutcome Plan(Transition transition, SchemaSet from, SchemaSet to)
    {
        PlanRequest request = transition.Request(from, to);
        try
        {
            return DeploymentPlanner.Plan(request);
        }
        catch (DeploymentException refusal) when (transition.Uncertain(refusal.Diagnostics) is { } uncertain)
        {
            return DeploymentPlanner.Plan(request with { AllowedDataLoss = [.. request.AllowedDataLoss, .. uncertain] });
        }
    }

    // A declared rename that was made is a rename; an allowance was needed; and a plan that changes something has a step.
    private static string? Surprise(Transition transition, PlanOutcome plan)
    {
        if (plan.Warnings.FirstOrDefault(w => !IsExpected(w)) is { } warning)
            return $"warned without reason: {warning}";
        if (plan.Changes.Length > 0 && plan.Steps.IsEmpty)
            return "there are changes and no step";
        return transition.IsEmpty && plan.Changes.Length > 0 ? $"a change of nothing: {plan.Changes[0]}" : null;

        // That nothing looks like a rename is no news: all renames are declared.
        bool IsExpected(Diagnostic warning) => (warning.Code == "JD3005" && warning.Message.Contains("JadeNotRename", StringComparison.Ordinal))
            || WrittenNames.Explain(warning, transition.From, transition.To);
    }

    private static string? Run(EmbeddedDatabase database, PlanOutcome plan)
    {
        foreach (PlannedStep step in plan.Steps)
            try
            {
                EmbeddedStep.Run(database.Loader, step);
            }
            catch (StepException refusal)
            {
                return $"step {step.Number} ({step.Kind}) is refused: {refusal.Message}";
            }
        return null;
    }

    internal static string? Difference(EmbeddedDatabase database, SchemaSet to)
    {
        Dictionary<EntityKey, ContentDigest> held = database.Catalogue.Schemas(CatalogueVersion.Current)
            .SelectMany(s => database.Catalogue.Digests(s, CatalogueVersion.Current)).ToDictionary(e => e.Key, e => e.Digest);
        foreach (SchemaEntity wanted in to.Schemas.SelectMany(s => s.Entities))
            if (!held.Remove(wanted.Key, out ContentDigest digest))
                return $"{wanted.Key} is missing";
            else if (digest != wanted.Content.Digest)
                return $"{wanted.Key} is not as it should be: {EntityComparison.Text(wanted)}, but {Fields(database.Catalogue.Find(wanted.Key, CatalogueVersion.Current)!)}";
        if (held.Count > 0)
            return $"{held.Keys.Min()} is still there";
        return database.Catalogue.VersionedSchemas is [var left, ..] ? $"schema {left} has changes that never became current" : null;
    }

    private static string Fields(EntityContent content) => string.Join(", ", content.Fields.Select(f => $"{f.Key}='{f.Value}'"));

    private static string? Prove(Transition transition, SchemaSet from, SchemaSet to, PlanOutcome outcome)
    {
        var plan = new DeploymentPlan
        {
            RepositoryName = "generated",
            RepositoryOrigin = "",
            From = new string('a', 40),
            To = new string('b', 40),
            PlatformVersion = transition.Platform,
            Changes = outcome.Changes,
            Steps = outcome.Steps,
        };
        PackageContent content = PackageContent.Of(plan, "Generated.Deploy", new NuGetVersion(1, 0, 0));
        try
        {
            Proof.Check(new DeploymentPackage("generated.nupkg", content.Manifest, content.Manifest.Identity, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), from, to);
            return null;
        }
        catch (DeploymentException refusal)
        {
            return refusal.Message;
        }
    }

    private static string Steps(PlanOutcome plan) => string.Join("\n", plan.Steps.Select(s =>
        $"{s.Number} {s.Kind} {s.Schema} {string.Join(' ', s.Schemas)} {string.Join("\n", s.Files.Where(f => f.Path.EndsWith(".jcf", StringComparison.Ordinal) || f.Content.Length < 3000).Select(f => System.Text.Encoding.UTF8.GetString(f.Content.Span).Replace("\0", "", StringComparison.Ordinal)))}"));
}
