using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>The rows of a file while they grow.</summary>
/// <param name="text">The text that most names are slices of.</param>
/// <param name="names">The other names.</param>
/// <param name="expected">How many rows are expected.</param>
internal sealed class EntityRows(Utf8Text text, ComposedNames names, int expected)
{
    private EntityRow[] _rows = new EntityRow[expected];

    /// <summary>How many rows were expected.</summary>
    public int Expected { get; } = expected;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>A row; the reference is good until the next one is added.</summary>
    public ref EntityRow this[int row] => ref _rows[row];

    /// <summary>The rows, more than there are.</summary>
    public EntityRow[] Array => _rows;

    /// <summary>The own name of a row.</summary>
    public ReadOnlySpan<byte> NameOf(int row) => names.SpanOf(text, _rows[row].NameStart, _rows[row].NameLength);

    /// <summary>Whether a row is that of an entity.</summary>
    public bool Is(int row, EntityKind kind, int owner, ReadOnlySpan<byte> name)
    {
        ref EntityRow entity = ref _rows[row];
        return entity.Kind == kind && entity.Owner == owner && entity.NameLength == name.Length && NameOf(row).SequenceEqual(name);
    }

    /// <summary>Takes a row away; those behind it get another number.</summary>
    public void RemoveAt(int row)
    {
        System.Array.Copy(_rows, row + 1, _rows, row, Count - row - 1);
        Count--;
    }

    /// <summary>Adds a row without content.</summary>
    public int Add(EntityKind kind, int owner, int nameStart, int nameLength, int offset)
    {
        if (Count == _rows.Length)
            System.Array.Resize(ref _rows, _rows.Length * 2);
        _rows[Count] = new EntityRow
        {
            Kind = kind,
            Owner = owner,
            NameStart = nameStart,
            NameLength = nameLength,
            Offset = offset,
            Stamp = -1,
            Number = -1,
            LastPiece = -1,
        };
        return Count++;
    }
}
