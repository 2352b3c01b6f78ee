using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>What changes of schemas, of the files of the database, and of parts that are not interpreted mean.</summary>
internal sealed class SchemaRules(ClassModel before)
{
    // Sections that are kept as text and say nothing of how instances are stored.
    private static readonly string[] SectionsWithoutData = ["schemaViewDefinitions", "webServicesClassProperties", "typeDocumentation", "forms", "schema"];

    /// <summary>Judges a change of one of these kinds; null for other kinds.</summary>
    public Verdict? Judge(Change change) => change.Entity.Kind switch
    {
        EntityKind.Schema => Schema(change),
        EntityKind.ClassMap => ClassMap(change),
        EntityKind.DatabaseFile => DatabaseFile(change),
        EntityKind.Other => Other(change),
        _ => null,
    };

    private static Verdict Schema(Change change)
    {
        if (change.Action == ChangeAction.Add)
            return Verdict.Transition("the schema is new, so there is no data yet");
        if (change.Action == ChangeAction.Delete)
            return Verdict.Lossy("all instances of its classes are deleted");
        var parts = new List<Verdict>();
        if (SuperschemaOf(change.BeforeRenamed!) != SuperschemaOf(change.After!))
            parts.Add(Verdict.Lossy("it has another superschema, so what its classes inherit may be other and lose values"));
        else if (Differs(change, ContentField.Definition))
            parts.Add(Verdict.Transition("options of the schema change"));
        if (Differs(change, ContentField.Database))
            parts.Add(Verdict.Reorganise("the name or the default file of its database changes, which holds instances"));
        return parts.Count == 0 ? Verdict.Online("only its documentation changes") : Verdict.Worst(parts);
    }

    // Moving instances to another file is "a special form of reorganization" that write-locks both files.
    private Verdict ClassMap(Change change) => change.Action switch
    {
        ChangeAction.Move => Verdict.Reorganise("instances move to another database file"),
        ChangeAction.Add when before.Find(change.Entity.Name) is null => Verdict.Transition("the new class is mapped to a database file"),
        ChangeAction.Add or ChangeAction.Delete => Verdict.Reorganise("the file of a class that may have instances changes"),
        _ => Verdict.Reorganise("how instances are kept in the database file changes"),
    };

    // Instances go with their class or move with their class map; a file is deleted when it is empty.
    private static Verdict DatabaseFile(Change change) =>
        change.Action == ChangeAction.Rename ? Verdict.Reorganise("instances move to the file of the new name")
        : change.Action == ChangeAction.Change && !CodeRules.OnlyDocumentation(change)
            ? Verdict.Reorganise("how instances are kept in the file changes")
            : Verdict.Transition("the files of the database change");

    private static Verdict Other(Change change)
    {
        string section = EntityNames.LocalName(change.Entity).Split('/', 2)[0];
        if (section == "typeDocumentation")
            return Verdict.Online("only its documentation changes");
        // An element of a forms or entity file begins with a capital letter: it is a definition, loaded again as a whole.
        bool isKnown = SectionsWithoutData.Contains(section) || (char.IsUpper(section, 0) && !section.Contains("Dynamic", StringComparison.Ordinal));
        if (change.Action == ChangeAction.Add || isKnown)
            return Verdict.Transition("it is not interpreted, so it is not called safe");
        return Verdict.Lossy($"{section} is not interpreted, so nobody can say that it holds no data (dynamic properties, for example)");
    }

    private static string SuperschemaOf(SchemaEntity schema) => (schema.Content[ContentField.Definition] ?? "").Split(' ') is [_, var name, ..] ? name.TrimEnd(',') : "";

    private static bool Differs(Change change, string field) => change.BeforeRenamed!.Content[field] != change.After!.Content[field];
}
