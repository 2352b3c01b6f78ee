using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Finds the properties in the keys of a dictionary: <c>member name; a.b.c; price descending;</c>. A path starts at the member type.</summary>
internal sealed class KeyPaths(TypeScopes scopes)
{
    /// <summary>The properties that keys name, with their places in the definition.</summary>
    public IEnumerable<(int Start, EntityKey Property)> In(SchemaEntity keys)
    {
        EntityKey? member = MemberType(keys.Key);
        EntityKey? type = member;
        bool isFirst = true;
        foreach (DefinitionWord word in DefinitionWords.In(keys.Content[ContentField.Definition]))
        {
            if (word.Start == 0)
            {
                // External keys are values of their own, not properties of the members.
                if (word.Text != "member")
                    yield break;
                continue;
            }
            type = isFirst || word.Before == ';' ? member : word.Before == '.' ? type : null;
            isFirst = false;
            if (type is not { } owner || scopes.ResolveMember(EntityKind.Property, owner, word.Text) is not { } property)
            {
                type = null;
                continue;
            }
            yield return (word.Start, property);
            type = scopes.ResolveType(property.Schema, PropertyShape.Of(scopes.Find(property)!.Content).TypeName);
        }
    }

    private EntityKey? MemberType(EntityKey keys)
    {
        if (scopes.ResolveType(keys.Schema, EntityNames.LocalName(keys)) is not { } dictionary)
            return null;
        foreach (EntityKey type in scopes.Ancestors(dictionary))
            if (scopes.Find(type)?.Content[ContentField.Membership] is { } membership)
                return DefinitionWords.In(membership).Select(w => scopes.ResolveType(type.Schema, w.Text)).FirstOrDefault();
        return null;
    }
}
