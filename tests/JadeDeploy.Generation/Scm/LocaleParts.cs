using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Locales, their formats and their texts.</summary>
internal static class LocaleParts
{
    private static readonly (string Number, string Name)[] Locales =
        [("5129", "\"English (New Zealand)\""), ("1033", "\"English (United States)\""), ("1031", "\"German\""), ("1041", "\"Japanese; 'x'\"")];

    public static void Add(ScmDraft draft, int size)
    {
        Choices choices = draft.Choices;
        List<(string Number, string Name)> locales = choices.Some(Locales, 50);
        draft.Section("localeDefinitions", locales.Count == 0);
        for (int i = 0; i < locales.Count; i++)
        {
            string sort = i == 0 ? " schemaDefaultLocale" : choices.Percent(70) ? $" _cloneOf {locales[0].Number}" : "";
            draft.Text.Add($"\t{locales[i].Number} {locales[i].Name}{sort};\n");
            draft.Stamp();
            draft.Expect(EntityKind.Locale, locales[i].Number, ContentField.Definition, locales[i].Name);
        }
        AddFormats(draft, choices.Percent(20) ? choices.Next(4) : 0);
        AddTexts(draft, locales, size);
    }

    private static void AddFormats(ScmDraft draft, int count)
    {
        if (count == 0)
            return;
        draft.Section("localeFormatDefinitions", isEmpty: false);
        for (; count > 0; count--)
        {
            string name = draft.Names.Next();
            string format = draft.Choices.Any<string>(
                ["DateFormat(true, false, true, \"/\", true, 1)", "NumericFormat(\".\", \",\", 2)", "TimeFormat(true, \":;\")"]);
            draft.Text.Add($"\t{name}: {format};\n");
            draft.ExpectDocumented(EntityKind.LocaleFormat, name, ContentField.Definition, format.Split('"')[1]);
        }
    }

    private static void AddTexts(ScmDraft draft, List<(string Number, string Name)> locales, int size)
    {
        List<(string Number, string Name)> translated = draft.Choices.Some(locales, 50);
        draft.Section("translatableStringDefinitions", translated.Count == 0);
        List<string> names = [.. Enumerable.Range(0, draft.Choices.Next(size + 1)).Select(_ => draft.Names.Next())];
        foreach ((string number, string localeName) in translated)
        {
            draft.Text.Add($"\t{number} {localeName}\n\t(\n");
            foreach (string name in names)
            {
                string text = draft.Texts.Literal();
                string parameters = draft.Choices.Any<string>(["", "", "(n)", "(a, b)"]);
                string equal = draft.Choices.Any<string>([" = ", "=", " =", "  =\t"]);
                string tail = parameters.Length > 0 ? " & n & \" rows\"" : "";
                draft.Text.Add($"\t{name}{parameters}{equal}{text}{tail};\n");
                draft.ExpectDocumented(EntityKind.TranslatableString, $"{name}@{number}", ContentField.Definition, text);
            }
            draft.Text.Add("\t)\n");
        }
    }
}
