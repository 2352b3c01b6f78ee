using System.IO.Hashing;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>
/// Finds the rows of a file by kind, owner and name. The members of a type stand together, so an index of the type that is being
/// read, which stays in the nearest cache, is all that is needed as a rule; one over all members is made when somebody comes back to
/// a type out of order.
/// </summary>
internal sealed class RowLookup(EntityRows rows)
{
    private const int MembersOfAType = 32;

    private readonly RowIndex _withoutOwner = new(rows.Expected / 4);
    private readonly RowIndex _ofCurrentOwner = new(MembersOfAType);
    private readonly List<bool> _hasRows = [];
    private RowIndex? _ofAllOwners;
    private int _currentOwner = -1;

    /// <summary>Finds a row.</summary>
    /// <returns>The row, or -1 and the place where it can be added.</returns>
    public int Find(Model.EntityKind kind, int owner, ReadOnlySpan<byte> name, out RowPlace place)
    {
        RowIndex index = IndexFor(owner);
        ulong hash = Hash(kind, owner, name);
        for (int slot = index.FirstSlot(hash); ; slot = index.NextSlot(slot, hash))
        {
            int row = index.RowAt(slot);
            if (row >= 0 && !rows.Is(row, kind, owner, name))
                continue;
            place = new RowPlace(index, slot, hash);
            return row;
        }
    }

    /// <summary>Adds a row at the place that <see cref="Find"/> gave.</summary>
    public void Add(RowPlace place, int row)
    {
        if (place.Index.Add(place.Slot, place.Hash, row))
            place.Index.Grow(HashOf);
    }

    private RowIndex IndexFor(int owner)
    {
        if (owner < 0)
            return _withoutOwner;
        if (_ofAllOwners is not null)
            return _ofAllOwners;
        if (owner == _currentOwner)
            return _ofCurrentOwner;
        while (_hasRows.Count <= owner)
            _hasRows.Add(false);
        if (_hasRows[owner])
            return _ofAllOwners = IndexAll();
        _hasRows[owner] = true;
        _currentOwner = owner;
        _ofCurrentOwner.Clear();
        return _ofCurrentOwner;
    }

    private RowIndex IndexAll()
    {
        var index = new RowIndex(rows.Count * 2);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Owner < 0)
                continue;
            ulong hash = HashOf(row);
            int slot = index.FirstSlot(hash);
            while (index.RowAt(slot) >= 0)
                slot = index.NextSlot(slot, hash);
            if (index.Add(slot, hash, row))
                index.Grow(HashOf);
        }
        return index;
    }

    private ulong HashOf(int row) => Hash(rows[row].Kind, rows[row].Owner, rows.NameOf(row));

    private static ulong Hash(Model.EntityKind kind, int owner, ReadOnlySpan<byte> name) =>
        XxHash3.HashToUInt64(name, ((long)owner << 8) + (int)kind);
}

/// <summary>Where a row can be added.</summary>
internal readonly record struct RowPlace(RowIndex Index, int Slot, ulong Hash);
