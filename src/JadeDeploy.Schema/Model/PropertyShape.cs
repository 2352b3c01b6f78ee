using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>What the canonical definition of a property says: <c>reference OrderSet where Order::isPaid explicitInverse</c>.</summary>
/// <param name="IsReference">Whether it is a reference (else an attribute).</param>
/// <param name="Type">The type with its length: <c>String[31]</c>, <c>Decimal[12, 2]</c>, <c>Package::Order</c>.</param>
/// <param name="Modifiers">The modifiers, in ordinal order.</param>
public sealed record PropertyShape(bool IsReference, string Type, ImmutableArray<string> Modifiers)
{
    /// <summary>Reads the definition of a property.</summary>
    public static PropertyShape Of(EntityContent content)
    {
        string definition = content[ContentField.Definition] ?? "attribute ";
        string[] parts = definition.Split(' ', 2);
        string rest = parts[1];
        int typeEnd = TypeEnd(rest);
        string modifiers = rest[typeEnd..].Trim();
        string? constraint = null;
        if (modifiers.StartsWith("where ", StringComparison.Ordinal))
        {
            string[] words = modifiers.Split(' ', 3);
            constraint = words[1];
            modifiers = words is [_, _, var others] ? others : "";
        }
        return new PropertyShape(parts[0] == "reference", rest[..typeEnd], modifiers.Length == 0 ? [] : [.. modifiers.Split(", ")])
        {
            Constraint = constraint,
        };
    }

    /// <summary>The condition method that constrains a reference, <c>Order::isPaid</c>; null without one.</summary>
    public string? Constraint { get; init; }

    /// <summary>The type without its length.</summary>
    public string TypeName => Type.Split('[', 2)[0];

    /// <summary>The lengths of the type: one for <c>String[31]</c>, two for <c>Decimal[12, 2]</c>, none for an unbounded type.</summary>
    public ImmutableArray<int> Lengths =>
        Type.Split('[', 2) is [_, var lengths]
            ? [.. lengths.TrimEnd(']').Split(',').Select(l => int.TryParse(l.Trim(), out int length) ? length : 0)]
            : [];

    /// <summary>Whether values are computed by a method, so that the database holds none.</summary>
    public bool IsVirtual => Modifiers.Contains("virtual");

    private static int TypeEnd(string text)
    {
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        int space = text.IndexOf(' ', StringComparison.Ordinal);
        if (bracket >= 0 && (space < 0 || bracket < space))
            return text.IndexOf(']', StringComparison.Ordinal) + 1;
        return space < 0 ? text.Length : space;
    }
}
