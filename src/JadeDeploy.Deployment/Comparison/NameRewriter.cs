using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Comparison;

/// <summary>Makes one rename in keys and definitions of every schema that can see the renamed entity.</summary>
internal sealed class NameRewriter
{
    private readonly EntityKey _renamed;
    private readonly string _oldName;
    private readonly string _newName;
    private readonly HashSet<string> _schemas;

    public NameRewriter(SchemaSet from, EntityKey renamed, string newName)
    {
        (_renamed, _oldName, _newName) = (renamed, renamed.SimpleName, newName);
        EntityKey type = renamed.Kind is EntityKind.Property or EntityKind.Constant
            ? new EntityKey(EntityKind.Class, EntityNames.Parent(renamed.Name))
            : renamed;
        _schemas = SchemaVisibility.WhoSees(from, type);
    }

    private bool IsType => _renamed.Kind is EntityKind.Class or EntityKind.Interface;

    /// <summary>The entity after this rename.</summary>
    public ProjectedEntity Rewrite(ProjectedEntity entity)
    {
        SchemaEntity old = entity.Projected;
        if (!_schemas.Contains(old.Key.Schema))
            return entity;
        bool isItself = old.Key == _renamed;
        EntityKey key = RewriteKey(old);
        EntityContent content = RewriteContent(old);
        return ReferenceEquals(content, old.Content) && key == old.Key
            ? entity
            : entity with { Projected = old.With(key, content), RenamedTo = isItself ? _newName : entity.RenamedTo };
    }

    private EntityKey RewriteKey(SchemaEntity entity)
    {
        EntityKey key = entity.Key;
        if (IsType)
        {
            if (key.Kind is EntityKind.Schema or EntityKind.GlobalConstant or EntityKind.GlobalConstantCategory or EntityKind.Locale
                or EntityKind.TranslatableString or EntityKind.Library or EntityKind.ExternalFunction or EntityKind.DatabaseFile
                or EntityKind.Application or EntityKind.Exposure or EntityKind.Other)
                return key;
            return key with { Name = RewriteTypeSegments(key) };
        }
        if (key == _renamed)
            return key with { Name = $"{EntityNames.Parent(key.Name)}::{_newName}" };
        return _renamed.Kind == EntityKind.Property ? RewritePropertyInKey(key) : key;
    }

    // S::Client::name, S::Pkg::Client::f, S::Client::fax<>S::Order::client, S::Client@5129::txtName
    private string RewriteTypeSegments(EntityKey key)
    {
        string[] segments = key.Name.Split("::");
        int last = key.Kind is EntityKind.Property or EntityKind.Method or EntityKind.Constant or EntityKind.EventMapping
            or EntityKind.ExportedFeature or EntityKind.Control or EntityKind.MenuItem ? segments.Length - 1 : segments.Length;
        for (int i = 1; i < last; i++)
        {
            if (segments[i] == _oldName)
                segments[i] = _newName;
            else if (segments[i].StartsWith(_oldName + "@", StringComparison.Ordinal) && key.Kind is EntityKind.Form or EntityKind.Control or EntityKind.MenuItem)
                segments[i] = _newName + segments[i][_oldName.Length..];
        }
        return key.Kind == EntityKind.Inverse ? OrderSides(string.Join("::", segments)) : string.Join("::", segments);
    }

    private EntityKey RewritePropertyInKey(EntityKey key)
    {
        string type = EntityNames.LocalName(new EntityKey(EntityKind.Class, EntityNames.Parent(_renamed.Name)));
        if (key.Kind == EntityKind.Inverse)
        {
            (string first, string second) = EntityNames.InverseSides(key);
            string Replace(string side) => side == _renamed.Name ? $"{EntityNames.Parent(side)}::{_newName}" : side;
            return key with { Name = OrderSides($"{Replace(first)}<>{Replace(second)}") };
        }
        return key.Kind == EntityKind.ExportedFeature && key.Name.EndsWith($"::{type}::{_oldName}", StringComparison.Ordinal)
            ? key with { Name = key.Name[..^_oldName.Length] + _newName }
            : key;
    }

    private EntityContent RewriteContent(SchemaEntity entity)
    {
        EntityContent content = entity.Content;
        if (IsType)
        {
            foreach (string field in (ReadOnlySpan<string>)[ContentField.Definition, ContentField.Membership])
                content = Replace(content, field);
        }
        else if (_renamed.Kind == EntityKind.Property && entity.Key.Kind == EntityKind.Keys)
        {
            content = Replace(content, ContentField.Definition);
        }
        return entity.Key.Kind == EntityKind.Inverse ? FlipWhenSidesSwap(entity, content) : content;
    }

    private EntityContent Replace(EntityContent content, string field)
    {
        if (content[field] is not { } text)
            return content;
        string replaced = CanonicalNames.Replace(text, _oldName, _newName);
        return replaced == text ? content : content.With(field, replaced);
    }

    private static string OrderSides(string name)
    {
        int middle = name.IndexOf("<>", StringComparison.Ordinal);
        (string first, string second) = (name[..middle], name[(middle + 2)..]);
        return string.CompareOrdinal(Local(first), Local(second)) <= 0 ? name : $"{second}<>{first}";
    }

    private EntityContent FlipWhenSidesSwap(SchemaEntity inverse, EntityContent content)
    {
        EntityKey renamed = RewriteKey(inverse);
        (string oldFirst, _) = EntityNames.InverseSides(inverse.Key);
        (string newFirst, _) = EntityNames.InverseSides(renamed);
        bool swapped = renamed != inverse.Key && !SameSide(oldFirst, newFirst);
        return swapped ? content.With(ContentField.Definition, InverseDefinition.Flip(content[ContentField.Definition] ?? "")) : content;
    }

    // The first side is the same one when renaming it gives the new first side.
    private bool SameSide(string before, string after)
    {
        if (before == after)
            return true;
        if (!IsType)
            return before == _renamed.Name && after == $"{EntityNames.Parent(before)}::{_newName}";
        string[] segments = before.Split("::");
        return string.Join("::", segments.Select((s, i) => i > 0 && i < segments.Length - 1 && s == _oldName ? _newName : s)) == after;
    }

    private static string Local(string side) => side[(side.IndexOf("::", StringComparison.Ordinal) + 2)..];
}
