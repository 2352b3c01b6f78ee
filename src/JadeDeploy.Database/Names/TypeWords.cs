using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Finds the names of classes and interfaces in definitions: a word means a type only in certain places.</summary>
internal static class TypeWords
{
    /// <summary>Whether definitions of a kind name types in no fixed place, so that a word of theirs need not be a type.</summary>
    public static bool IsLoose(EntityKind kind) => kind is EntityKind.Exposure or EntityKind.RelationalView or EntityKind.Other;

    /// <summary>The types that an entity's content names, as written there (<c>Order</c>, <c>Pkg::Order</c>).</summary>
    public static IEnumerable<string> Of(EntityKind kind, EntityContent content)
    {
        foreach (DefinitionWord word in DefinitionText.Words(content[ContentField.Membership]).Take(1))
            yield return word.Text;
        foreach ((DefinitionWord word, bool isCondition) in InDefinition(kind, content[ContentField.Definition]))
            yield return isCondition ? TypeOfCondition(word.Text) : word.Text;
    }

    /// <summary>Content with other names of types; the function gives null for a name that stays.</summary>
    public static EntityContent Replace(EntityKind kind, EntityContent content, Func<string, string?> newName)
    {
        if (content[ContentField.Membership] is { } membership)
        {
            int? first = DefinitionText.Words(membership).Select(w => (int?)w.Start).FirstOrDefault();
            content = content.With(
                ContentField.Membership, DefinitionText.Replace(membership, w => w.Start == first ? newName(w.Text) : null));
        }
        if (content[ContentField.Definition] is not { } definition)
            return content;
        var words = InDefinition(kind, definition).ToDictionary(p => p.Word.Start, p => p.IsCondition);
        return content.With(ContentField.Definition, DefinitionText.Replace(definition, word =>
            !words.TryGetValue(word.Start, out bool isCondition) ? null
            : isCondition ? ReplaceInCondition(word.Text, newName)
            : newName(word.Text)));
    }

    /// <summary>The type of <c>Order::isPaid</c>.</summary>
    private static string TypeOfCondition(string word)
    {
        int end = word.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? word : word[..end];
    }

    private static string? ReplaceInCondition(string word, Func<string, string?> newName)
    {
        string type = TypeOfCondition(word);
        return newName(type) is { } renamed ? renamed + word[type.Length..] : null;
    }

    private static IEnumerable<(DefinitionWord Word, bool IsCondition)> InDefinition(EntityKind kind, string? definition)
    {
        IEnumerable<DefinitionWord> words = DefinitionText.Words(definition);
        return kind switch
        {
            EntityKind.Class => After(words, "subclassOf").Take(1),
            EntityKind.Interface => After(words, "subInterfaceOf"),
            EntityKind.Property => words.Skip(1).Take(1).Select(w => (w, false))
                .Concat(After(words, "where").Take(1).Select(p => (p.Word, true))),
            EntityKind.Method or EntityKind.ExternalFunction => words.Where(w => w.Before == ':').Select(w => (w, false)),
            EntityKind.Constant or EntityKind.GlobalConstant => words.Take(1).Select(w => (w, false)),
            EntityKind.EventMapping => After(words, "of").Take(1),
            EntityKind.InterfaceMapping => words.Take(1).Select(w => (w, false)),
            _ when IsLoose(kind) => words.Select(w => (w, false)),
            _ => [],
        };
    }

    private static IEnumerable<(DefinitionWord Word, bool IsCondition)> After(IEnumerable<DefinitionWord> words, string keyword) =>
        words.SkipWhile(w => w.Text != keyword).Skip(1).Select(w => (w, false));
}
