using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Locales with their translatable strings and formats. Public files have <c>&lt;Locale name="3081"&gt;</c> with
/// <c>access</c>, which an extract does not say.
/// </summary>
internal static class LocaleElements
{
    /// <summary>The number of the locale whose folder a file is in: <c>…/locales/3081/forms/F.jox</c>; null when there is none.</summary>
    public static string? LocaleIn(string path)
    {
        string[] folders = path.Replace('\\', '/').Split('/');
        int locales = Array.LastIndexOf(folders, "locales");
        return locales >= 0 && locales + 2 < folders.Length ? folders[locales + 1] : null;
    }

    /// <summary>Reads a locale.</summary>
    public static void Read(EntityElement locale, EntityFileDrafts drafts)
    {
        locale.Ignore("access");
        List<EntityElement> strings = locale.Parts(kind => kind == "TranslatableString");
        List<EntityElement> formats = locale.Parts(kind => kind == "LocaleFormat");
        string definition = ExtractText.Quoted(LocaleNames.NameOf(locale.Name));
        if (locale.Reference("cloneOf") is { } original)
            definition += $" _cloneOf {original}";
        drafts.Define(
            EntityKind.Locale, locale.Name, locale, (ContentField.Definition, definition), DefinitionPhrases.Documentation(locale));
        foreach (EntityElement text in strings)
            if (drafts.IsNamed(text))
                ReadString(locale.Name, text, drafts);
        foreach (EntityElement format in formats)
            if (drafts.IsNamed(format))
                ReadFormat(format, drafts);
    }

    /// <summary><c>(n) = "Found " &amp; n</c>; a source that repeats the name is taken without it.</summary>
    public static void ReadString(string locale, EntityElement text, EntityFileDrafts drafts)
    {
        string source = (text.Text("source") ?? "").Trim();
        if (source.StartsWith(text.Name, StringComparison.Ordinal) && source[text.Name.Length..].TrimStart() is ['=' or '(', ..] rest)
            source = rest;
        else
            source = $"{Parameters(text)}= {source}";
        drafts.Define(
            EntityKind.TranslatableString, $"{text.Name}@{locale}", text, (ContentField.Definition, ExtractText.Definition(source)),
            (ContentField.Locale, ExtractText.Quoted(LocaleNames.NameOf(locale))), DefinitionPhrases.Documentation(text));
    }

    /// <summary><c>DateFormat(true, false, true, "/", true, 1)</c>, as an extract has it.</summary>
    public static void ReadFormat(EntityElement format, EntityFileDrafts drafts) => drafts.Define(
        EntityKind.LocaleFormat, format.Name, format, (ContentField.Definition, ExtractText.Definition(format.Text("source") ?? "")),
        DefinitionPhrases.Documentation(format));

    private static string Parameters(EntityElement text)
    {
        List<EntityElement> parameters = text.Inside("Parameter");
        return parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(p => p.Name))}) ";
    }
}
