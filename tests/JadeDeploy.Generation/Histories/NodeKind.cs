namespace JadeDeploy.Generation.Histories;

/// <summary>The sorts of things a <see cref="SystemModel"/> is made of.</summary>
public enum NodeKind
{
    /// <summary>A schema; below no other node.</summary>
    Schema,

    /// <summary>A class, below its schema; with its map to a database file and, for a dictionary, its keys.</summary>
    Class,

    /// <summary>An attribute or reference, below its class.</summary>
    Property,

    /// <summary>A pair of inverse references, below their schema.</summary>
    Inverse,

    /// <summary>A constant, below its class.</summary>
    Constant,

    /// <summary>A method, below its class, its interface, or (for the application class) its schema.</summary>
    Method,

    /// <summary>An interface, below its schema.</summary>
    Interface,

    /// <summary>How a class implements an interface, below the class.</summary>
    Mapping,

    /// <summary>A category of global constants, below its schema.</summary>
    Category,

    /// <summary>A global constant, below its category.</summary>
    GlobalConstant,

    /// <summary>A library of external functions, below its schema.</summary>
    Library,

    /// <summary>An external function, below its library.</summary>
    ExternalFunction,

    /// <summary>A database file, below its schema.</summary>
    DatabaseFile,

    /// <summary>A further locale, below its schema; named by its number.</summary>
    Locale,

    /// <summary>A locale format, below its schema.</summary>
    Format,

    /// <summary>A translatable string of one locale, below its schema.</summary>
    TranslatableString,

    /// <summary>A package that a schema exports, below the schema.</summary>
    ExportedPackage,

    /// <summary>A class in an exported package, below the package; named like the class.</summary>
    ExportedType,

    /// <summary>A member of an exported class, below the exported class; named like the member.</summary>
    ExportedFeature,

    /// <summary>A package that a schema imports, below the schema.</summary>
    ImportedPackage,

    /// <summary>A class in an imported package, below the package; named like the class.</summary>
    ImportedType,

    /// <summary>A further application, below its schema.</summary>
    Application,

    /// <summary>A form, below its class.</summary>
    Form,

    /// <summary>A control, below its form; it is a reference of the form's class too.</summary>
    Control,

    /// <summary>A menu item, below its form.</summary>
    MenuItem,

    /// <summary>A method that handles an event, below its control.</summary>
    Event,

    /// <summary>A C# exposure, below its schema.</summary>
    Exposure,
}
