namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>The smallest schema that a fragment can stand in.</summary>
internal static class SchemaAround
{
    /// <summary>The class whose body or method a fragment is.</summary>
    private const string Class = "Order";

    private static readonly string[] SectionsInOrder =
    [
        "importedPackageDefinitions", "constantDefinitions", "localeDefinitions", "localeFormatDefinitions", "translatableStringDefinitions",
        "libraryDefinitions", "externalFunctionDefinitions", "typeHeaders", "interfaceDefs", "membershipDefinitions", "typeDefinitions",
        "memberKeyDefinitions", "externalKeyDefinitions", "inverseDefinitions", "databaseDefinitions", "schemaViewDefinitions",
        "_exposedListDefinitions", "exportedPackageDefinitions", "externalFunctionSources", "typeSources",
    ];

    /// <summary>The file, and how many lines come before the fragment.</summary>
    public static (string Text, int LinesBefore) Fragment(ExampleTag tag, string text)
    {
        if (tag.Fragment == "elements")
            return ($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"Shop\" JadeVersionNumber=\"22.0.03\">\n{text}</schema>\n", 2);
        (string version, string option) = tag.IsOldDialect ? ("20.0.01", ", patchVersioningEnabled = false") : ("25.0.01", "");
        string header = $"jadeVersionNumber \"{version}\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition{option};\n";
        (string before, string after) = tag.Fragment switch
        {
            "sections" => ("", ""),
            "body" => ($"typeDefinitions\n\t{Class} completeDefinition\n\t(\n", "\t)\n"),
            "attributeDefinitions" or "referenceDefinitions" =>
                ($"typeDefinitions\n\t{Class} completeDefinition\n\t(\n\t{tag.Fragment}\n", "\t)\n"),
            "source" => ($"typeSources\n\t{Class} (\n\tjadeMethodSources\ntotal\n{{\n", "}\n\t)\n"),
            string section => AroundSection(section, tag.IsOldDialect),
            null => throw new ArgumentException("The example is a whole file.", nameof(tag)),
        };
        before = header + before;
        return (before + text + after, before.Count(c => c == '\n'));
    }

    // The old dialect prints every section, with a line of one blank between them.
    private static (string Before, string After) AroundSection(string section, bool isOldDialect)
    {
        int place = Array.IndexOf(SectionsInOrder, section);
        Assert.IsGreaterThanOrEqualTo(0, place, $"'{section}' is not a section.");
        return isOldDialect ? (Bare(SectionsInOrder[..(place + 1)]), Bare(SectionsInOrder[(place + 1)..])) : ($"{section}\n", "");
    }

    private static string Bare(string[] sections) => string.Concat(sections.Select(section => $" \n{section}\n"));
}
