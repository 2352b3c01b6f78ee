using System.Runtime.InteropServices;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Catalogues;

/// <summary>Rows of one schema and kind by name, and by what they belong to as soon as somebody asks.</summary>
/// <param name="seed">The entities to begin with; the last of two with one name counts.</param>
internal sealed class RowsOfKind(List<SchemaEntity> seed)
{
    private Dictionary<string, EntityContent?>? _contents;
    private Dictionary<string, List<string>>? _byOwner;

    /// <summary>Contents by qualified name; null for what is deleted.</summary>
    public Dictionary<string, EntityContent?> Contents => _contents ??= ContentsOfSeed();

    /// <summary>How many of them are deleted.</summary>
    public int Deletions { get; private set; }

    /// <summary>The names that begin with a text.</summary>
    public IEnumerable<string> Under(string prefix)
    {
        IEnumerable<string> candidates = OwnerIn(prefix) is { IsEmpty: false } owner ? Owned(owner) : Contents.Keys;
        return candidates.Where(name => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Writes a row.</summary>
    public void Set(string name, EntityContent? content)
    {
        ref EntityContent? row = ref CollectionsMarshal.GetValueRefOrAddDefault(Contents, name, out bool wasThere);
        Deletions += (content is null ? 1 : 0) - (wasThere && row is null ? 1 : 0);
        row = content;
        if (_byOwner is not null && !wasThere)
            Add(_byOwner, name);
    }

    /// <summary>Removes a row.</summary>
    public void Remove(string name)
    {
        if (!Contents.Remove(name, out EntityContent? content))
            return;
        Deletions -= content is null ? 1 : 0;
        if (_byOwner?.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(OwnerIn(name), out List<string>? names) == true)
            names.Remove(name);
    }

    private Dictionary<string, EntityContent?> ContentsOfSeed()
    {
        var contents = new Dictionary<string, EntityContent?>(seed.Count, StringComparer.Ordinal);
        foreach (SchemaEntity entity in seed)
            contents[entity.Key.Name] = entity.Content;
        return contents;
    }

    private List<string> Owned(ReadOnlySpan<char> owner)
    {
        if (_byOwner is null)
        {
            _byOwner = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (string name in Contents.Keys)
                Add(_byOwner, name);
        }
        return _byOwner.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(owner, out List<string>? names) ? names : [];
    }

    private static void Add(Dictionary<string, List<string>> byOwner, string name)
    {
        Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> owners = byOwner.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> owner = OwnerIn(name);
        if (!owners.TryGetValue(owner, out List<string>? names))
            owners[owner] = names = [];
        names.Add(name);
    }

    // Main of S::Main::fax and S::Main@5129::btnOk; empty where the name has no such sign after its schema.
    private static ReadOnlySpan<char> OwnerIn(string name)
    {
        int schema = name.IndexOf("::", StringComparison.Ordinal);
        if (schema < 0)
            return [];
        ReadOnlySpan<char> local = name.AsSpan(schema + 2);
        int end = local.IndexOfAny(':', '@');
        return end < 0 ? [] : local[..end];
    }
}
