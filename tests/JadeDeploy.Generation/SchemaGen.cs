using CsCheck;
using JadeDeploy.Generation.Scm;
using JadeDeploy.Generation.Words;

namespace JadeDeploy.Generation;

/// <summary>
/// Makes up schema files: every section and shape that public files have, complete or partial, with texts that look like
/// structure. A seed gives the same file on every machine.
/// </summary>
public sealed class SchemaGen : Gen<GeneratedSchema>
{
    /// <summary>Schema files as they occur.</summary>
    public static SchemaGen Default { get; } = new();

    /// <summary>Schema files some of whose names end like the word of a section, for example a class <c>OrderDefinitions</c>.</summary>
    public static SchemaGen NamesLikeSections { get; } = new() { HasNamesLikeSections = true };

    /// <summary>The largest number of classes, constants and the like; the usual file has a third.</summary>
    public int MostOfAKind { get; init; } = 9;

    private bool HasNamesLikeSections { get; init; }

    /// <summary>Makes up the file of a seed.</summary>
    public GeneratedSchema Generate(ulong seed) => Generate(Choices.Of(seed));

    /// <inheritdoc/>
    public override GeneratedSchema Generate(PCG pcg, Size? min, out Size size)
    {
        GeneratedSchema schema = Generate(new Choices(pcg));
        // CsCheck looks for a failing file of a smaller size.
        size = new Size((ulong)schema.Length);
        return schema;
    }

    private GeneratedSchema Generate(Choices choices)
    {
        Alphabet alphabet = choices.Any<Alphabet>([Alphabet.Ascii, Alphabet.Western, Alphabet.World]);
        int size = choices.Percent(10) ? MostOfAKind : choices.Next(MostOfAKind / 3 + 1);
        var names = new NameSource(choices, alphabet, HasNamesLikeSections);
        var texts = new TextSource(choices, alphabet);
        bool isComplete = choices.Percent(70);
        var draft = new ScmDraft(choices.Percent(90) ? "Shop" : "S_" + names.Next(), choices, names, texts);
        Write(draft, SchemaPlan.Make(draft, size, isComplete), size, new MethodBodySource(choices, texts));
        return new GeneratedSchema(draft.Schema, isComplete, draft.Text, Merged(draft.Expected))
        {
            UnknownSections = draft.UnknownSections,
            UnknownModifiers = draft.UnknownModifiers,
        };
    }

    private static void Write(ScmDraft draft, SchemaPlan plan, int size, MethodBodySource bodies)
    {
        var functions = new FunctionParts(draft, bodies);
        Action[] sections =
        [
            () => PackageParts.AddImported(draft, size),
            () => ConstantParts.AddGlobal(draft, size / 2),
            () => LocaleParts.Add(draft, size),
            () => functions.AddDefinitions(size),
            () => TypeHeaderPart.AddHeaders(draft, plan),
            () => TypeDefinitionPart.AddInterfaces(draft, plan),
            () => TypeHeaderPart.AddMemberships(draft, plan),
            () => TypeDefinitionPart.AddTypes(draft, plan),
            () => StructureParts.AddKeys(draft, plan),
            () => StructureParts.AddInverses(draft, plan),
            () => StructureParts.AddDatabase(draft, plan),
            () => StructureParts.AddViewsAndExposures(draft),
            () => PackageParts.AddExported(draft, size),
            functions.AddSources,
            () => SourcePart.Add(draft, plan, bodies),
        ];
        HeaderPart.Add(draft, plan.IsComplete);
        foreach (Action section in sections)
        {
            if (draft.Choices.Percent(1))
                UnknownPart.AddSection(draft);
            section();
        }
    }

    // A method is stated twice, by its definition and by its source: what is known last is the source.
    private static List<ExpectedEntity> Merged(IEnumerable<ExpectedEntity> expected)
    {
        var merged = new OrderedDictionary<Schema.Model.EntityKey, ExpectedEntity>();
        foreach (ExpectedEntity entity in expected)
            merged[entity.Key] = entity.Field is null && merged.TryGetValue(entity.Key, out ExpectedEntity? before) ? before : entity;
        return [.. merged.Values];
    }
}
