using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Takes qualified names apart and puts them together again.</summary>
internal static class QualifiedNames
{
    private const string Separator = "::";
    private const string InverseSign = "<>";

    public static EntityKey Schema(string schema) => new(EntityKind.Schema, schema);

    public static EntityKey Class(string schema, string name) => new(EntityKind.Class, schema + Separator + name);

    /// <summary>The part between the schema and the last part: the type of a member.</summary>
    public static string TypeOfMember(EntityKey key)
    {
        int start = key.Schema.Length + Separator.Length;
        int end = key.Name.LastIndexOf(Separator, StringComparison.Ordinal);
        return end > start ? key.Name[start..end] : "";
    }

    /// <summary>Whether a class is one of the three that the platform makes for every schema: <c>S</c>, <c>GS</c>, <c>SS</c>.</summary>
    public static bool IsGenerated(EntityKey type) =>
        type.Kind == EntityKind.Class && Local(type) is var name && (name == type.Schema || name == "G" + type.Schema || name == "S" + type.Schema);

    /// <summary>What follows the schema.</summary>
    public static string Local(EntityKey key) =>
        key.Kind == EntityKind.Schema ? "" : key.Name[(key.Schema.Length + Separator.Length)..];

    /// <summary>The two sides of an inverse as properties.</summary>
    public static (EntityKey First, EntityKey Second) Sides(EntityKey inverse)
    {
        string[] sides = inverse.Name.Split(InverseSign, 2);
        return (new(EntityKind.Property, sides[0]), new(EntityKind.Property, sides[1]));
    }

    /// <summary>An inverse with other sides; its definition is turned round where their order changes.</summary>
    public static StoredInverse Inverse(string first, string second, string? definition) =>
        string.CompareOrdinal(first, second) <= 0
            ? new(new(EntityKind.Inverse, first + InverseSign + second), definition)
            : new(new(EntityKind.Inverse, second + InverseSign + first), definition is null ? null : TurnRound(definition));

    /// <summary>The class of a form, control or menu item: <c>Main</c> of <c>S::Main@5129::btnOk</c>.</summary>
    public static string FormClass(EntityKey key) => Local(key).Split('@', 2)[0];

    /// <summary>The form of a control or menu item: <c>S::Main@5129</c>.</summary>
    public static EntityKey FormOf(EntityKey part) => new(EntityKind.Form, $"{part.Schema}::{TypeOfMember(part)}");

    private static string TurnRound(string definition) => string.Join(' ', definition.Split(' ').Reverse().Select(word => word switch
    {
        "parentOf" => "childOf",
        "childOf" => "parentOf",
        _ => word,
    }));
}

/// <summary>An inverse as it is to be stored.</summary>
internal readonly record struct StoredInverse(EntityKey Key, string? Definition);
