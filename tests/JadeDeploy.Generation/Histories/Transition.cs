using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>One step of a history, and all that its generator knows and the files do not say.</summary>
/// <param name="From">The older version.</param>
/// <param name="To">The newer version.</param>
/// <param name="Platform">The platform version.</param>
public sealed record Transition(SystemModel From, SystemModel To, JadeVersion Platform)
{
    private static readonly NodeKind[] WithRenameCommand =
        [NodeKind.Class, NodeKind.Interface, NodeKind.Property, NodeKind.Constant, NodeKind.GlobalConstant, NodeKind.Control, NodeKind.MenuItem];

    private static readonly NodeKind[] WithoutDeleteCommand =
    [
        NodeKind.ImportedPackage, NodeKind.ExportedPackage, NodeKind.Locale, NodeKind.Format, NodeKind.TranslatableString, NodeKind.Library, NodeKind.Form,
    ];

    private static readonly NodeKind[] WithDeleteCommandSince22 = [NodeKind.Category, NodeKind.Application, NodeKind.Exposure, NodeKind.ExternalFunction];

    /// <summary>The request for a plan: with every rename that was made, and every loss that was wanted, and no other.</summary>
    public PlanRequest Request(SchemaSet from, SchemaSet to)
    {
        var loss = new LossOracle(From, To);
        return new PlanRequest
        {
            From = from,
            To = to,
            PlatformVersion = Platform,
            Renames = [.. Renames().Select(r => new DeclaredRename(r.Old, r.New) { Kind = KindOf(r.Node) })],
            // Every rename is declared, so whatever else looks like one is none.
            NotRenames = ["all"],
            AllowedDataLoss = [.. loss.Lost().Distinct().Order(StringComparer.Ordinal)],
        };
    }

    // A control and an item of a menu are renamed by the reference that the form's class has to it.
    private static EntityKind? KindOf(Node node) =>
        node.Kind is NodeKind.Control or NodeKind.MenuItem ? EntityKind.Property : Enum.TryParse(node.Kind.ToString(), out EntityKind kind) ? kind : null;

    /// <summary>Why a plan may be refused, in words; null when there is no such reason, so the refusal is a fault.</summary>
    public string? ReasonFor(Diagnostic refusal) => refusal.Code switch
    {
        "JD3002" when Undeletable().Any(name => refusal.Message.Contains(name, StringComparison.Ordinal)) => "the platform version has no command for a deletion",
        "JD3080" when Renames().Any() || Moves().Any() => "what stays until it is loaded again is in the way of a rename or move",
        "JD3081" when Remaps().Any(name => refusal.Message.Contains(name, StringComparison.Ordinal)) => "a class goes to another file of the same name",
        "JD3058" when Platform.Major < 22 => "the platform version has no command for a new locale",
        _ => null,
    };

    /// <summary>Whether a refusal is for a loss that the models cannot decide.</summary>
    public bool IsUndecided(Diagnostic refusal) => refusal.Code == "JD3001" && new LossOracle(From, To).IsUncertain(refusal.Message);

    /// <summary>Names of losses that the models cannot decide, when a plan is refused for nothing else; null when for something else.</summary>
    public IReadOnlyList<string>? Uncertain(IEnumerable<Diagnostic> refusals)
    {
        var loss = new LossOracle(From, To);
        var names = new List<string>();
        foreach (Diagnostic refusal in refusals)
            if (refusal.Code == "JD3001" && loss.IsUncertain(refusal.Message))
                names.Add(refusal.Message.Split("--allow-data-loss \"")[1].Split('"')[0]);
            else
                return null;
        return names;
    }

    /// <summary>
    /// Whether it is for the values to say if they can be converted (error 8501): a text may be no date, and a property that is a key
    /// or exported cannot be deleted first.
    /// </summary>
    public bool ValuesDecide(string refusal)
    {
        if (!refusal.Contains("8501", StringComparison.Ordinal) || !refusal.Contains("cannot be converted from", StringComparison.Ordinal))
            return false;
        string name = refusal.Split("The value of ")[1].Split(" in instance")[0].Split("::")[^1];
        bool isUsed = From.Nodes.Values.Any(n => (n.Kind is NodeKind.ExportedFeature or NodeKind.Class && n.Fields.Values.SelectMany(Node.ReferencesIn).Any(r => From.Nodes[r].Name == name || To.Find(r)?.Name == name))
            || (n.Kind == NodeKind.Method && n.Name == name));
        bool isText = refusal.Contains("from String", StringComparison.Ordinal) || refusal.Contains("from Character", StringComparison.Ordinal);
        return isUsed || isText || !From.OfKind(NodeKind.Property).Any(p => To.Find(p.Id) is { } now && now.Name == name && now[Field.Type] != p[Field.Type]);
    }

    /// <summary>Whether some platform version has no command that deletes things of a kind.</summary>
    internal static bool MayLackDeleteCommand(NodeKind kind) => WithoutDeleteCommand.Contains(kind) || WithDeleteCommandSince22.Contains(kind);

    /// <summary>Whether nothing that files state differs.</summary>
    public bool IsEmpty => From.Equals(To);

    private IEnumerable<(string Old, string New, Node Node)> Renames()
    {
        var names = new ModelNames(From);
        foreach (Node old in From.Nodes.Values.Where(n => WithRenameCommand.Contains(n.Kind)))
            if (To.Find(old.Id) is { } now && now.Name != old.Name && IsInSameSchema(old, now))
                yield return (Qualified(names, old), now.Name, old);
    }

    // A schema of another name is another schema; nothing of it was renamed.
    private bool IsInSameSchema(Node old, Node now) => From.SchemaOf(old).Name == To.SchemaOf(now).Name;

    private string Qualified(ModelNames names, Node node) =>
        node.Kind == NodeKind.MenuItem ? $"{names.Qualified(From.Nodes[From.Nodes[node.Owner].Owner])}::{node.Name}" : names.Qualified(node);

    private IEnumerable<Node> Moves() => From.OfKind(NodeKind.Class).Where(c => To.Find(c.Id) is { } now && now[Field.Super] != c[Field.Super]);

    private IEnumerable<string> Remaps()
    {
        var names = new ModelNames(To);
        return From.OfKind(NodeKind.Class).Select(c => To.Find(c.Id)).OfType<Node>()
            .Where(now => now[Field.File] != From.Nodes[now.Id][Field.File]).Select(names.Qualified);
    }

    private IEnumerable<string> Undeletable()
    {
        var names = new ModelNames(From);
        return From.Nodes.Values
            .Where(n => WithoutDeleteCommand.Contains(n.Kind) || (Platform.Major < 22 && WithDeleteCommandSince22.Contains(n.Kind)))
            .Where(n => To.Find(n.Id) is not { } other || !other.Equals(n) || n.Kind == NodeKind.Form)
            .Select(n => n.Kind == NodeKind.Form ? names.Of(n.Owner) : names.Of(n))
            .Select(n => "::" + n)
            .Concat(DictionariesNoMore().Select(d => $"keys {names.Qualified(d)} "));
    }

    // Keys are part of a dictionary class. Only a load that states other keys, or the deletion of the class, takes them away.
    private IEnumerable<Node> DictionariesNoMore()
    {
        var pairs = new NodePairs(From, To);
        return From.OfKind(NodeKind.Class).Where(c => HasKeys(c) && pairs.After(c.Id) is { } now && !HasKeys(To.Nodes[now]));
    }

    private static bool HasKeys(Node type) => type[Field.Keys].Length > 0 || type[Field.ExternalKeys].Length > 0;
}
