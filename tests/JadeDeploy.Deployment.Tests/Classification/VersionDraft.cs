using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Deployment.Tests.Classification;

/// <summary>
/// A version of the schema <c>Shop</c> put together from lines that each stand in a place: a section
/// (<c>typeHeaders</c>), a part of a class (<c>Order attributeDefinitions</c>), the source of a method
/// (<c>Order source</c>), the forms file (<c>forms</c>), or another schema (<c>schema View Shop</c>). A line replaces the
/// line of its place that begins with the same word; a word with a minus sign before it takes that line away.
/// </summary>
internal sealed class VersionDraft
{
    private static readonly string[] BeforeTypes =
    [
        "importedPackageDefinitions", "constantDefinitions", "localeDefinitions", "localeFormatDefinitions", "translatableStringDefinitions",
        "libraryDefinitions", "externalFunctionDefinitions", "typeHeaders", "interfaceDefs", "membershipDefinitions",
    ];

    private static readonly string[] Parts =
    [
        "documentationText", "constantDefinitions", "attributeDefinitions", "referenceDefinitions", "jadeMethodDefinitions",
        "externalMethodDefinitions", "dynamicClusterDefinitions", "eventMethodMappings", "implementInterfaces",
    ];

    private static readonly (string Place, string Line)[] Base =
    [
        ("localeDefinitions", "5129 \"English\" schemaDefaultLocale;"),
        ("typeHeaders", "Shop subclassOf RootSchemaApp transient;"),
        ("typeHeaders", "GShop subclassOf RootSchemaGlobal transient;"),
        ("typeHeaders", "Party subclassOf Object abstract;"),
        ("typeHeaders", "Customer subclassOf Party;"),
        ("typeHeaders", "Order subclassOf Object;"),
        ("typeHeaders", "Urgent subclassOf Order;"),
        ("typeHeaders", "Visit subclassOf Object transient;"),
        ("typeHeaders", "Main subclassOf Form transient;"),
        ("typeHeaders", "Orders subclassOf MemberKeyDictionary;"),
        ("typeHeaders", "Rates subclassOf ExtKeyDictionary duplicatesAllowed;"),
        ("typeHeaders", "OrderList subclassOf Array;"),
        ("typeHeaders", "OrderSet subclassOf ObjectSet;"),
        ("membershipDefinitions", "Orders of Order;"),
        ("membershipDefinitions", "Rates of Order;"),
        ("membershipDefinitions", "OrderList of Order;"),
        ("membershipDefinitions", "OrderSet of Order;"),
        ("Party attributeDefinitions", "name: String[30];"),
        ("Order attributeDefinitions", "number: Integer;"),
        ("Order jadeMethodDefinitions", "total(): Decimal[12,2];"),
        ("memberKeyDefinitions", "Orders completeDefinition ( number; );"),
        ("externalKeyDefinitions", "Rates completeDefinition ( region: String[10]; );"),
        ("databaseFileDefinitions", "\"shop\";"),
        ("classMapDefinitions", "GShop in \"shop\";"),
        ("forms", "<Application name=\"Shop\"><helpFile>h</helpFile></Application>"),
    ];

    private readonly Dictionary<string, List<string>> _places = [];

    public VersionDraft(IEnumerable<(string Place, string Line)> lines)
    {
        foreach ((string place, string line) in Base.Concat(lines))
            Put(place, line);
    }

    /// <summary>The version that the lines make.</summary>
    public SchemaSet ToVersion() => Versions.Of(
        [Schema("Shop", "RootSchema", ShopText(), Text("forms")),
            .. _places.Keys.Where(p => p.StartsWith("schema ", StringComparison.Ordinal))
                .Select(p => Other(p.Split(' ')[1], p.Split(' ')[2], Text(p)))]);

    private void Put(string place, string line)
    {
        if (!_places.TryGetValue(place, out List<string>? lines))
            _places.Add(place, lines = []);
        bool isRemoval = line.StartsWith('-');
        string word = (isRemoval ? line[1..] : line).Split([' ', '('], 2)[0];
        int at = lines.FindIndex(l => l.Split([' ', '('], 2)[0] == word);
        if (place == "forms" && !isRemoval)
            at = -1;
        if (isRemoval)
            lines.RemoveAt(at);
        else if (at >= 0)
            lines[at] = line;
        else
            lines.Add(line);
    }

    private string ShopText()
    {
        var text = new StringBuilder();
        foreach (string section in BeforeTypes)
            text.Append(section).Append('\n').Append(Text(section));
        text.Append("typeDefinitions\n");
        foreach (string type in Types())
        {
            text.Append(type).Append(" completeDefinition\n(\n");
            foreach (string part in Parts.Where(p => _places.ContainsKey($"{type} {p}")))
                text.Append(part).Append('\n').Append(Text($"{type} {part}"));
            text.Append(")\n");
        }
        text.Append("memberKeyDefinitions\n").Append(Keys("memberKeyDefinitions"));
        text.Append("externalKeyDefinitions\n").Append(Keys("externalKeyDefinitions"));
        text.Append("inverseDefinitions\n").Append(Text("inverseDefinitions"));
        text.Append("databaseDefinitions\nShopDb\n(\ndatabaseFileDefinitions\n").Append(Text("databaseFileDefinitions"))
            .Append("defaultFileDefinition ").Append(Text("defaultFile") is { Length: > 0 } file ? file.Trim() : "\"shop\"").Append(";\n")
            .Append("classMapDefinitions\n").Append(Text("classMapDefinitions")).Append(")\n");
        foreach (string section in (ReadOnlySpan<string>)["schemaViewDefinitions", "_exposedListDefinitions", "exportedPackageDefinitions"])
            text.Append(section).Append('\n').Append(Text(section));
        text.Append("typeSources\n");
        foreach (string type in Types().Where(t => _places.ContainsKey(t + " source")))
            text.Append(type).Append(" (\njadeMethodSources\n").Append(string.Concat(_places[type + " source"].Select(Source))).Append(")\n");
        return text.ToString();
    }

    // The semicolon after the parenthesis is there for the reader of the table only.
    private string Keys(string section) => Text(section).Replace(");", ")", StringComparison.Ordinal);

    private static string Source(string line)
    {
        string[] words = line.Split(' ', 2);
        return $"{words[0]}\n{{\n{words[1]}\n}}\n";
    }

    private IEnumerable<string> Types() => _places.GetValueOrDefault("typeHeaders", []).Select(h => h.Split(' ')[0])
        .Concat(_places.Keys.Where(k => Parts.Any(p => k.EndsWith(" " + p, StringComparison.Ordinal)) || k.EndsWith(" source", StringComparison.Ordinal)).Select(k => k.Split(' ')[0]))
        .Where(t => t != "schema").Distinct();

    // What the loader asks of a new schema: an application and a default file (errors 8528 and 8529).
    private static SchemaDefinition Other(string name, string superschema, string sections) => Schema(name, superschema,
        $"{sections}databaseDefinitions\n{name}Db ( databaseFileDefinitions \"{name}\"; defaultFileDefinition \"{name}\"; )",
        $"<Application name=\"{name}\"><helpFile>h</helpFile></Application>");

    private string Text(string place) =>
        string.Concat(_places.GetValueOrDefault(place, []).Select(l => l.Replace("\\n", "\n", StringComparison.Ordinal) + "\n"));

    private static SchemaDefinition Schema(string name, string superschema, string sections, string forms)
    {
        SchemaFile file = ScmReader.Read($"{name}.scm",
            Encoding.UTF8.GetBytes($"jadeVersionNumber \"25.0.01\";\nschemaDefinition\n{name} subschemaOf {superschema} completeDefinition;\n{sections}\n"));
        Assert.IsFalse(file.HasErrors, string.Join('\n', file.Diagnostics) + "\n" + sections);
        if (forms.Length == 0)
            return new SchemaDefinition(file, []);
        FormsFile ddx = FormsReader.Read($"{name}.ddx", Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"{name}\" JadeVersionNumber=\"25.0.01\" CompleteDefinition=\"true\">\n{forms}\n</schema>\n"));
        Assert.IsFalse(ddx.HasErrors, string.Join('\n', ddx.Diagnostics) + "\n" + forms);
        return new SchemaDefinition(file, [ddx]);
    }
}
