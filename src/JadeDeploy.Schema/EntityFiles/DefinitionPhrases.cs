using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>The phrases that definitions are made of, in the words of a schema file (<c>.scm</c>).</summary>
internal static class DefinitionPhrases
{
    /// <summary>
    /// <c>String[31]</c> of <c>&lt;type name="String"/&gt;</c> and <c>&lt;length&gt;31&lt;/length&gt;</c>. No public file has a
    /// length, so whether it counts the terminator as a schema file does is unknown: it is taken as written.
    /// </summary>
    public static string Type(EntityElement element, string reference = "type", string length = "length")
    {
        string type = element.Reference(reference) ?? "";
        string? precision = element.Word("precision");
        string? scale = element.Word("scaleFactor");
        string? size = precision is null ? element.Word(length) : scale is null ? precision : $"{precision}, {scale}";
        return size is null or "0" ? type : $"{type}[{size}]";
    }

    /// <summary>Adds the words among those given whose property says <c>true</c>.</summary>
    public static SortedSet<string> Flags(EntityElement element, params ReadOnlySpan<string> words)
    {
        var modifiers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string word in words)
            if (element.Flag(word))
                modifiers.Add(word);
        return modifiers;
    }

    /// <summary>Adds <c>word = value</c> for each property that is there; a value that is no number is put in quotes.</summary>
    public static void AddValues(SortedSet<string> modifiers, EntityElement element, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (element.Word(word) is { } value)
                modifiers.Add($"{word} = {(value.All(char.IsAsciiDigit) ? value : ExtractText.Quoted(value))}");
    }

    /// <summary>Adds <c>protected</c> or <c>readonly</c>; <c>public</c> is the default, which extracts do not write.</summary>
    public static void AddAccess(SortedSet<string> modifiers, EntityElement element)
    {
        if (element.Word("access") is { } access and not "public")
            modifiers.Add(access);
    }

    /// <summary>A definition, then its modifiers.</summary>
    public static string WithModifiers(string definition, IEnumerable<string> modifiers) =>
        ExtractText.Definition($"{definition} {string.Join(", ", modifiers)}");

    /// <summary>The documentation of any entity. No public file has one; <c>text</c> is the platform's own name for it.</summary>
    public static (string Field, string? Text) Documentation(EntityElement element) =>
        (ContentField.Documentation, element.Text("text") ?? element.Text("description"));
}
