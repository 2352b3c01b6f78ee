using System.Collections.Immutable;
using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>Gathers what one entity file says.</summary>
internal sealed class EntityFileDrafts(EntityText file, string schema)
{
    private readonly Dictionary<EntityKey, SourceLocation> _defined = [];

    /// <summary>The text that is read.</summary>
    public EntityText File { get; } = file;

    /// <summary>The schema's name: the first part of every entity's name.</summary>
    public string Schema { get; } = schema;

    /// <summary>The entities, in file order.</summary>
    public List<SchemaEntity> Entities { get; } = [];

    /// <summary>What was found wrong.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The types whose members are stated.</summary>
    public ImmutableHashSet<string>.Builder Types { get; } = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    /// <summary>The halves of inverses.</summary>
    public List<InverseSide> InverseSides { get; } = [];

    /// <summary>The superschema, when the file is a schema's.</summary>
    public string Superschema { get; set; } = "";

    /// <summary>The schema's default locale, when the file is a schema's.</summary>
    public string? PrimaryLocale { get; set; }

    /// <summary>Adds an entity with the fields of its content and whatever was not read of its element.</summary>
    public void Define(EntityKind kind, string name, EntityElement element, params ReadOnlySpan<(string Field, string? Text)> fields)
    {
        CheckName(kind, element);
        var key = new EntityKey(kind, name.Length == 0 ? Schema : $"{Schema}::{name}");
        EntityContent content = EntityContent.Of(fields);
        List<XElement> unread = element.Unread();
        foreach (XElement first in unread.DistinctBy(u => u.Name))
            Diagnostics.Add(SchemaDiagnostics.UnreadProperty(LocationOf(first, element), key, first.Name.LocalName));
        if (unread.Count > 0)
            content = content.With(ContentField.Unread, Canonical(unread));
        // The place and not the element is kept, which would keep all elements of the file.
        SourceLocation? source = kind == EntityKind.Method && element.Element.Element("source") is { } found ? File.LocationOf(found) : null;
        Add(new SchemaEntity(key, content, element.Location)
        {
            Id = IdOf(element.Element),
            SourceIn = source is { } place ? path => ElementText.Of(File.File, "source", place, path) : null,
        });
    }

    /// <summary>Adds an entity that is made; a second one with the same key is an error.</summary>
    public void Add(SchemaEntity entity)
    {
        if (!_defined.TryAdd(entity.Key, entity.Location))
            Diagnostics.Add(SchemaDiagnostics.DefinedInTwoPlaces(entity.Location, entity.Key, _defined[entity.Key]));
        else
            Entities.Add(entity);
    }

    /// <summary>Keeps an element that is not known as text.</summary>
    /// <param name="owner">The type it stands in, with a slash behind it, or empty.</param>
    /// <param name="element">The element.</param>
    public void Keep(string owner, EntityElement element)
    {
        Diagnostics.Add(SchemaDiagnostics.UnknownEntity(element.Location, element.Kind));
        Guid? id = IdOf(element.Element);
        RemoveIds(element.Element);
        var key = new EntityKey(EntityKind.Other, $"{Schema}::{element.Kind}/{owner}{element.Name}");
        EntityContent content = EntityContent.Of((ContentField.Definition, File.CanonicalObject(element.Element)));
        for (int number = 2; _defined.ContainsKey(key); number++)
            key = key with { Name = $"{Schema}::{element.Kind}/{owner}{element.Name}#{number}" };
        Add(new SchemaEntity(key, content, element.Location) { Id = id });
    }

    /// <summary>Whether an entity has a name; when not, that is reported.</summary>
    public bool IsNamed(EntityElement element)
    {
        if (element.Name.Length > 0)
            return true;
        Diagnostics.Add(SchemaDiagnostics.EntityWithoutName(element.Location, element.Kind));
        return false;
    }

    /// <summary>The id of an element, or null.</summary>
    public Guid? IdOf(XElement element)
    {
        if (element.Attribute("id") is not { } attribute)
            return null;
        if (Guid.TryParseExact(attribute.Value, "D", out Guid id))
            return id;
        Diagnostics.Add(SchemaDiagnostics.BadEntityId(File.LocationOf(attribute), attribute.Value));
        return null;
    }

    /// <summary>Takes ids out of an element, before it is compared as text: an id is no content.</summary>
    public static void RemoveIds(XElement element)
    {
        foreach (XElement part in element.DescendantsAndSelf())
            if (part.Attribute("id") is { } id && Guid.TryParseExact(id.Value, "D", out _))
                id.Remove();
    }

    // XML takes any text for a name. Where an extract and a command file have a word, anything else would be read as more than that.
    private void CheckName(EntityKind kind, EntityElement element)
    {
        bool isWord = kind is EntityKind.Schema or EntityKind.Class or EntityKind.Interface or EntityKind.Property or EntityKind.Method
            or EntityKind.Constant or EntityKind.GlobalConstant or EntityKind.ExternalFunction or EntityKind.ExportedPackage or EntityKind.ImportedPackage
            or EntityKind.TranslatableString;
        if (isWord && element.Name.Length > 0 && !IsWord(element.Name))
            Diagnostics.Add(SchemaDiagnostics.NotAName(element.Location, element.Kind, element.Name));
    }

    private static bool IsWord(string name) => (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private SourceLocation LocationOf(XElement unread, EntityElement owner) =>
        File.LocationOf(unread) is { Line: > 0 } own ? own : owner.Location;

    private string Canonical(List<XElement> unread)
    {
        foreach (XElement element in unread)
            RemoveIds(element);
        return string.Join('\n', unread.Select(File.Canonical).Order(StringComparer.Ordinal));
    }
}
