using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JadeDeploy.Generation.Histories;

/// <summary>One thing of a system. Its number stays when its name changes: that is what a generator knows and a reader does not.</summary>
/// <param name="Id">Its number in the history.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">The number of the node it stands below; 0 for a schema.</param>
/// <param name="Name">Its name; empty where it has none or that of another node.</param>
public sealed partial record Node(int Id, NodeKind Kind, int Owner, string Name)
{
    /// <summary>What it says, by field. <c>#12</c> in a text stands for node 12 by its name, whatever that is.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>A field; empty when it is not set.</summary>
    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>The node with another value of a field.</summary>
    public Node With(string field, string value) =>
        this with { Fields = value.Length == 0 ? Fields.Remove(field) : Fields.SetItem(field, value) };

    /// <summary>The numbers of the nodes that a field names.</summary>
    public IEnumerable<int> References(string field) => ReferencesIn(this[field]);

    /// <summary>The number of the node that a field names first; null when it names none.</summary>
    public int? Reference(string field) => References(field).Select(id => (int?)id).FirstOrDefault();

    /// <summary>The numbers of the nodes that a text names.</summary>
    public static IEnumerable<int> ReferencesIn(string text) =>
        text.Contains('#', StringComparison.Ordinal)
            ? ReferencePattern().Matches(text).Select(m => int.Parse(m.ValueSpan[1..], CultureInfo.InvariantCulture))
            : [];

    /// <summary>A text with something else for each node it names.</summary>
    public static string Replace(string text, Func<int, string> replacement) =>
        text.Contains('#', StringComparison.Ordinal)
            ? ReferencePattern().Replace(text, m => replacement(int.Parse(m.ValueSpan[1..], CultureInfo.InvariantCulture)))
            : text;

    /// <inheritdoc/>
    public bool Equals(Node? other) =>
        other is not null && (Id, Kind, Owner, Name) == (other.Id, other.Kind, other.Owner, other.Name) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Owner, Name);

    [GeneratedRegex(@"#\d+")]
    private static partial Regex ReferencePattern();
}
