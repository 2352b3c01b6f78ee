using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Exposures to C# and web services: <c>Exp version = 0, … ( Order defaultStyle = 0 ( _exposedPropertyDefinitions code; ) )</c>.
/// No public entity file has one. Anything in it that is not recognised makes the whole of it unread.
/// </summary>
internal static class ExposureElements
{
    private static readonly string[] Flags = ["useSOAP11", "useHttpPost", "useRPC", "useEncodedFormat"];

    /// <summary>Reads an exposure with its classes and their features.</summary>
    public static void Read(EntityElement exposure, EntityFileDrafts drafts)
    {
        var text = new StringBuilder();
        AppendModifiers(text, exposure, ["version", "priorVersion", "registryId"], Flags);
        text.Append(" (");
        foreach (EntityElement type in exposure.Inside("JadeExposedClass"))
        {
            text.Append(' ').Append(type.Name);
            AppendModifiers(text, type, ["javaName", "defaultStyle"], ["autoAdded"]);
            text.Append(" (");
            AppendFeatures(text, type);
            text.Append(')');
        }
        text.Append(')');
        drafts.Define(
            EntityKind.Exposure, exposure.Name, exposure, (ContentField.Definition, ExtractText.Definition(text.ToString())),
            DefinitionPhrases.Documentation(exposure));
    }

    // The flags of a class come first, those of a list last, as extracts write them.
    private static void AppendModifiers(StringBuilder text, EntityElement element, string[] values, string[] flags)
    {
        List<string> words = [];
        foreach (string word in values)
            if (element.Word(word) is { } value)
                words.Add($"{word}={(value.All(char.IsAsciiDigit) ? value : ExtractText.Quoted(value))}");
        IEnumerable<string> set = flags.Where(element.Flag);
        words = element.Kind == "JadeExposedClass" ? [.. set, .. words] : [.. words, .. set];
        text.Append(' ').AppendJoin(", ", words);
    }

    private static void AppendFeatures(StringBuilder text, EntityElement type)
    {
        List<EntityElement> features = type.Inside("JadeExposedFeature");
        if (features.Count == 0)
            return;
        bool isJava = features.Any(f => f.Element.Element("javaName") is not null || f.Element.Element("javaType") is not null);
        text.Append(isJava ? "_exposedJavaFeatures (" : "_exposedPropertyDefinitions");
        foreach (EntityElement feature in features)
        {
            text.Append(' ').Append(feature.Name);
            AppendModifiers(text, feature, ["javaName", "javaType"], []);
            text.Append(';');
        }
        text.Append(isJava ? ")" : "");
    }
}
