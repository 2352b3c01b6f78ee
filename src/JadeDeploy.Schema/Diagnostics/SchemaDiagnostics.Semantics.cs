using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Diagnostics;

// What schemas refer to and nobody has: JD2100 to JD2126. A name that only the platform could have is a warning.
public static partial class SchemaDiagnostics
{
    /// <summary>JD2100: a schema names a superschema that is not there.</summary>
    public static Diagnostic UnknownSuperschema(SourceLocation location, string schema, string superschema) =>
        Diagnostic.Error("JD2100", location,
            $"The superschema '{superschema}' of '{schema}' is not among the schemas. Add its files, correct the name, or name it as an external schema if the target has it.");

    /// <summary>JD2101: schemas or classes inherit from themselves.</summary>
    public static Diagnostic InheritanceCycle(SourceLocation location, string kind, IReadOnlyList<string> names) =>
        Diagnostic.Error("JD2101", location,
            $"This {kind} inherits from itself: {string.Join(" → ", names)}. Give one of them another super{kind}.");

    /// <summary>JD2102: a class names a superclass that is not there.</summary>
    public static Diagnostic UnknownSuperclass(DiagnosticSeverity severity, SourceLocation location, EntityKey type, string superclass) =>
        new("JD2102", severity, location, $"{type} has the superclass '{superclass}', {NotThere(severity)}");

    /// <summary>JD2103: a type of a property, parameter, result, constant, key or collection is not there.</summary>
    public static Diagnostic UnknownType(DiagnosticSeverity severity, SourceLocation location, EntityKey user, string role, string type) =>
        new("JD2103", severity, location, $"{user} {role}: '{type}', {NotThere(severity)}");

    /// <summary>JD2104: a type that is not there has a member, keys or a class map.</summary>
    public static Diagnostic UnknownOwner(DiagnosticSeverity severity, SourceLocation location, EntityKey part, string type) =>
        new("JD2104", severity, location, $"{part} belongs to the type '{type}', {NotThere(severity)}");

    /// <summary>JD2105: the condition behind <c>where</c> is not there.</summary>
    public static Diagnostic UnknownCondition(DiagnosticSeverity severity, SourceLocation location, EntityKey property, string condition) =>
        new("JD2105", severity, location, $"{property} is restricted by the condition '{condition}', {NotThere(severity)}");

    /// <summary>JD2106: one side of an inverse is not there.</summary>
    public static Diagnostic UnknownInverseSide(DiagnosticSeverity severity, SourceLocation location, EntityKey inverse, string side) =>
        new("JD2106", severity, location, $"{inverse} has the side '{side}', {NotThere(severity)}");

    /// <summary>JD2107: a key of a dictionary is not there.</summary>
    public static Diagnostic UnknownKey(DiagnosticSeverity severity, SourceLocation location, EntityKey keys, string type, string property) =>
        new("JD2107", severity, location, $"{keys} has the property '{property}' of '{type}' as a key, {NotThere(severity)}");

    /// <summary>JD2108: an interface that is implemented or extended is not there.</summary>
    public static Diagnostic UnknownInterface(DiagnosticSeverity severity, SourceLocation location, EntityKey user, string name) =>
        new("JD2108", severity, location, $"{user} names the interface '{name}', {NotThere(severity)}");

    /// <summary>JD2109: a mapping names a method that its interface does not have.</summary>
    public static Diagnostic UnknownInterfaceMethod(DiagnosticSeverity severity, SourceLocation location, EntityKey mapping, string type, string method) =>
        new("JD2109", severity, location, $"{mapping} maps the method '{method}' of the interface '{type}', {NotThere(severity)}");

    /// <summary>JD2110: a mapping names a method that its class does not have.</summary>
    public static Diagnostic UnknownImplementation(DiagnosticSeverity severity, SourceLocation location, EntityKey mapping, string type, string method) =>
        new("JD2110", severity, location, $"{mapping} is implemented by the method '{method}' of '{type}', {NotThere(severity)}");

    /// <summary>JD2111: an exported class or interface is not there.</summary>
    public static Diagnostic UnknownExportedType(DiagnosticSeverity severity, SourceLocation location, EntityKey exported, bool isInterface) =>
        new("JD2111", severity, location, $"{exported} is exported as {(isInterface ? "an interface" : "a class")} of this schema, {NotThere(severity)}");

    /// <summary>JD2112: an exported constant, property or method is not there.</summary>
    public static Diagnostic UnknownExportedFeature(DiagnosticSeverity severity, SourceLocation location, EntityKey exported, EntityKind kind) =>
        new("JD2112", severity, location, $"{exported} is exported as a {kind.ToText()} of its class, {NotThere(severity)}");

    /// <summary>JD2113: a package is imported from a schema that is not there.</summary>
    public static Diagnostic UnknownExporter(SourceLocation location, EntityKey package, string schema) =>
        Diagnostic.Error("JD2113", location,
            $"{package} is imported from the schema '{schema}', which is not among the schemas. Add its files, correct the name, or name it as an external schema if the target has it.");

    /// <summary>JD2114: an imported package is not exported.</summary>
    public static Diagnostic UnknownPackage(SourceLocation location, EntityKey package, string schema, string exported) =>
        Diagnostic.Error("JD2114", location,
            $"{package} is imported from '{schema}', which exports no package '{exported}'. Export it there, or remove the import.");

    /// <summary>JD2115: an imported class or interface is not exported by its package.</summary>
    public static Diagnostic NotExported(SourceLocation location, EntityKey type, string schema, string package) =>
        Diagnostic.Error("JD2115", location,
            $"{type} is imported, but the package '{package}' of '{schema}' does not export it. Export it there, or remove the import.");

    /// <summary>JD2116: a locale is not defined.</summary>
    public static Diagnostic UnknownLocale(SourceLocation location, EntityKey user, string locale) =>
        Diagnostic.Error("JD2116", location,
            $"{user} is for or like the locale {locale}, which neither the schema nor its superschemas define. Define the locale, or remove what is for it.");

    /// <summary>JD2117: a database file is not defined.</summary>
    public static Diagnostic UnknownDatabaseFile(SourceLocation location, EntityKey user, string file) =>
        Diagnostic.Error("JD2117", location,
            $"{user} uses the database file '{file}', which neither the schema nor its superschemas define. Define the file, or map to another one.");

    /// <summary>JD2118: the library of an external method or function is not defined.</summary>
    public static Diagnostic UnknownLibrary(DiagnosticSeverity severity, SourceLocation location, EntityKey user, string library) =>
        new("JD2118", severity, location, $"{user} is in the library '{library}', {NotThere(severity)}");

    /// <summary>JD2119: an application begins or ends with a method that is not there.</summary>
    public static Diagnostic UnknownApplicationMethod(DiagnosticSeverity severity, SourceLocation location, EntityKey application, string property, string method) =>
        new("JD2119", severity, location, $"{application} has the {property} '{method}', which the schema's application class lacks, {NotThere(severity)}");

    /// <summary>JD2120: an application names a form that is not there.</summary>
    public static Diagnostic UnknownApplicationForm(DiagnosticSeverity severity, SourceLocation location, EntityKey application, string property, string form) =>
        new("JD2120", severity, location, $"{application} has the {property} '{form}', {NotThere(severity)}");

    /// <summary>JD2121: a package names an application that is not there.</summary>
    public static Diagnostic UnknownPackageApplication(SourceLocation location, EntityKey package, string application) =>
        Diagnostic.Error("JD2121", location,
            $"{package} is used with the application '{application}', which the schema does not have. Add the application, or choose another one for the package.");

    /// <summary>JD2122: an event is mapped to a method that is not there.</summary>
    public static Diagnostic UnknownEventMethod(SourceLocation location, EntityKey mapping, string form) =>
        Diagnostic.Error("JD2122", location,
            $"{mapping} maps an event to the method of that name, which '{form}' does not have. Add the method, or remove the mapping.");

    /// <summary>JD2123: an event is mapped for a control that is not there.</summary>
    public static Diagnostic UnknownEventControl(DiagnosticSeverity severity, SourceLocation location, EntityKey mapping, string form, string control) =>
        new("JD2123", severity, location, $"{mapping} is for the control '{control}' of '{form}', {NotThere(severity)}");

    /// <summary>JD2124: a control does not have an event.</summary>
    public static Diagnostic UnknownEvent(DiagnosticSeverity severity, SourceLocation location, EntityKey mapping, string type, string name) =>
        new("JD2124", severity, location, $"{mapping} is for the event '{name}' of '{type}', {NotThere(severity)}");

    /// <summary>JD2125: an exposure shows something that was deleted or renamed.</summary>
    public static Diagnostic GoneFromExposure(SourceLocation location, EntityKey exposure, string name) =>
        Diagnostic.Error("JD2125", location, $"{exposure} exposes '{name}', {Gone}");

    /// <summary>JD2126: a relational view maps something that was deleted or renamed.</summary>
    public static Diagnostic GoneFromView(SourceLocation location, EntityKey view, string name) =>
        Diagnostic.Error("JD2126", location, $"{view} maps '{name}', {Gone}");

    private const string Gone = "which the older version has and this one does not. Take it out there too, write its new name, or keep it.";

    private static string NotThere(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error
        ? "which does not exist. Correct the name, or add or remove what it belongs to."
        : "which no schema has and which is not known of the platform. Check the spelling; if the platform has it, nothing need be done.";
}
