namespace JadeDeploy.Schema.Model;

/// <summary>
/// What can be added, changed, deleted or renamed by itself. The names in files are the camel-case forms
/// (<see cref="EntityKinds.ToText"/>); they are a public contract.
/// </summary>
public enum EntityKind
{
    /// <summary><c>S</c>: a schema; its content includes the name and default file of its database.</summary>
    Schema,

    /// <summary><c>S::C</c>: a class declared in <c>typeHeaders</c>.</summary>
    Class,

    /// <summary><c>S::I</c>: an interface.</summary>
    Interface,

    /// <summary><c>S::C::name</c>: an attribute or a reference.</summary>
    Property,

    /// <summary><c>S::C::name</c>: a Jade, external or web service method, definition and source together.</summary>
    Method,

    /// <summary><c>S::C::name</c>: a class or interface constant.</summary>
    Constant,

    /// <summary><c>S::category</c>: a category of global constants.</summary>
    GlobalConstantCategory,

    /// <summary><c>S::name</c>: a global constant; its category is part of its content.</summary>
    GlobalConstant,

    /// <summary><c>S::A::p&lt;&gt;S::B::q</c>: a pair of inverse references, the sides in ordinal order.</summary>
    Inverse,

    /// <summary><c>S::Dictionary</c>: the keys of a member-key or external-key dictionary.</summary>
    Keys,

    /// <summary><c>S::file</c>: a database file.</summary>
    DatabaseFile,

    /// <summary><c>S::C</c>: the database file that a class is mapped to.</summary>
    ClassMap,

    /// <summary><c>S::lcid</c>: a locale.</summary>
    Locale,

    /// <summary><c>S::name</c>: a locale format.</summary>
    LocaleFormat,

    /// <summary><c>S::name@lcid</c>: a translatable string of one locale.</summary>
    TranslatableString,

    /// <summary><c>S::name</c>: a library of external functions.</summary>
    Library,

    /// <summary><c>S::name</c>: an external function, definition and source together.</summary>
    ExternalFunction,

    /// <summary><c>S::Pkg</c>: a package that the schema exports.</summary>
    ExportedPackage,

    /// <summary><c>S::Pkg</c>: a package that the schema imports.</summary>
    ImportedPackage,

    /// <summary><c>S::Pkg::T</c>: a class or interface in an exported package.</summary>
    ExportedType,

    /// <summary><c>S::Pkg::T</c>: a class or interface in an imported package.</summary>
    ImportedType,

    /// <summary><c>S::Pkg::T::f</c>: a constant, property or method of an exported type.</summary>
    ExportedFeature,

    /// <summary><c>S::C::I</c>: the mapping of an interface that a class implements.</summary>
    InterfaceMapping,

    /// <summary><c>S::Form::control_event</c>: the method that handles an event of a control.</summary>
    EventMapping,

    /// <summary><c>S::name</c>: a C# exposure, web service provider or web service consumer.</summary>
    Exposure,

    /// <summary><c>S::name</c>: a relational view (ODBC or RPS).</summary>
    RelationalView,

    /// <summary><c>S::name</c>: an external database.</summary>
    ExternalDatabase,

    /// <summary><c>S::name</c>: a document.</summary>
    Document,

    /// <summary><c>S::app</c>: an application.</summary>
    Application,

    /// <summary><c>S::Form@lcid</c>: a form in one locale; its content includes the order of its parts.</summary>
    Form,

    /// <summary><c>S::Form@lcid::name</c>: a control on a form.</summary>
    Control,

    /// <summary><c>S::Form@lcid::name</c>: a menu item of a form.</summary>
    MenuItem,

    /// <summary><c>S::section/name</c>: anything that is kept and compared as text but not interpreted.</summary>
    Other,
}

/// <summary>The names of kinds as files and messages show them.</summary>
public static class EntityKinds
{
    private static readonly string[] Names = [.. Enum.GetNames<EntityKind>().Select(n => char.ToLowerInvariant(n[0]) + n[1..])];

    /// <summary>The stable name of a kind, for example <c>globalConstant</c>.</summary>
    public static string ToText(this EntityKind kind) => Names[(int)kind];

    /// <summary>Finds a kind by its stable name.</summary>
    public static bool TryParse(string text, out EntityKind kind)
    {
        int index = Array.IndexOf(Names, text);
        kind = (EntityKind)Math.Max(index, 0);
        return index >= 0;
    }
}
