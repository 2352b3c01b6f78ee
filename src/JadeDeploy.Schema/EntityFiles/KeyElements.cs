using System.Xml.Linq;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>The keys of a dictionary. No public file has one; the names are those of the platform's own classes and properties.</summary>
internal static class KeyElements
{
    /// <summary>Whether a kind is a key.</summary>
    public static bool IsKey(string kind) => kind is "MemberKey" or "ExternalKey";

    /// <summary>Makes the one entity that the keys of a dictionary are, in their order.</summary>
    public static void Read(string dictionary, List<EntityElement> keys, EntityFileDrafts drafts)
    {
        if (keys.Count == 0)
            return;
        string sort = keys[0].Kind == "ExternalKey" ? "external" : "member";
        string text = string.Concat(keys.Select(key => $" {Key(key)};"));
        foreach (XElement unread in keys.SelectMany(key => key.Unread()))
            drafts.Keep($"{dictionary}/", new EntityElement(unread, drafts.File));
        drafts.Add(new SchemaEntity(
            new EntityKey(EntityKind.Keys, $"{drafts.Schema}::{dictionary}"),
            EntityContent.Of((ContentField.Definition, ExtractText.Definition(sort + text))), keys[0].Location));
    }

    private static string Key(EntityElement key)
    {
        string path = key.Kind == "ExternalKey" ? $"{key.Name}: {DefinitionPhrases.Type(key)}" : MemberPath(key);
        foreach (string word in new[] { "descending", "caseInsensitive" })
            if (key.Flag(word))
                path += " " + word;
        return key.Word("sortOrder") is { } order and not "0" ? $"{path} {order}" : path;
    }

    // a.b.c: the properties of the path, then the key itself, each by its simple name.
    private static string MemberPath(EntityElement key)
    {
        string property = key.Reference("property") ?? key.Name;
        IEnumerable<string> steps = key.Inside("Property", "keyPath").Select(step => step.Name).Append(property);
        return string.Join('.', steps.Select(step => step[(step.LastIndexOf(':') + 1)..]));
    }
}
