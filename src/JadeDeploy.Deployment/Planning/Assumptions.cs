using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A rule that rests on a fact nobody could confirm.</summary>
/// <param name="Id"><c>A01</c> …, stable: approvals and <c>JadeStrict</c> name it.</param>
/// <param name="Sentence">What is assumed.</param>
/// <param name="IfWrong">What happens if it is wrong.</param>
/// <param name="Source">What it is drawn from: pages of the platform's documentation, by name, or what public files show.</param>
public sealed record Assumption(string Id, string Sentence, string IfWrong, string Source = "");

/// <summary>The register of assumptions. A step that rests on one names it.</summary>
public static class Assumptions
{
    /// <summary>A01.</summary>
    public static Assumption CompleteTypeReplacesMappings { get; } = new("A01",
        "Loading a class with completeDefinition replaces its event mappings, interface mappings and class map.",
        "A mapping that was removed in the source stays in the database.",
        "Page mergeschemainloadprocess (2018) for schemas; class extracts (.cls) show a class with completeDefinition inside a partial definition.");

    /// <summary>A02.</summary>
    public static Assumption ReferenceReplacesInverses { get; } = new("A02",
        "Loading both references of an inverse replaces the inverses they take part in by those the file states.",
        "An inverse that was removed in the source stays in the database.",
        "No page says it; public extracts state inverses in a section of their own and both references with it.");

    /// <summary>A03.</summary>
    public static Assumption PackageReplacesFeatures { get; } = new("A03",
        "Loading a package definition replaces the types and features the package had.",
        "A type or feature that was removed from a package stays in it.",
        "No page says it; public extracts always state a package with all its types and features.");

    /// <summary>A04.</summary>
    public static Assumption KeysReplaceKeys { get; } = new("A04",
        "Loading the keys of a dictionary replaces its former keys.",
        "The dictionary has the wrong keys.",
        "No page says it; public extracts always state all keys of a dictionary.");

    /// <summary>A05.</summary>
    public static Assumption NewerCommandsStay { get; } = new("A05",
        "The commands documented for Jade 2022 exist in later releases too.",
        "The command file is refused before anything is changed by it.",
        "Page commandfile (2022); its list for 2025 could not be read.");

    /// <summary>A06.</summary>
    public static Assumption RenameAndMoveStay { get; } = new("A06",
        "Rename, Move, Remap, MoveInstances, Delete Method and Delete Property commands, documented up to Jade 2020, exist in later releases too.",
        "The command file is refused before anything is changed by it.",
        "Pages commandfile (2018, 2020) and moveinstances_command (7.1); the list of 2022 could be read up to Delete Interface only.");

    /// <summary>A07.</summary>
    public static Assumption FormReplacesControls { get; } = new("A07",
        "Loading a form replaces all its controls and menu items.",
        "A control that was removed in the source stays on the form.",
        "Pages loadschemaformsbatchmode (7.1 to 2020); no public file shows part of a form.");

    /// <summary>A08.</summary>
    public static Assumption HeaderBeforeMove { get; } = new("A08",
        "A new superclass can be loaded with its header alone, so that classes can be moved below it before its members load.",
        "The load of the new superclass is refused before anything is moved.",
        "Page commandfile (2018) for Move Class; partial definitions with headers alone are seen in public files, not together with a move.");

    /// <summary>A09.</summary>
    public static Assumption InterfaceMembersAreDeletable { get; } = new("A09",
        "The commands that delete methods and constants of classes delete those of interfaces too.",
        "The command file is refused at that command; the commands before it have run.",
        "Page commandfile (2018, 2020): the syntax names a class.");

    /// <summary>A10.</summary>
    public static Assumption DatabaseNameFollows { get; } = new("A10",
        "A partial definition that states another database name or default file changes it.",
        "The database keeps its former name or default file.",
        "No page says it; public partial files have database sections.");

    /// <summary>A11.</summary>
    public static Assumption WrittenFilesLoad { get; } = new("A11",
        "A complete schema file without model numbers and without empty entries for superclasses loads as an extract does.",
        "The load of the new schema is refused; nothing of it is in the database.",
        "Page extractformatchgs (2022): the options nomodelnumbers and nomodifiedinfo leave the same things out.");

    /// <summary>A12.</summary>
    public static Assumption NamesDifferByCase { get; } = new("A12",
        "A rename command takes a new name that differs from the old one in letter case only.",
        "The command file is refused at that command; the commands before it have run.",
        "Page commandfile (2018, 2020) says nothing of letter case; other pages say that names are case-sensitive.");

    /// <summary>A15.</summary>
    public static Assumption CompleteLoadRemovesAbsent { get; } = new("A15",
        "A complete load with deleteIfAbsent deletes what the schema file lacks, formats, strings, libraries, packages and exposures included, in an order that leaves no use open.",
        "What was deleted in the source stays in the database, or the load is refused.",
        "Page deleteifabsent (7.1, 2018): undefined elements are deleted; it does not list the kinds, nor the order.");

    /// <summary>A16.</summary>
    public static Assumption CompleteLoadRemovesApplications { get; } = new("A16",
        "A complete load with deleteIfAbsent deletes the applications that the forms file loaded with it lacks, before what they begin and end with, unless a package uses them.",
        "An application that was deleted in the source stays in the database, or the load is refused.",
        "Page deleteifabsent (7.1, 2018) says only that an application used in a package stays.");

    /// <summary>A18.</summary>
    public static Assumption TransientHoldsNothing { get; } = new("A18",
        "The database holds no values that users miss of forms, controls and application classes, nor of classes that say transient without persistentAllowed, subclasses of Global excepted.",
        "What such a class loses is not called data loss.",
        "Chapter 3 of the Developer's Reference (2020) describes the lifetimes; no page says which defaults a file without them has.");

    /// <summary>A19.</summary>
    public static Assumption WiderTypesKeepValues { get; } = new("A19",
        "A reorganisation keeps every value when a property gets a primitive type that has all values of the former one (Integer to Integer64, Character to String).",
        "Values of that property are null or cut after the reorganisation.",
        "Chapter 14 of the Developer's Reference (2020) lists what is converted; it does not state what becomes of every value.");

    /// <summary>A20.</summary>
    public static Assumption UnseenSchemasHaveWhatIsUsed { get; } = new("A20",
        "A schema that is not read, external or of another repository, has what is used of it.",
        "The load of the schema that uses it is refused, or leaves methods that do not compile.",
        "No page: the schema's files were not given to this build.");

    /// <summary>A21.</summary>
    public static Assumption AbortOnErrorStops { get; } = new("A21",
        "AbortOnError True ends a command file at the first command that fails.",
        "The commands after a failed one run too, before the run stops.",
        "Page commandfile (2018, 2020, 2022) has the option and does not explain it.");

    /// <summary>A22.</summary>
    public static Assumption AsciiCommandFilesLoad { get; } = new("A22",
        "A Unicode system reads a command file in plain ASCII without a byte order mark.",
        "The command file is refused before anything is changed by it.",
        "No page says it; public schema files without a byte order mark load (reported for 2025), public command files are UTF-16.");

    /// <summary>A23.</summary>
    public static Assumption ScriptsRunAfterChanges { get; } = new("A23",
        "All scripts of .jadegit run, in file order, after each deployment that changes a schema or a script, and after no other.",
        "A script runs more or less often than with JadeGit; one that may run twice does no harm.",
        "JadeGit's documentation, page developers/deployment: scripts run after the load; nothing is said of scripts that run once.");

    /// <summary>A24.</summary>
    public static Assumption ScriptArguments { get; } = new("A24",
        "The arguments executeTypeMethod and executeTransient of jadclient work as JadeGit names them, and a script without an application runs in RootSchemaApp.",
        "The script fails; the schemas are deployed by then.",
        "JadeGit's documentation names the arguments; the pages of jadclient (2018, 2020) do not.");

    /// <summary>A25.</summary>
    public static Assumption ScriptParameterIsConverted { get; } = new("A25",
        "The text of a script's parameter is converted to the primitive type that the method takes.",
        "The script fails or gets a wrong value; the schemas are deployed by then.",
        "Page runnonguiclntappwithjadclient (2018, 2020) gives executeParam as text and does not say how it is converted.");

    /// <summary>All, in the order of their ids.</summary>
    public static ImmutableArray<Assumption> All { get; } =
    [
        CompleteTypeReplacesMappings, ReferenceReplacesInverses, PackageReplacesFeatures, KeysReplaceKeys,
        NewerCommandsStay, RenameAndMoveStay, FormReplacesControls, HeaderBeforeMove, InterfaceMembersAreDeletable,
        DatabaseNameFollows, WrittenFilesLoad,
        NamesDifferByCase,
        CompleteLoadRemovesAbsent, CompleteLoadRemovesApplications,
        TransientHoldsNothing, WiderTypesKeepValues,
        UnseenSchemasHaveWhatIsUsed, AbortOnErrorStops, AsciiCommandFilesLoad,
        ScriptsRunAfterChanges, ScriptArguments, ScriptParameterIsConverted,
    ];
}
