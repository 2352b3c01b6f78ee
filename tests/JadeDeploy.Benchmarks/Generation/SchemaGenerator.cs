using static JadeDeploy.Benchmarks.Generation.GeneratedSections;

namespace JadeDeploy.Benchmarks.Generation;

/// <summary>
/// Makes a schema as large as wanted, in the proportions of large systems: about a quarter structure and three quarters
/// method sources, twenty methods a class (dictionaries, which have none, included). The same arguments give the same bytes.
/// </summary>
/// <remarks>It grows by families: a class, the class of its parts, and the dictionary of the parts, joined by an inverse.</remarks>
internal sealed class SchemaGenerator
{
    private const string Schema = "GeneratedSchema";
    private const int ClassesOfAFamily = 3;

    private readonly GeneratedSections _sections = new(Schema);
    private readonly Random _random;
    private readonly MethodGenerator _methods;

    private SchemaGenerator(int seed)
    {
        _random = new Random(seed);
        _methods = new MethodGenerator(_random);
    }

    /// <summary>Makes a schema file.</summary>
    /// <param name="classes">How many classes it has, a third of them dictionaries; a multiple of 3.</param>
    /// <param name="seed">Chooses one of the possible files.</param>
    public static byte[] Generate(int classes, int seed)
    {
        var generator = new SchemaGenerator(seed);
        for (int family = 1; family <= classes / ClassesOfAFamily; family++)
            generator.AddFamily(family);
        return generator._sections.ToBytes();
    }

    private void AddFamily(int family)
    {
        string whole = $"{_random.Any(Vocabulary.Nouns)}{family}";
        string part = $"{whole}{_random.Any(Vocabulary.Nouns)}";
        string[] partAttributes = Attributes();
        string[] keys = partAttributes[..2];
        string dictionary = $"{part}By{char.ToUpperInvariant(keys[0][0])}{keys[0][1..]}";

        AddClass(whole, Attributes(), $"all{part}: {dictionary}   explicitInverse, readonly");
        AddClass(part, partAttributes, $"my{whole}: {whole}   explicitEmbeddedInverse, protected");
        AddDictionary(dictionary, part, keys);
        _sections.Inverses.Add($"\tall{part} of {whole} automatic parentOf my{whole} of {part} manual;");
        if (_random.Chance(40))
            AddTexts(family);
    }

    private string[] Attributes() => [.. _random.AnyDifferent(Vocabulary.Attributes, _random.Next(2, 6))];

    private void AddClass(string name, string[] attributes, string reference)
    {
        AddHeader(name, $"Object highestSubId = 1, highestOrdinal = {attributes.Length + 1}");
        SectionText definition = _sections.Definitions.Add($"\t{name} completeDefinition").Add("\t(");
        AddDocumentation(definition, percent: 30);
        AddTimeStamp(definition);
        definition.Add("\tattributeDefinitions");
        int ordinal = 0;
        foreach (string attribute in attributes)
        {
            string type = _random.Any(Vocabulary.Types);
            string access = _random.Chance(20) ? "readonly, " : "";
            AddMember(definition, $"{attribute + ':',-30} {type} {access}number = {++ordinal}, ordinal = {ordinal};");
        }
        definition.Add("\treferenceDefinitions");
        AddMember(definition, $"{reference}, number = {++ordinal}, ordinal = {ordinal};");
        AddMethods(definition, name);
        definition.Add("\t)");
    }

    private void AddMethods(SectionText definition, string type)
    {
        definition.Add("\tjadeMethodDefinitions");
        SectionText sources = _sections.Sources.Add($"\t{type} (").Add("\tjadeMethodSources");
        int number = 1000;
        foreach (string verb in _random.AnyDifferent(Vocabulary.Verbs, _random.Next(28, 33)))
        {
            MethodGenerator.Method method = _methods.Next($"{verb}{_random.Any(Vocabulary.Nouns)}");
            AddMember(definition, $"{method.Definition} number = {++number};");
            sources.Add(method.Name).Add("{").Add(method.Source).Add("}").Add("");
        }
        sources.Add("\t)");
    }

    private void AddDictionary(string name, string member, string[] keys)
    {
        AddHeader(name, "MemberKeyDictionary duplicatesAllowed, loadFactor = 66");
        _sections.Memberships.Add($"\t{name} of {member};");
        _sections.Definitions.Add($"\t{name} completeDefinition").Add("\t(").Add("\t)");
        SectionText definition = _sections.Keys.Add($"\t{name} completeDefinition").Add("\t(");
        foreach (string key in keys)
            definition.Add($"\t\t{key}{(_random.Chance(20) ? " descending" : "")};");
        definition.Add("\t)");
    }

    private void AddHeader(string name, string superclassAndOptions)
    {
        _sections.Headers.Add($"\t{name} subclassOf {superclassAndOptions}, number = {_random.Next(2048, 60000)};");
        _sections.ClassMaps.Add($"\t\t{name} in \"main\";");
    }

    private void AddTexts(int family)
    {
        string text = $"NotFound{family}(what)";
        _sections.EnglishStrings.Add($"\t{text} = \"Nothing was found for \" & what & \": {_random.Any(Vocabulary.Sentences)}\";");
        _sections.GermanStrings.Add($"\t{text} = \"Für \" & what & \" wurde nichts gefunden – bitte prüfen\";");
        _sections.Constants.Add($"\tcategoryDefinition Category{family}");
        AddMember(_sections.Constants, $"{$"Limit{family}:",-30} Integer = {_random.Next(1, 500)};");
        AddMember(_sections.Constants, $"{$"Default{family}:",-30} String = \"{_random.Any(Vocabulary.Sentences)}\";");
    }

    private void AddMember(SectionText definition, string text)
    {
        definition.Add("\t\t" + text);
        AddDocumentation(definition, percent: 5);
        AddTimeStamp(definition);
    }

    private void AddDocumentation(SectionText definition, int percent)
    {
        if (!_random.Chance(percent))
            return;
        definition.Add("\t\tdocumentationText");
        definition.Add($"`{_random.Any(Vocabulary.Sentences)},").Add($"{_random.Any(Vocabulary.Sentences)}.`");
    }

    private void AddTimeStamp(SectionText definition)
    {
        string time = $"2023:{_random.Next(10, 13)}:{_random.Next(10, 29)}:10:{_random.Next(10, 60)}:53.{_random.Next(100, 1000)}";
        definition.Add($"\t\tsetModifiedTimeStamp \"user{_random.Next(9)}\" \"22.0.01\" {time};");
    }
}
