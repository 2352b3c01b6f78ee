using JadeDeploy.Generation.Words;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>A schema file while it is made up: its text so far, and the entities it states.</summary>
internal sealed class ScmDraft(string schema, Choices choices, NameSource names, TextSource texts)
{
    private readonly List<ExpectedEntity> _expected = [];
    private readonly HashSet<string> _unknownModifiers = [];

    public string Schema { get; } = schema;

    public Choices Choices { get; } = choices;

    public NameSource Names { get; } = names;

    public TextSource Texts { get; } = texts;

    public GeneratedText Text { get; } = new();

    public IReadOnlyList<ExpectedEntity> Expected => _expected;

    /// <summary>How many sections nobody knows were added.</summary>
    public int UnknownSections { get; set; }

    /// <summary>How many different modifiers nobody knows were added.</summary>
    public int UnknownModifiers => _unknownModifiers.Count;

    /// <summary>States an entity.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name without the schema; null for the schema itself.</param>
    /// <param name="field">A field that is known.</param>
    /// <param name="fragment">What the field holds.</param>
    public void Expect(EntityKind kind, string? name, string? field = null, string? fragment = null) =>
        _expected.Add(new ExpectedEntity(new EntityKey(kind, name is null ? Schema : $"{Schema}::{name}"), field, fragment));

    /// <summary>The word of a section; one without entries is in the old dialect only.</summary>
    public void Section(string keyword, bool isEmpty) =>
        Text.Add($"{keyword}\n", isEmpty ? Shown.InOldDialect : Shown.Always);

    /// <summary>The line with one blank that the old dialect has between entries.</summary>
    public void Separator() => Text.Add(" \n", Shown.InOldDialect);

    /// <summary>A time stamp line. Every variant that public files have.</summary>
    public void Stamp()
    {
        string user = Choices.Any<string>(["\"jo\"", "\"<unknown>\"", "\"unknown\"", "\"\"", "\"o'brien; (x)\""]);
        string version = Choices.Any<string>([" \"22.0.01\"", " \"\"", "\"\"", " \"99.0.00\""]);
        string patch = Choices.Percent(20) ? $" {Choices.Any<int>([1, 20031119])}" : "";
        string fraction = Choices.Percent(80) ? $".{Choices.Next(1000):000}" : "";
        string time = $"2024:{Choices.Between(1, 12):00}:{Choices.Between(1, 28):00}:21:16:47{fraction}";
        Text.Add($"\t\tsetModifiedTimeStamp {user}{version}{patch} {time};\n", Shown.WithTimeStamps);
    }

    /// <summary>What may follow an entity's line: its time stamp, and now and then a documentation text.</summary>
    /// <returns>The documentation text, or null.</returns>
    public string? StampAndDocumentation(int percent = 12)
    {
        Stamp();
        if (!Choices.Percent(percent))
            return null;
        string text = Texts.Documentation();
        Text.Add(text.Contains('\n') ? $"\t\tdocumentationText\n`{text}`\n" : $"\t\tdocumentationText\n\t\t`{text}`\n");
        return text;
    }

    /// <summary>States an entity whose line was just written, with its time stamp and documentation.</summary>
    public void ExpectDocumented(EntityKind kind, string name, string field, string fragment)
    {
        string? documentation = StampAndDocumentation();
        if (documentation is null)
            Expect(kind, name, field, fragment);
        else
            Expect(kind, name, ContentField.Documentation, documentation);
    }

    /// <summary>Modifiers, in any order, with model numbers where the profile has them.</summary>
    public void Modifiers(IReadOnlyList<string> words, params string[] numbers)
    {
        string content = string.Join(", ", words);
        string numbering = string.Join(", ", numbers);
        bool both = content.Length > 0 && numbering.Length > 0;
        bool numbersFirst = Choices.Percent(15);
        Text.Add(" ");
        if (numbersFirst && numbering.Length > 0)
            Text.Add(numbering + (both ? ", " : ""), Shown.WithNumbers);
        Text.Add(content);
        if (!numbersFirst && numbering.Length > 0)
            Text.Add((both ? ", " : "") + numbering, Shown.WithNumbers);
    }

    /// <summary>A modifier or two that no release is known to have.</summary>
    public void AddUnknown(List<string> words)
    {
        if (Choices.Percent(3))
            words.Add(Unknown(Choices.Any<string>(["futureModifier", "futureOption = 7", "futureText = \"a, b; c\"", "futureOffset = -1"])));
    }

    /// <summary>A modifier that no release is known to have; it is counted.</summary>
    public string Unknown(string modifier)
    {
        _unknownModifiers.Add(modifier.Split(' ')[0]);
        return modifier;
    }

    /// <summary>A line's layout: how much white space is between two words.</summary>
    public string Gap() => Choices.Any<string>([" ", "   ", "\t", "      "]);
}
