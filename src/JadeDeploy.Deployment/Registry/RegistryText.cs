using System.Text;

namespace JadeDeploy.Deployment.Registry;

/// <summary>A registry as a person reads it on a terminal: plain text, no control characters but line ends.</summary>
public static class RegistryText
{
    private const int ShownHistory = 10;

    /// <summary>The whole registry, with the last ten records of its history.</summary>
    public static string Of(RegistryDocument registry)
    {
        var text = new StringBuilder();
        Line(text, "Database", registry.Database.Path);
        Line(text, "Id", registry.Database.Id.ToString());
        Line(text, "Platform", $"{registry.Database.PlatformVersion}, {registry.Database.Charset}");
        Line(text, "Edition", registry.Edition.ToString());
        if (registry.Pending is { } run)
            Line(text, "Unfinished", $"{run.Repository} {Short(run.From)} -> {Short(run.To)}, {Package(run.Package)}, started {When(run.StartedAt, run.StartedBy)}{Waiting(run)}");
        foreach (RegisteredRepository repository in registry.Repositories)
            Append(text, repository);
        if (registry.IsEmpty)
            text.Append("\nNo repository has been deployed: the next deployment is complete.\n");
        Append(text, registry.History);
        return text.ToString();
    }

    private static void Append(StringBuilder text, RegisteredRepository repository)
    {
        text.Append('\n');
        Line(text, "Repository", repository.Name);
        Line(text, "  Origin", repository.Origin);
        Line(text, "  Commit", $"{repository.Commit} {repository.Description}");
        if (!repository.Previous.IsEmpty)
            Line(text, "  Before", string.Join(", ", repository.Previous.Take(5).Select(Short)));
        foreach (RegisteredSchema schema in repository.Schemas)
            Line(text, "  Schema", $"{schema.Name} {schema.Digest.ToString()[..12]}");
        Line(text, "  Verified", RegistryWords.Of(repository.Verified));
        Line(text, "  Package", repository.Package is null ? "none (adopted)" : Package(repository.Package));
        Line(text, "  Deployed", When(repository.DeployedAt, repository.DeployedBy));
    }

    private static void Append(StringBuilder text, IReadOnlyList<HistoryRecord> history)
    {
        if (history.Count == 0)
            return;
        text.Append(history.Count > ShownHistory ? $"\nHistory (the last {ShownHistory} of {history.Count})\n" : "\nHistory\n");
        foreach (HistoryRecord record in history.TakeLast(ShownHistory))
        {
            string change = record.Repository is null ? "" : $" {record.Repository} {Short(record.From)} -> {Short(record.To)}";
            Line(text, $"  {record.Edition}", $"{RegistryWords.Of(record.Action)}{change}, {When(record.At, record.By)}{NotRun(record)}");
        }
    }

    private static string Waiting(PendingRun run) => run.State == PendingState.AwaitingTransition ? ", waits for its transition" : "";

    private static string NotRun(HistoryRecord record) =>
        string.Join(", ", record.Scripts.Where(s => s.Outcome == ScriptOutcome.NotRun).Select(s => s.Method)) is { Length: > 0 } scripts
            ? $"; scripts not run: {scripts}" : "";

    private static string Package(RegisteredPackage package) => $"{package.Id} {package.Version}";

    private static string When(DateTimeOffset time, string by) => RegistryTime.ToText(time) + (by.Length == 0 ? "" : $" by {by}");

    private static string Short(string? commit) => commit is null ? "nothing" : commit[..8];

    // A name may hold anything; on a terminal a control character could hide or forge a line.
    private static void Line(StringBuilder text, string label, string value)
    {
        text.Append($"{label,-12} ");
        foreach (char c in value.TrimEnd())
            text.Append(char.IsControl(c) ? '\uFFFD' : c);
        text.Append('\n');
    }
}
