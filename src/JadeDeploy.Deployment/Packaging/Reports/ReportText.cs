using System.Text;
using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Reports;

/// <summary>The wording that all reports share.</summary>
internal static class ReportText
{
    /// <summary>What the list of overrides is.</summary>
    public const string MeaningOfOverrides = "These would have stopped the build, and were asked for by name.";

    /// <summary>For example <c>Deployment of shop from 1f3a9c20 to 8b2d77e1 (v1.4.0)</c>.</summary>
    public static string Title(DeploymentPlan plan) => OneLine(plan.From is null
        ? $"Complete deployment of {plan.RepositoryName} {Target(plan)}"
        : $"Deployment of {plan.RepositoryName} from {plan.From[..8]} to {Target(plan)}");

    /// <summary>For example <c>Jade 22.0.05, unicode; may run on [22.0.5,23.0.0)</c>.</summary>
    public static string Platform(DeploymentPlan plan) =>
        $"Jade {plan.PlatformVersion}, {plan.Charset}; may run on {PlatformRange.ToText(PlatformRange.For(plan.PlatformVersion))}";

    /// <summary>What is done to the entity, without its name: <c>rename</c>, <c>move and change</c>.</summary>
    public static string Action(PlannedChange change)
    {
        string action = PlanNames.ToText(change.Action);
        return change is { ContentChanged: true, Action: ChangeAction.Rename or ChangeAction.Move } ? action + " and change" : action;
    }

    /// <summary>What an impact means.</summary>
    public static string Meaning(Impact impact) => impact switch
    {
        Impact.Reorganise => "Reorganise: data is converted",
        Impact.Transition => "Transition: applications must stop for the switch",
        _ => "Online: safe while applications run",
    };

    /// <summary>What a step does, without its number: <c>Load Shop into the latest version</c>.</summary>
    public static string Step(PlannedStep step)
    {
        string what = step.Kind switch
        {
            StepKind.Commands => "Run commands",
            StepKind.Load => "Load schema",
            StepKind.Forms => "Load forms",
            StepKind.DeleteSchema => "Delete schema",
            StepKind.Reorganise => "Reorganise",
            StepKind.Transition => "Make the latest version current",
            _ => "Run script",
        };
        if (step.Script is { } script)
            return OneLine($"{what}: {script}");
        string schemas = step.Schema ?? string.Join(", ", step.Schemas);
        string style = step.LoadStyle is LoadStyle known ? $" ({PlanNames.ToText(known)})" : "";
        string deletion = step.DeleteIfAbsent is { } absent ? $"; WARNING: deletes what its files lack: {string.Join(", ", absent.Removes)}" : "";
        return OneLine((schemas.Length == 0 ? what + style : $"{what}: {schemas}{style}") + deletion);
    }

    /// <summary>Where there is no way back, in a sentence.</summary>
    public static string PointOfNoReturn(DeploymentPlan plan) =>
        plan.Steps.FirstOrDefault(s => s.PointOfNoReturn) is PlannedStep step
            ? $"step {step.Number}, {Step(step)}, because {WhyNoReturn(step)}"
            : "none in this plan";

    /// <summary>Why there is no way back once a step has started; continues "because".</summary>
    public static string WhyNoReturn(PlannedStep step) => step.Kind switch
    {
        StepKind.Reorganise => "instances are converted, and only a backup leads back",
        StepKind.DeleteSchema => "the schema and all instances of its classes go at once",
        _ => "it changes the current version, which applications use and which nothing restores",
    };

    /// <summary>How many changes of a plan can go while applications run, or null when that was not asked.</summary>
    public static string? Online(DeploymentPlan plan) => plan.Online is not { } split
        ? null
        : split.IsWhole ? "everything can be deployed while applications run"
        : $"{Count(split.Now.Length, "change")} can be deployed while applications run, {split.Later.Length} cannot";

    /// <summary><c>1 change</c>, <c>2 changes</c>.</summary>
    public static string Count(int count, string singular) => count == 1 ? $"1 {singular}" : $"{count} {singular}s";

    /// <summary>Text as one line without control characters, which a terminal or a browser could obey.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isUnprintable = IsDirectionMark(text[i]) || (char.IsSurrogate(text[i]) && !IsPaired(text, i));
            line.Append(IsLineBreakOrControl(text[i]) ? ' ' : isUnprintable ? '\ufffd' : text[i]);
        }
        return line.ToString();
    }

    /// <summary>The text of a command file or another file that is shown line by line.</summary>
    public static IEnumerable<string> Lines(ReadOnlyMemory<byte> content)
    {
        using var reader = new StreamReader(new MemoryStream(content.ToArray()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        while (reader.ReadLine() is string line)
            if (!string.IsNullOrWhiteSpace(line))
                yield return OneLine(line.TrimEnd());
    }

    /// <summary>The summary table: for each kind how many were added, changed, deleted, renamed, moved, and lose data.</summary>
    public static IReadOnlyList<KindCounts> CountByKind(DeploymentPlan plan) =>
        [.. plan.Changes.GroupBy(c => c.Entity.Kind).OrderBy(g => g.Key).Select(g => new KindCounts(
            g.Key.ToText(),
            [.. Enum.GetValues<ChangeAction>().Select(action => g.Count(c => c.Action == action))],
            g.Count(c => c.DataLoss)))];

    /// <summary>The changes of an impact in key order.</summary>
    public static IReadOnlyList<PlannedChange> Changes(DeploymentPlan plan, Impact impact) =>
        [.. plan.Changes.Where(c => c.Impact == impact).OrderBy(c => c.Entity)];

    /// <summary>What an assumption says; a package of another version of this program may name one that is not known here.</summary>
    public static string SentenceOf(string assumption) =>
        Planning.Assumptions.All.FirstOrDefault(a => a.Id == assumption)?.Sentence ?? "not known to this version";

    /// <summary>The assumptions of a plan, each with the steps that rest on it: <c>steps 10, 30</c>.</summary>
    public static IEnumerable<(string Id, string Steps)> Assumptions(DeploymentPlan plan) => plan.Steps
        .SelectMany(step => step.Assumptions.Select(id => (Id: id, step.Number)))
        .GroupBy(a => a.Id, a => a.Number)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (OneLine(g.Key), (g.Count() == 1 ? "step " : "steps ") + string.Join(", ", g.Order())));

    private static string Target(DeploymentPlan plan) =>
        plan.Description.Length == 0 ? plan.To[..8] : $"{plan.To[..8]} ({plan.Description})";

    private static bool IsLineBreakOrControl(char c) => c is < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029';

    private static bool IsDirectionMark(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}

/// <summary>A row of the summary table.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Actions">How many, in the order of <see cref="ChangeAction"/>.</param>
/// <param name="DataLoss">How many lose data.</param>
internal sealed record KindCounts(string Kind, IReadOnlyList<int> Actions, int DataLoss);
