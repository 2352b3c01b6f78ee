using System.Collections.Immutable;
using System.Globalization;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Classification;

/// <summary>
/// A change between two small versions, labelled by hand in a table of this folder: <c>destructive.txt</c> or
/// <c>harmless.txt</c>. A family of changes begins with <c>== name</c>; its lines are
/// <c>why:</c> the reason for the label; <c>loses:</c> the entities whose data is lost; <c>rename:</c> a declared rename;
/// <c>seen: yes</c> when the embedded database loses values of it too; <c>both</c>, <c>from</c> and <c>to</c> lines of
/// the versions (<see cref="VersionDraft"/>); <c>- a / b</c> parameters for <c>{0}</c> and <c>{1}</c>, one change each.
/// </summary>
internal sealed record LabelledChange(string Family, string Parameters)
{
    public string Why { get; private init; } = "";

    public ImmutableArray<string> Loses { get; private init; } = [];

    public ImmutableArray<DeclaredRename> Renames { get; private init; } = [];

    public bool IsSeen { get; private init; }

    private ImmutableArray<(string Side, string Place, string Line)> Lines { get; init; } = [];

    public static ImmutableArray<LabelledChange> Destructive { get; } = Read("destructive.txt");

    public static ImmutableArray<LabelledChange> Harmless { get; } = Read("harmless.txt");

    public PlanRequest Request => new()
    {
        From = Version("from"),
        To = Version("to"),
        PlatformVersion = new JadeVersion(25, 0, 1),
        Renames = Renames,
        // The label is about data, not about whether a person was asked for a rename.
        NotRenames = ["all"],
    };

    public override string ToString() => Parameters.Length == 0 ? Family : $"{Family} ({Parameters})";

    private SchemaSet Version(string side) =>
        new VersionDraft(Lines.Where(l => l.Side == side || l.Side == "both").Select(l => (l.Place, l.Line))).ToVersion();

    private static ImmutableArray<LabelledChange> Read(string name)
    {
        string file = Path.Combine(Checkout.Root, "tests", "JadeDeploy.Deployment.Tests", "Classification", name);
        var changes = ImmutableArray.CreateBuilder<LabelledChange>();
        foreach (string block in File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n== ").Skip(1))
        {
            string[] lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string[] parameters = [.. lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])];
            foreach (string row in parameters.Length == 0 ? [""] : parameters)
                changes.Add(Of(lines[0], row, lines[1..]));
        }
        return changes.ToImmutable();
    }

    private static LabelledChange Of(string family, string row, IEnumerable<string> lines)
    {
        string[] values = row.Split(" / ");
        string[] filled = [.. lines.Where(l => !l.StartsWith("- ", StringComparison.Ordinal)).Select(Fill)];
        return new LabelledChange(family, row)
        {
            Why = Text("why:").Single(),
            Loses = [.. Text("loses:").SelectMany(l => l.Split(", "))],
            Renames = [.. Text("rename:").Select(l => l.Split(" = ")).Select(r => new DeclaredRename(r[0], r[1]))],
            IsSeen = Text("seen:").Any(),
            Lines = [.. filled.Where(l => l.Split(' ')[0] is "both" or "from" or "to").Select(Line)],
        };

        IEnumerable<string> Text(string word) => filled.Where(l => l.StartsWith(word, StringComparison.Ordinal)).Select(l => l[word.Length..].Trim());

        string Fill(string line)
        {
            for (int i = 0; i < values.Length; i++)
                line = line.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"), values[i], StringComparison.Ordinal);
            return line;
        }
    }

    // from Order attributeDefinitions: fax: String[30];
    private static (string Side, string Place, string Line) Line(string text)
    {
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        return (text[..space], text[(space + 1)..colon], text[(colon + 2)..]);
    }
}
