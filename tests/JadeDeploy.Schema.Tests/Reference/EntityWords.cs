using System.Text.RegularExpressions;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Reference;

/// <summary>The words of the language, not the names of a developer, in what an entity says.</summary>
internal static partial class EntityWords
{
    /// <summary>The words; none for an entity whose content holds names and text only.</summary>
    public static IEnumerable<string> In(SchemaEntity entity)
    {
        string definition = entity.Content[ContentField.Definition] ?? "";
        IEnumerable<string> words = entity.Key.Kind switch
        {
            EntityKind.Class => ClassShape.Of(entity.Content).Modifiers,
            EntityKind.Property => PropertyShape.Of(entity.Content).Modifiers,
            EntityKind.Method or EntityKind.ExternalFunction => OfSignature(definition),
            EntityKind.Keys when definition.StartsWith("member", StringComparison.Ordinal) =>
                definition["member ".Length..].Split("; ").SelectMany(key => key.TrimEnd(';').Split(' ').Skip(1)),
            EntityKind.Inverse or EntityKind.ClassMap or EntityKind.DatabaseFile or EntityKind.Locale => OutsideLiterals(definition),
            EntityKind.Schema => OutsideLiterals(definition).Skip(2),
            EntityKind.Exposure => BeforeEquals().Matches(definition).Select(match => match.Value),
            EntityKind.ExportedType or EntityKind.ExportedFeature =>
                definition.Split("; ").SelectMany(part => part.Split(' ', 2) is [_, var modifiers] ? modifiers.Split(", ") : []),
            _ => [],
        };
        return words
            .Concat(BeforeEquals().Matches(Literal().Replace(entity.Content[ContentField.WebService] ?? "", "")).Select(match => match.Value))
            .Select(word => word.Split(' ')[0])
            .Where(word => word.Length > 0 && !char.IsAsciiDigit(word[0]));
    }

    // (p: Integer; q: String io): Boolean is "entry" in "lib" protected, updating
    private static IEnumerable<string> OfSignature(string definition)
    {
        string bare = Literal().Replace(definition, "");
        int open = bare.IndexOf('(', StringComparison.Ordinal);
        int close = bare.LastIndexOf(')');
        if (open < 0)
            return [];
        IEnumerable<string> usages = bare[(open + 1)..close].Split("; ").SelectMany(parameter => AfterType(parameter));
        string rest = bare[(close + 1)..];
        return usages.Concat(rest.StartsWith(':') ? AfterType(rest) : Words(rest));
    }

    // What stands behind 'name: Type'.
    private static string[] AfterType(string text) => Words(NameAndType().Replace(text, "", 1));

    private static string[] OutsideLiterals(string text) => Words(Literal().Replace(text, ""));

    private static string[] Words(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("\"[^\"]*\"|`[^`]*`")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\w+(?= =)")]
    private static partial Regex BeforeEquals();

    [GeneratedRegex(@"^\w*: [\w:]+(\[[^\]]*\])?")]
    private static partial Regex NameAndType();
}
