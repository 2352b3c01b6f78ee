using System.Text.RegularExpressions;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>
/// Makes renames in the definitions of entities. A word is a type, a key or a constant only in certain places of a
/// definition. Sources of methods are text to the platform and keep the old names.
/// </summary>
internal sealed partial class ContentRewriter(NewNames names, KeyRewriter keys)
{
    private readonly KeyPaths _paths = new(names.Scopes);

    /// <summary>The content of an entity after the renames.</summary>
    public EntityContent Rewrite(SchemaEntity entity)
    {
        EntityContent content = entity.Content;
        string schema = entity.Key.Schema;
        if (content[ContentField.Membership] is { } membership)
            content = With(content, ContentField.Membership, DefinitionWords.Replace(membership, w => w.Start == 0 ? names.Type(schema, w.Text) : null));
        if (content[ContentField.Definition] is not { } definition)
            return content;
        string rewritten = entity.Key.Kind switch
        {
            EntityKind.Keys => Keys(entity, definition),
            EntityKind.Constant or EntityKind.GlobalConstant => Constants(entity, Types(entity.Key, definition)),
            EntityKind.Control => Elements().Replace(definition, m => names.Type(schema, m.Value)),
            EntityKind.Application => FirstForm().Replace(definition, m => names.Type(schema, m.Value)),
            EntityKind.Inverse => keys.TurnsRound(entity.Key) ? InverseDefinition.Flip(definition) : definition,
            _ => Types(entity.Key, definition),
        };
        return With(content, ContentField.Definition, rewritten);
    }

    private string Types(EntityKey key, string definition)
    {
        HashSet<int> places = [.. PlacesOfTypes(key.Kind, [.. DefinitionWords.In(definition)]).Select(w => w.Start)];
        return places.Count == 0 ? definition : DefinitionWords.Replace(definition, w => places.Contains(w.Start) ? Type(key, w.Text) : null);
    }

    // The condition of a reference names a method of a type: Order::isPaid.
    private string Type(EntityKey key, string word)
    {
        string written = names.Type(key.Schema, word);
        int end = word.LastIndexOf("::", StringComparison.Ordinal);
        return written != word || end < 0 || key.Kind != EntityKind.Property ? written : names.Type(key.Schema, word[..end]) + word[end..];
    }

    private static IEnumerable<DefinitionWord> PlacesOfTypes(EntityKind kind, DefinitionWord[] words) => kind switch
    {
        EntityKind.Class => After(words, "subclassOf").Take(1),
        EntityKind.Interface => After(words, "subInterfaceOf"),
        EntityKind.Property => words.Skip(1).Take(1).Concat(After(words, "where").Take(1)),
        EntityKind.Method or EntityKind.ExternalFunction => words.Where(w => w.Before == ':'),
        EntityKind.Constant or EntityKind.GlobalConstant or EntityKind.InterfaceMapping => words.Take(1),
        EntityKind.EventMapping => After(words, "of").Take(1),
        // These name types in no fixed place.
        EntityKind.Exposure or EntityKind.RelationalView or EntityKind.Other => words,
        _ => [],
    };

    private static IEnumerable<DefinitionWord> After(DefinitionWord[] words, string keyword) =>
        words.SkipWhile(w => w.Text != keyword).Skip(1);

    private string Keys(SchemaEntity entity, string definition)
    {
        Dictionary<int, string> places = _paths.In(entity)
            .Where(k => names.Of(k.Property) is not null).ToDictionary(k => k.Start, k => names.Of(k.Property)!);
        return places.Count == 0 ? definition : DefinitionWords.Replace(definition, w => places.GetValueOrDefault(w.Start));
    }

    // Integer = MaxTry + 1
    private string Constants(SchemaEntity entity, string definition)
    {
        int value = definition.IndexOf('=', StringComparison.Ordinal);
        return DefinitionWords.Replace(definition, w => w.Start > value && w.Before != '.' ? Constant(entity.Key, w.Text) : null);
    }

    private string? Constant(EntityKey user, string word)
    {
        if (user.Kind == EntityKind.Constant)
        {
            string owner = EntityNames.Parent(user.Name);
            string type = owner[(user.Schema.Length + 2)..];
            EntityKey? own = names.Scopes.ResolveType(user.Schema, type) is { } resolved
                ? names.Scopes.ResolveMember(EntityKind.Constant, resolved, word)
                : new EntityKey(EntityKind.Constant, $"{owner}::{word}");
            if (own is { } constant && names.Scopes.Find(constant) is not null)
                return names.Of(constant);
        }
        foreach (string schema in names.Scopes.Chain(user.Schema))
            if (new EntityKey(EntityKind.GlobalConstant, $"{schema}::{word}") is var global && names.Scopes.Find(global) is not null)
                return names.Of(global);
        return null;
    }

    private static EntityContent With(EntityContent content, string field, string text) =>
        content[field] == text ? content : content.With(field, text);

    // The class of a control is the name of its element; an application refers to its first form.
    [GeneratedRegex(@"(?<=^<)\w+|(?<=</)\w+(?=>$)")]
    private static partial Regex Elements();

    [GeneratedRegex("""(?<=<_startupFormName>)\w+(?=<)|(?<=<startupForm name=")\w+(?=")""")]
    private static partial Regex FirstForm();
}
