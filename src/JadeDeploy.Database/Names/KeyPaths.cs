using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>A property in the keys of a dictionary.</summary>
/// <param name="Start">Where the definition names it.</param>
/// <param name="Property">The property it means.</param>
internal readonly record struct KeyProperty(int Start, EntityKey Property);

/// <summary>Finds the properties in <c>member name; a.b.c; price descending;</c>: a path starts at the member type.</summary>
internal sealed class KeyPaths(CatalogueEditor editor, SchemaGraph graph)
{
    /// <summary>The properties of a dictionary's keys that are in the catalogue.</summary>
    public IEnumerable<KeyProperty> Of(StoredEntity keys)
    {
        if (keys.Key.Kind != EntityKind.Keys || MemberType(keys.Key) is not { } member)
            yield break;
        EntityKey? type = null;
        bool atFirst = false;
        foreach (DefinitionWord word in DefinitionText.Words(keys.Content[ContentField.Definition]))
        {
            if (word.Start == 0)
            {
                // External keys are values of their own, not properties of the members.
                if (word.Text != "member")
                    yield break;
                atFirst = true;
                continue;
            }
            if (atFirst || word.Before == ';')
                type = member;
            else if (word.Before != '.')
                type = null;
            atFirst = false;
            if (type is not { } owner || graph.ResolveProperty(owner, word.Text) is not { } property)
            {
                type = null;
                continue;
            }
            yield return new KeyProperty(word.Start, property);
            type = TypeOf(property);
        }
    }

    /// <summary>The words with which the key paths of a dictionary begin; none for external keys.</summary>
    public static IEnumerable<DefinitionWord> FirstWords(string definition)
    {
        bool atFirst = false;
        foreach (DefinitionWord word in DefinitionText.Words(definition))
        {
            if (word.Start == 0 && word.Text != "member")
                yield break;
            if (word.Start > 0 && (atFirst || word.Before == ';'))
                yield return word;
            atFirst = word.Start == 0;
        }
    }

    /// <summary>The type of a dictionary's members, or null when it is not in the catalogue.</summary>
    public EntityKey? MemberType(EntityKey keys)
    {
        if (graph.ResolveType(keys.Schema, QualifiedNames.Local(keys)) is not { } dictionary)
            return null;
        foreach (EntityKey type in graph.Ancestors(dictionary))
            if (editor.Find(type)?[ContentField.Membership] is { } membership)
                return DefinitionText.Words(membership).Select(w => graph.ResolveType(type.Schema, w.Text)).FirstOrDefault();
        return null;
    }

    private EntityKey? TypeOf(EntityKey property) =>
        editor.Find(property) is { } content && TypeWords.Of(EntityKind.Property, content).FirstOrDefault() is { } type
            ? graph.ResolveType(property.Schema, type)
            : null;
}
