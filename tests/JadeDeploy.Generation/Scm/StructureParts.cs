using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Keys, inverses, the database, views and exposures.</summary>
internal static class StructureParts
{
    private static readonly string[] KeyLines =
        ["name;", "a.b.c;", "price descending;", "code caseInsensitive Latin1;", "my.other descending caseInsensitive 1033;"];

    private static readonly string[] ExternalKeyLines = ["region: String[81];", "price: Decimal[12,2] descending;", "code: String[9] caseInsensitive;"];

    private static readonly string[] Relations =
    [
        "{0} automatic parentOf {1} manual;", "{0} automatic peerOf {1} manual;", "{0} manual peerOf {1} automatic;", "{0} peerOf {1};",
        "{0} parentOf {1};", "{0} manual parentOf {1} automatic;", "{0} automaticDeferred parentOf {1} manual;",
    ];

    public static void AddKeys(ScmDraft draft, SchemaPlan plan)
    {
        foreach ((string section, string superclass, string[] lines) in ((string, string, string[])[])
            [("memberKeyDefinitions", "MemberKeyDictionary", KeyLines), ("externalKeyDefinitions", "ExtKeyDictionary", ExternalKeyLines)])
        {
            List<ClassPlan> dictionaries = [.. plan.Classes.Where(type => type.Superclass == superclass)];
            draft.Section(section, dictionaries.Count == 0);
            foreach (ClassPlan dictionary in dictionaries)
            {
                string line = draft.Choices.Any(lines);
                draft.Text.Add($"\t{dictionary.Name} completeDefinition\n\t(\n");
                draft.Text.Add($"\t\t{line}\n");
                foreach (string more in draft.Choices.Some(lines, 20).Where(other => other != line))
                    draft.Text.Add($"\t\t{more}\n");
                draft.Text.Add("\t)\n");
                draft.Expect(EntityKind.Keys, dictionary.Name, ContentField.Definition, line.Split(' ', ':', ';')[0]);
            }
        }
    }

    public static void AddInverses(ScmDraft draft, SchemaPlan plan)
    {
        List<(string Type, string Property)> sides =
            [.. plan.Classes.SelectMany(type => type.References.Select(reference => (type.Name, reference)))];
        int count = sides.Count < 2 ? 0 : draft.Choices.Next(sides.Count);
        draft.Section("inverseDefinitions", count == 0);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            (string Type, string Property) a = draft.Choices.Any(sides);
            (string Type, string Property) b = draft.Choices.Any(sides);
            string[] names = [$"{a.Type}::{a.Property}", $"{b.Type}::{b.Property}"];
            Array.Sort(names, StringComparer.Ordinal);
            string key = $"{names[0]}<>{draft.Schema}::{names[1]}";
            if (!used.Add(key))
                continue;
            string relation = draft.Choices.Any(Relations);
            draft.Text.Add("\t" + string.Format(relation, $"{a.Property} of {a.Type}", $"{b.Property} of {b.Type}") + "\n");
            draft.Expect(EntityKind.Inverse, key, ContentField.Definition, relation.Contains("peerOf", StringComparison.Ordinal) ? "peerOf" : "Of");
        }
    }

    public static void AddDatabase(ScmDraft draft, SchemaPlan plan)
    {
        draft.Section("databaseDefinitions", isEmpty: false);
        draft.Text.Add($"\t{draft.Schema}Db\n\t(\n");
        draft.Stamp();
        draft.Text.Add("\tdatabaseFileDefinitions\n");
        var files = new List<string>();
        for (int i = draft.Choices.Next(3); i >= 0; i--)
        {
            files.Add(draft.Texts.SimpleLiteral(draft.Names.Next()));
            List<string> words = draft.Choices.Some<string>(["partitionable"], 25);
            draft.AddUnknown(words);
            draft.Text.Add($"\t\t{files[^1]}");
            draft.Modifiers(words, $"number = {draft.Choices.Between(51, 400)}");
            draft.Text.Add(";\n");
            draft.StampAndDocumentation(percent: 0);
            draft.Expect(EntityKind.DatabaseFile, files[^1].Trim('"'));
        }
        draft.Text.Add($"\tdefaultFileDefinition {files[0]};\n");
        AddClassMaps(draft, plan, files);
        draft.Text.Add("\t)\n");
    }

    public static void AddViewsAndExposures(ScmDraft draft)
    {
        int views = draft.Choices.Percent(10) ? draft.Choices.Next(3) : 0;
        draft.Section("schemaViewDefinitions", views == 0);
        for (; views > 0; views--)
        {
            string view = draft.Names.Next();
            draft.Text.Add($"\t{view}\n\t(\n\t\tOrder;\n\t\tItem;\n\t)\n");
            draft.Expect(EntityKind.Other, $"schemaViewDefinitions/{view}", ContentField.Definition, "Order");
        }
        int exposures = draft.Choices.Percent(10) ? draft.Choices.Next(3) : 0;
        draft.Section("_exposedListDefinitions", exposures == 0);
        for (; exposures > 0; exposures--)
        {
            string exposure = draft.Names.Next();
            string registry = draft.Choices.Any<string>(["_CSharp_Exposure", "_WebServices_Provider", "_WebServices_Consumer"]);
            draft.Text.Add($"\t{exposure} version=0, priorVersion=0, registryId=\"{registry}\", useSOAP11\n");
            draft.Stamp();
            draft.Text.Add(
                "\t(\n\t\tCls autoAdded, javaName=\"Cls\", defaultStyle=0\n\t\t(\n\t\t_exposedJavaFeatures\n\t\t\tf javaName=\"F;)\", javaType=\"String\";\n\t\t)\n" +
                "\t\tOther javaName=\"O\", defaultStyle=1\n\t\t(\n\t\t_exposedPropertyDefinitions\n\t\t\tp;\n\t\t)\n\t)\n");
            draft.Expect(EntityKind.Exposure, exposure, ContentField.Definition, registry);
        }
    }

    // Sorted in the new dialect, in any order in the old one.
    private static void AddClassMaps(ScmDraft draft, SchemaPlan plan, List<string> files)
    {
        draft.Text.Add("\tclassMapDefinitions\n");
        var lines = new List<(string Class, string Line)>();
        foreach (ClassPlan type in draft.Choices.Some(plan.Classes, 70))
        {
            string file = draft.Choices.Any([.. files, "\"_environ\"", "\"_usergui\""]);
            lines.Add((type.Name, $"\t\t{type.Name} in {file}{(draft.Choices.Percent(5) ? " allInstances" : "")};\n"));
            draft.Expect(EntityKind.ClassMap, type.Name, ContentField.Definition, file);
        }
        foreach ((_, string line) in lines)
            draft.Text.Add(line, Shown.InOldDialect);
        foreach ((_, string line) in lines.OrderBy(entry => entry.Class, StringComparer.Ordinal))
            draft.Text.Add(line, Shown.InNewDialect);
    }
}
