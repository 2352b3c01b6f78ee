using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>One entity of a schema, as a file states it.</summary>
/// <remarks>An entity of a schema file is a row of that file's table: its name, place and content are made when somebody asks.</remarks>
public sealed class SchemaEntity : IEquatable<SchemaEntity>
{
    private readonly IEntityTable _table;
    private readonly int _row;
    private string? _name;
    private EntityContent? _content;

    /// <summary>Makes an entity.</summary>
    /// <param name="key">Kind and qualified name.</param>
    /// <param name="content">The canonical content.</param>
    /// <param name="location">Where the file states it (the name in its definition).</param>
    public SchemaEntity(EntityKey key, EntityContent content, SourceLocation location)
        : this(new StatedEntity(key.Kind, location), 0) => (_name, _content) = (key.Name, content);

    internal SchemaEntity(IEntityTable table, int row) => (_table, _row) = (table, row);

    /// <summary>Kind and qualified name.</summary>
    public EntityKey Key => new(_table.KindOf(_row), _name ??= _table.NameOf(_row));

    /// <summary>The canonical content.</summary>
    public EntityContent Content => _content ??= _table.ContentOf(_row);

    /// <summary>Tells contents apart without making them.</summary>
    public ContentFingerprint Fingerprint => _content?.Fingerprint ?? _table.FingerprintOf(_row);

    /// <summary>Where the file states it (the name in its definition).</summary>
    public SourceLocation Location => _table.LocationOf(_row);

    /// <summary>The id that entity files carry; null in extracts, which have none.</summary>
    public Guid? Id
    {
        get => _table.IdOf(_row);
        init => _table = Stated() with { Id = value };
    }

    /// <summary>The model number as written (<c>number</c>): a hint for a person, never identity.</summary>
    public int? ModelNumber
    {
        get => _table.NumberOf(_row);
        init => _table = Stated() with { Number = value };
    }

    /// <summary>What an extract says about the entity's last change and its model numbers; never content.</summary>
    public EntityMarks Marks => _table.MarksOf(_row);

    /// <summary>
    /// The source of a method or external function as the file has it, with the places of its characters; null when there is none, or one that
    /// cannot be read. Made whenever somebody asks.
    /// </summary>
    public SourceText? SourceText => _table.SourceOf(_row);

    internal Func<string, SourceText?>? SourceIn
    {
        init => _table = Stated() with { Source = value };
    }

    /// <summary>The same entity, stated at the same place of another file.</summary>
    public SchemaEntity At(string path) => new(_table.At(path), _row) { _name = _name, _content = _content };

    /// <summary>The same entity under another name, or with other content.</summary>
    public SchemaEntity With(EntityKey key, EntityContent content) => new(key, content, Location) { Id = Id, ModelNumber = ModelNumber, SourceIn = SourceAt };

    /// <summary>The same entity with the id that its entity file gives it.</summary>
    public SchemaEntity WithId(Guid? id) => new(Key, Content, Location) { Id = id, ModelNumber = ModelNumber, SourceIn = SourceAt };

    /// <summary>For example <c>property Shop::Customer::fax</c>.</summary>
    public override string ToString() => Key.ToString();

    /// <summary>Whether two entities have the same name, content, place and id.</summary>
    public bool Equals(SchemaEntity? other) =>
        other is not null && Key == other.Key && Fingerprint == other.Fingerprint && Location == other.Location && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SchemaEntity);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    private SourceText? SourceAt(string path) => _table.At(path).SourceOf(_row);

    private StatedEntity Stated() =>
        _table as StatedEntity ?? throw new InvalidOperationException("An entity that was read from a file does not change.");
}
