using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>The sorts of types.</summary>
public enum TypeSymbolKind
{
    /// <summary>A class.</summary>
    Class,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>A primitive type of the platform, such as <c>String</c>.</summary>
    Primitive,
}

/// <summary>A class, interface or primitive type that a name means. Each type has one symbol in a <see cref="SymbolTable"/>.</summary>
public sealed class TypeSymbol
{
    private readonly Func<string?> _superclass;
    private string? _superclassName;
    private bool _isSuperclassKnown;

    internal TypeSymbol(string schema, string name, TypeSymbolKind kind, SchemaEntity? entity, Func<string?> superclass)
    {
        (Schema, Name, Kind, Entity, _superclass) = (schema, name, kind, entity, superclass);
    }

    /// <summary>The schema that declares the type: <c>RootSchema</c> for the platform's own.</summary>
    public string Schema { get; }

    /// <summary>The simple name.</summary>
    public string Name { get; }

    /// <summary>Class, interface or primitive type.</summary>
    public TypeSymbolKind Kind { get; }

    /// <summary>The entity that declares the type; null for a type of the platform or of a schema that is not in the set.</summary>
    public SchemaEntity? Entity { get; }

    /// <summary>The superclass as the declaring schema writes it; null when there is none or nobody can say.</summary>
    public string? Superclass
    {
        get
        {
            if (!_isSuperclassKnown)
                (_superclassName, _isSuperclassKnown) = (_superclass(), true);
            return _superclassName;
        }
    }

    /// <summary>Whether only the name is known: a type that is imported from a schema outside the set.</summary>
    public bool IsOpaque { get; init; }

    /// <summary><c>Schema::Name</c>.</summary>
    public override string ToString() => $"{Schema}::{Name}";
}
