using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Something that stops a plan unless it is asked for by name, that was asked for, and that this plan needed. It is kept
/// in the plan and in the registry's history, so that nobody has to guess later what was overridden and why it went through.
/// </summary>
/// <param name="Name">What was asked for, in camel case: <c>dataLoss</c>, <c>downgrade</c>.</param>
/// <param name="Code">The code that would have stopped the plan.</param>
/// <param name="Subject">What it was needed for: an entity, a schema, a file or a commit.</param>
public sealed record PlannedOverride(string Name, string Code, string Subject)
{
    /// <summary>Consent to the loss of data.</summary>
    public const string DataLoss = "dataLoss";

    /// <summary>The statement that a deletion and an addition that look like a rename are none.</summary>
    public const string NotRename = "notRename";

    /// <summary>Sorted, each once: the form in which overrides are kept.</summary>
    public static ImmutableArray<PlannedOverride> Sorted(IEnumerable<PlannedOverride> overrides) =>
    [
        .. overrides.Distinct()
            .OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Code, StringComparer.Ordinal).ThenBy(o => o.Subject, StringComparer.Ordinal),
    ];
}
