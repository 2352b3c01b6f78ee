using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>Something that keeps its identity when its name changes.</summary>
/// <param name="kind">Its kind.</param>
/// <param name="name">Its name in the older version, or its only one when it is new.</param>
internal class NamedDraft(EntityKind kind, string name)
{
    public EntityKind Kind => kind;

    /// <summary>Its name in the older version.</summary>
    public string FirstName { get; } = name;

    /// <summary>Its name now.</summary>
    public string Name { get; set; } = name;

    /// <summary>Whether the older version does not have it.</summary>
    public bool IsNew { get; init; }

    public bool IsRenamed => !IsNew && Name != FirstName;
}

/// <summary>A property: of a primitive type with a length, or a reference.</summary>
internal sealed class PropertyDraft(string name, string type, ClassDraft? target = null) : NamedDraft(EntityKind.Property, name)
{
    public string Type { get; set; } = type;

    public ClassDraft? Target => target;

    public string Suffix { get; init; } = "";
}

/// <summary>A class or interface with its members.</summary>
internal sealed class ClassDraft(string schema, string name, EntityKind kind = EntityKind.Class) : NamedDraft(kind, name)
{
    public string Schema => schema;

    /// <summary>The superclass, when it is one of these classes.</summary>
    public ClassDraft? Super { get; set; }

    /// <summary>The superclass, when it is one of the platform's.</summary>
    public string PlatformSuper { get; init; } = "Object";

    public List<PropertyDraft> Properties { get; } = [];

    public List<NamedDraft> Methods { get; } = [];

    public List<NamedDraft> Constants { get; } = [];

    public NamedDraft? File { get; set; }

    public string FirstKey => $"{schema}::{FirstName}";

    public string Key => $"{schema}::{Name}";

    public IEnumerable<ClassDraft> Ancestors
    {
        get
        {
            for (ClassDraft? next = this; next is not null; next = next.Super)
                yield return next;
        }
    }
}
