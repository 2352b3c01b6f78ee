using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>
/// The entities of one schema file after it was read. Nothing of the text is copied: a row holds slices, and names, places and
/// contents are made of them when somebody asks.
/// </summary>
internal sealed class EntityTable(Utf8Text text, string schema, EntityRow[] rows, int count, List<ContentPiece> pieces, ComposedNames names) : IEntityTable
{
    private EntityTable? _moved;

    public ImmutableArray<SchemaEntity> ToEntities()
    {
        ImmutableArray<SchemaEntity>.Builder entities = ImmutableArray.CreateBuilder<SchemaEntity>(count);
        for (int row = 0; row < count; row++)
            entities.Add(new SchemaEntity(this, row));
        return entities.MoveToImmutable();
    }

    public EntityKind KindOf(int row) => rows[row].Kind;

    public string NameOf(int row)
    {
        ref EntityRow entity = ref rows[row];
        if (entity.Kind == EntityKind.Schema)
            return schema;
        string own = names.TextOf(text, entity.NameStart, entity.NameLength);
        return entity.Owner < 0 ? $"{schema}::{own}" : $"{schema}::{names.Owner(entity.Owner)}::{own}";
    }

    public ContentFingerprint FingerprintOf(int row) => rows[row].Fingerprint;

    public EntityContent ContentOf(int row) => new(rows[row].Fingerprint, () => Interpret(row));

    public SourceLocation LocationOf(int row)
    {
        ref EntityRow entity = ref rows[row];
        if (entity.Offset < 0)
            return default;
        return entity.NameStart == entity.Offset
            ? text.LocationOf(entity.Offset, entity.Offset + entity.NameLength)
            : text.LocationOf(entity.Offset);
    }

    public Guid? IdOf(int row) => null;

    public int? NumberOf(int row) => rows[row].Number < 0 ? null : rows[row].Number;

    public EntityMarks MarksOf(int row)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        for (int piece = rows[row].LastPiece; piece >= 0; piece = pieces[piece].Previous)
            numbers.AddRange(PieceText.NumbersIn(text, pieces[piece]));
        string? stamp = rows[row].Stamp < 0 ? null : PieceText.TimeStampAt(text, rows[row].Stamp);
        return new EntityMarks(stamp, numbers.ToImmutable());
    }

    public SourceText? SourceOf(int row)
    {
        for (int piece = rows[row].LastPiece; piece >= 0; piece = pieces[piece].Previous)
            if (pieces[piece].Shape == PieceShape.Source)
                return Between(pieces[piece].Start + 1, pieces[piece].End);
        return null;
    }

    public IEntityTable At(string path) =>
        _moved?.Path == path ? _moved : _moved = new EntityTable(text.At(path), schema, rows, count, pieces, names);

    private string Path => text.Path;

    private SourceText Between(int start, int end)
    {
        string source = text.ToText(start, end);
        return new SourceText(source, (from, to) => text.LocationOf(OffsetOf(from), OffsetOf(to)));

        int OffsetOf(int index) => start + Encoding.UTF8.GetByteCount(source.AsSpan(0, index));
    }

    private ImmutableArray<KeyValuePair<string, string>> Interpret(int row)
    {
        var fields = new List<(FieldId Field, string Text)>(4);
        for (int piece = rows[row].LastPiece; piece >= 0; piece = pieces[piece].Previous)
            fields.Add((pieces[piece].Field, PieceText.Of(text, pieces[piece], names)));
        fields.Sort((left, right) => left.Field.CompareTo(right.Field));
        return [.. fields.Select(f => KeyValuePair.Create(Fields.NameOf(f.Field), f.Text))];
    }
}
