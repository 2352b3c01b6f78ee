using System.Collections.Immutable;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Deployment.Planning.Ordering;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Everything that a plan can be refused for, or a person warned of, before its steps are made.</summary>
internal static class PlanChecks
{
    /// <summary>Checks what was asked for, and the differences by themselves.</summary>
    public static void OfChanges(
        RenameProjection older, ImmutableArray<Change> changes, PlanRequest request, List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        StrictRule.CheckIds(request, problems);
        ProviderRules.Check(request, problems);
        RenameRules.Check(changes, request, problems, overrides);
        SuperschemaRule.Check(changes, problems);
        GeneratedClassRule.Check(changes, request, problems);
        NameRules.Check(changes, request, problems);
        SourceNamesRule.Check(older, changes, request, problems);
    }

    /// <summary>Checks what the differences mean, and whether the target can make them.</summary>
    public static void OfMeaning(
        ImmutableArray<Change> changes, ImmutableArray<PlannedChange> planned, OnlineSplit? online, PlanRequest request,
        List<Diagnostic> problems, List<PlannedOverride> overrides)
    {
        OnlineOnlyRule.Report(online, problems);
        OpaqueFormsRule.Check(changes, problems);
        DataLossRule.Check(planned, request, problems, overrides);
        CurrentVersionRule.Check(planned, request, problems);
        CommandRules.Check(request, problems);
        CommandRules.CheckRenames(changes, request, problems);
        LocaleCommands.Check(changes, request, problems);
    }
}
