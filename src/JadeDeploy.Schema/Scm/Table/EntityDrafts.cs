using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>
/// Gathers the entities of a file while its sections are read: a class says its parts in five sections, a method in two, so rows are
/// found again by kind, owner and name.
/// </summary>
internal sealed class EntityDrafts
{
    // Public files have an entity for every 200 to 400 bytes.
    private const int BytesPerEntity = 384;

    private readonly Utf8Text _text;
    private readonly ComposedNames _names = new();
    private readonly List<ContentPiece> _pieces;
    private readonly List<int> _firstMethods = [];
    private readonly EntityRows _rows;
    private readonly RowLookup _lookup;
    private int _lastFound;

    public EntityDrafts(Utf8Text text, string schema)
    {
        int expected = Math.Max(16, (text.End - text.Start) / BytesPerEntity);
        (_text, Schema) = (text, schema);
        _rows = new EntityRows(text, _names, expected);
        _lookup = new RowLookup(_rows);
        _pieces = new List<ContentPiece>(expected);
    }

    /// <summary>Entities made of parts of types that were not known: their headers may follow.</summary>
    public List<(int Row, string Type)> PartsOfUnknownTypes { get; } = [];

    /// <summary>The schema's name: the first part of every entity's name.</summary>
    public string Schema { get; }

    /// <summary>Findings that do not stop the reading.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Types whose definition is complete.</summary>
    public HashSet<string> CompleteTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a section was kept as text only.</summary>
    public bool HasUnknownSections { get; set; }

    /// <summary>Whether a source was kept that cannot be read.</summary>
    public bool HasEncryptedSources { get; set; }

    /// <summary>The index of an owner's name: a type, a package, or a type in a package.</summary>
    public int Owner(string name) => _names.OwnerIndex(name);

    /// <summary>The row of the schema itself.</summary>
    public const int SchemaRow = 0;

    /// <summary>Begins the entity of the schema itself.</summary>
    public int DefineSchema(ScmToken name) => Define(EntityKind.Schema, -1, name.Start, name.Length, name.Start);

    /// <summary>Adds an entity with its definition; a second definition of the same entity is an error.</summary>
    public int Define(EntityKind kind, int owner, int nameStart, int nameLength, int offset)
    {
        int row = Open(kind, owner, nameStart, nameLength, offset);
        if (_rows[row].IsDefined)
            Diagnostics.Add(SchemaDiagnostics.DefinedTwice(
                nameStart == offset ? _text.LocationOf(offset, offset + nameLength) : _text.LocationOf(offset), KeyOf(row), _text.LocationOf(_rows[row].Offset)));
        _rows[row].IsDefined = true;
        _rows[row].Offset = offset;
        return row;
    }

    /// <summary>Adds an entity whose name is put together of several tokens.</summary>
    public int Define(EntityKind kind, int owner, string name, int offset)
    {
        (int start, int length) = _names.AddName(name);
        return Define(kind, owner, start, length, offset);
    }

    /// <summary>Adds an entity whose name is put together of up to three pieces.</summary>
    public int Define(EntityKind kind, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, int offset)
    {
        (int start, int length) = _names.AddName(first, second, third);
        return Define(kind, -1, start, length, offset);
    }

    /// <summary>Finds an entity, or begins one that is defined elsewhere in the file.</summary>
    public int Open(EntityKind kind, int owner, int nameStart, int nameLength, int offset)
    {
        ReadOnlySpan<byte> name = _names.SpanOf(_text, nameStart, nameLength);
        int next = NextOf(kind, owner);
        if (next < _rows.Count && _rows.Is(next, kind, owner, name))
            return _lastFound = next;
        int row = _lookup.Find(kind, owner, name, out RowPlace place);
        if (row < 0)
        {
            row = _rows.Add(kind, owner, nameStart, nameLength, offset);
            _lookup.Add(place, row);
            NoteFirstMethod(kind, owner, row);
        }
        return _lastFound = row;
    }

    /// <summary>Finds an entity, or begins one, whose name is put together of several tokens.</summary>
    public int Open(EntityKind kind, int owner, string name, int offset)
    {
        (int start, int length) = _names.AddName(name);
        return Open(kind, owner, start, length, offset);
    }

    /// <summary>Finds an entity that was seen, or gives -1.</summary>
    public int Find(EntityKind kind, int owner, string name) => _lookup.Find(kind, owner, Encoding.UTF8.GetBytes(name), out _);

    /// <summary>States a field by a slice of the text.</summary>
    /// <param name="row">The entity.</param>
    /// <param name="field">The field.</param>
    /// <param name="shape">How to read the slice again.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="canonical">What it says.</param>
    public void Set(int row, FieldId field, PieceShape shape, int start, int end, ReadOnlySpan<byte> canonical)
    {
        Remove(row, field);
        ref EntityRow entity = ref _rows[row];
        _pieces.Add(new ContentPiece(field, shape, start, end, entity.LastPiece));
        entity.LastPiece = _pieces.Count - 1;
        entity.Fingerprint = entity.Fingerprint.With(Fields.Fingerprint(field, canonical));
    }

    /// <summary>States a field by a text; null leaves it as it is.</summary>
    public void Set(int row, FieldId field, string? text)
    {
        if (text is not null)
            Set(row, field, PieceShape.Composed, _names.AddText(text), 0, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>States a field by a text that many entities have.</summary>
    public void SetRepeated(int row, FieldId field, ReadOnlySpan<byte> text) =>
        Set(row, field, PieceShape.Composed, _names.AddRepeated(text), 0, text);

    /// <summary>Notes the model number that the file gives an entity.</summary>
    public void SetNumber(int row, int number) => _rows[row].Number = number;

    /// <summary>Notes what follows an entity: its time stamp and its documentation.</summary>
    public void Set(int row, Trailer trailer)
    {
        if (trailer.Stamp >= 0)
            _rows[row].Stamp = trailer.Stamp;
        if (trailer.HasDocumentation)
            Set(row, FieldId.Documentation, PieceShape.Documentation, trailer.DocumentationStart, trailer.DocumentationEnd, trailer.Documentation);
    }

    /// <summary>Gives a field of one entity to another, as a field of it; nothing when it is not stated.</summary>
    public void Move(int row, FieldId field, int to, FieldId toField)
    {
        for (int piece = _rows[row].LastPiece; piece >= 0; piece = _pieces[piece].Previous)
            if (_pieces[piece] is var stated && stated.Field == field)
            {
                Set(to, toField, stated.Shape, stated.Start, stated.End, Encoding.UTF8.GetBytes(PieceText.Of(_text, stated, _names)));
                return;
            }
    }

    /// <summary>Takes an entity away. Nothing can be added or found any more then.</summary>
    public void Drop(int row) => _rows.RemoveAt(row);

    /// <summary>What a field says, or null.</summary>
    public string? TextOf(int row, FieldId field)
    {
        for (int piece = _rows[row].LastPiece; piece >= 0; piece = _pieces[piece].Previous)
            if (_pieces[piece].Field == field)
                return PieceText.Of(_text, _pieces[piece], _names);
        return null;
    }

    /// <summary>The table of everything gathered, in the order in which the file first names it.</summary>
    public EntityTable ToTable() => new(_text, Schema, _rows.Array, _rows.Count, _pieces, _names);

    private EntityKey KeyOf(int row) => new(_rows[row].Kind, ToTable().NameOf(row));

    // Only rare entities state a field a second time, so the pieces need not be told apart beforehand.
    private void Remove(int row, FieldId field)
    {
        for (int piece = _rows[row].LastPiece, later = -1; piece >= 0; later = piece, piece = _pieces[piece].Previous)
        {
            if (_pieces[piece].Field != field)
                continue;
            ref EntityRow entity = ref _rows[row];
            byte[] old = Encoding.UTF8.GetBytes(PieceText.Of(_text, _pieces[piece], _names));
            entity.Fingerprint = entity.Fingerprint.Without(Fields.Fingerprint(field, old));
            if (later < 0)
                entity.LastPiece = _pieces[piece].Previous;
            else
                _pieces[later] = _pieces[later] with { Previous = _pieces[piece].Previous };
            return;
        }
    }

    // Sources stand in the order of definitions: behind a method comes the next one, and a type begins with its first.
    private int NextOf(EntityKind kind, int owner)
    {
        bool isNewType = kind == EntityKind.Method && owner >= 0 && owner < _firstMethods.Count && _rows[_lastFound].Owner != owner;
        return isNewType && _firstMethods[owner] >= 0 ? _firstMethods[owner] : _lastFound + 1;
    }

    private void NoteFirstMethod(EntityKind kind, int owner, int row)
    {
        if (kind != EntityKind.Method || owner < 0)
            return;
        while (_firstMethods.Count <= owner)
            _firstMethods.Add(-1);
        if (_firstMethods[owner] < 0)
            _firstMethods[owner] = row;
    }
}
