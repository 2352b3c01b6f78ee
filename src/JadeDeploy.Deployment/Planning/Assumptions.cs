using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>A rule that rests on a fact nobody could confirm.</summary>
/// <param name="Id"><c>A01</c> …, stable: approvals and <c>JadeStrict</c> name it.</param>
/// <param name="Sentence">What is assumed.</param>
/// <param name="IfWrong">What happens if it is wrong.</param>
public sealed record Assumption(string Id, string Sentence, string IfWrong);

/// <summary>The register of assumptions. A step that rests on one names it.</summary>
public static class Assumptions
{
    /// <summary>A01.</summary>
    public static Assumption CompleteTypeReplacesMappings { get; } = new("A01",
        "Loading a class with completeDefinition replaces its event mappings, interface mappings and class map.",
        "A mapping that was removed in the source stays in the database.");

    /// <summary>A02.</summary>
    public static Assumption ReferenceReplacesInverses { get; } = new("A02",
        "Loading both references of an inverse replaces the inverses they take part in by those the file states.",
        "An inverse that was removed in the source stays in the database.");

    /// <summary>A03.</summary>
    public static Assumption PackageReplacesFeatures { get; } = new("A03",
        "Loading a package definition replaces the types and features the package had.",
        "A type or feature that was removed from a package stays in it.");

    /// <summary>A04.</summary>
    public static Assumption KeysReplaceKeys { get; } = new("A04",
        "Loading the keys of a dictionary replaces its former keys.",
        "The dictionary has the wrong keys.");

    /// <summary>A05.</summary>
    public static Assumption NewerCommandsStay { get; } = new("A05",
        "The commands documented for Jade 2022 exist in later releases too.",
        "The command file is refused before anything is changed by it.");

    /// <summary>A06.</summary>
    public static Assumption RenameAndMoveStay { get; } = new("A06",
        "Rename, Move, Remap, Delete Method and Delete Property commands, documented up to Jade 2020, exist in later releases too.",
        "The command file is refused before anything is changed by it.");

    /// <summary>A07.</summary>
    public static Assumption FormReplacesControls { get; } = new("A07",
        "Loading a form replaces all its controls and menu items.",
        "A control that was removed in the source stays on the form.");

    /// <summary>A08.</summary>
    public static Assumption HeaderBeforeMove { get; } = new("A08",
        "A new superclass can be loaded with its header alone, so that classes can be moved below it before its members load.",
        "The load of the new superclass is refused before anything is moved.");

    /// <summary>A09.</summary>
    public static Assumption InterfaceMembersAreDeletable { get; } = new("A09",
        "The commands that delete methods and constants of classes delete those of interfaces too.",
        "The command file is refused at that command; the commands before it have run.");

    /// <summary>A10.</summary>
    public static Assumption DatabaseNameFollows { get; } = new("A10",
        "A partial definition that states another database name or default file changes it.",
        "The database keeps its former name or default file.");

    /// <summary>A11.</summary>
    public static Assumption WrittenFilesLoad { get; } = new("A11",
        "A complete schema file without model numbers and without empty entries for superclasses loads as an extract does.",
        "The load of the new schema is refused; nothing of it is in the database.");

    /// <summary>A12.</summary>
    public static Assumption NamesDifferByCase { get; } = new("A12",
        "A rename command takes a new name that differs from the old one in letter case only.",
        "The command file is refused at that command; the commands before it have run.");

    /// <summary>All, in the order of their ids.</summary>
    public static ImmutableArray<Assumption> All { get; } =
    [
        CompleteTypeReplacesMappings, ReferenceReplacesInverses, PackageReplacesFeatures, KeysReplaceKeys,
        NewerCommandsStay, RenameAndMoveStay, FormReplacesControls, HeaderBeforeMove, InterfaceMembersAreDeletable,
        DatabaseNameFollows, WrittenFilesLoad,
        NamesDifferByCase,
    ];
}
