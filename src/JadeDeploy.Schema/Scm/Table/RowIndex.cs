using System.Numerics;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>
/// Finds rows by hash: a table of slots, each with a row and half of its hash, so that a slot of another row is passed over without
/// a look at the row. The caller tells rows of equal hash apart.
/// </summary>
internal sealed class RowIndex(int expectedRows)
{
    private readonly int _smallest = SlotsFor(expectedRows);
    private ulong[] _slots = new ulong[SlotsFor(expectedRows)];
    private int _count;

    /// <summary>The slot of the first row that may have a hash, or of the place for a new one.</summary>
    public int FirstSlot(ulong hash) => Next((int)hash & (_slots.Length - 1), hash);

    /// <summary>The slot behind another one.</summary>
    public int NextSlot(int slot, ulong hash) => Next((slot + 1) & (_slots.Length - 1), hash);

    /// <summary>The row in a slot, or -1 when it is free.</summary>
    public int RowAt(int slot) => (int)(uint)_slots[slot] - 1;

    /// <summary>Adds a row at a free slot.</summary>
    /// <returns>Whether the table must grow before another row is added.</returns>
    public bool Add(int slot, ulong hash, int row)
    {
        _slots[slot] = Tag(hash) | (uint)(row + 1);
        return ++_count * 2 > _slots.Length;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        if (_slots.Length > _smallest)
            _slots = new ulong[_smallest];
        else if (_count > 0)
            Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>Makes room for twice as many rows.</summary>
    /// <param name="hashOf">Gives the hash of a row.</param>
    public void Grow(Func<int, ulong> hashOf)
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (ulong slot in old)
        {
            if (slot == 0)
                continue;
            int row = (int)(uint)slot - 1;
            ulong hash = hashOf(row);
            int free = (int)hash & (_slots.Length - 1);
            while (_slots[free] != 0)
                free = (free + 1) & (_slots.Length - 1);
            _slots[free] = Tag(hash) | (uint)(row + 1);
        }
    }

    private int Next(int slot, ulong hash)
    {
        ulong tag = Tag(hash);
        while (_slots[slot] != 0 && (_slots[slot] & 0xFFFF_FFFF_0000_0000) != tag)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private static ulong Tag(ulong hash) => hash & 0xFFFF_FFFF_0000_0000;

    private static int SlotsFor(int rows) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows * 2));
}
