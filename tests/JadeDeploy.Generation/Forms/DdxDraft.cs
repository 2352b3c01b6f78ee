using System.Text;
using JadeDeploy.Generation.Words;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Forms;

/// <summary>An XML forms file while it is made up.</summary>
internal sealed class DdxDraft(Choices choices, NameSource names, TextSource texts)
{
    private static readonly string[] Properties =
        ["caption", "backColor", "width", "height", "tag", "helpKeyword", "description", "left", "top", "visible"];

    private readonly List<ExpectedEntity> _expected = [];

    public Choices Choices { get; } = choices;

    public NameSource Names { get; } = names;

    public GeneratedText Text { get; } = new();

    public IReadOnlyList<ExpectedEntity> Expected => _expected;

    /// <summary>States an entity.</summary>
    public void Expect(EntityKind kind, string name, string fragment) =>
        _expected.Add(new ExpectedEntity(new EntityKey(kind, $"Shop::{name}"), ContentField.Definition, fragment));

    /// <summary>An element with properties alone.</summary>
    public void Object(string tag, EntityKind kind, string section)
    {
        string name = Names.Next();
        Text.Add($"\t<{tag} name=\"{name}\">\n\t\t<name>{name}</name>\n");
        Noise("\t\t");
        Expect(kind, section + name, Scalars("\t\t"));
        Text.Add($"\t</{tag}>\n");
    }

    /// <summary>Properties of one value, one of them known by its text.</summary>
    /// <returns>What the canonical text of the object must hold.</returns>
    public string Scalars(string indent)
    {
        string mark = $"mark {Names.Next()}";
        Text.Add($"{indent}<tag1>{mark}</tag1>\n");
        foreach (string property in Choices.Some(Properties, 30))
        {
            // A null property is as good as none: compact extracts, here those of the new dialect, leave it out.
            if (Choices.Percent(30))
                Text.Add($"{indent}<{property}/>\n", Shown.InOldDialect);
            else
                Text.Add($"{indent}<{property}>{Value()}</{property}>\n");
        }
        if (Choices.Percent(15))
            Text.Add($"{indent}<parent name=\"{Names.Next()}\" />\n");
        if (Choices.Percent(15))
            Text.Add($"{indent}<picture>{Picture()}</picture>\n");
        return mark;
    }

    /// <summary>Who saved an object and when, where the profile has time stamps.</summary>
    public void Noise(string indent) => Text.Add(
        $"{indent}<_modifiedBy>jo</_modifiedBy>\n{indent}<_modifiedTimestamp>1 January {Choices.Next(2000)}</_modifiedTimestamp>\n" +
        $"{indent}<_systemVersion>{Choices.Next(99)}</_systemVersion>\n",
        Shown.WithTimeStamps);

    private string Value() => Choices.Next(4) switch
    {
        0 => $"{Choices.Next(10000)}",
        1 => "true",
        _ => new StringBuilder(texts.Text()).Replace("&", "&amp;").Replace("<", "&lt;").Replace("]]>", "]]&gt;").ToString(),
    };

    private string Picture()
    {
        var bytes = new byte[Choices.Between(60, 200)];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)Choices.Next(256);
        string all = Convert.ToBase64String(bytes);
        return string.Join('\n', all.Chunk(76).Select(line => new string(line)));
    }
}
