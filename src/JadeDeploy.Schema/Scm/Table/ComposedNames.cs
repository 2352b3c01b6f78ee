using System.Text;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>The names and texts that are no slices of a file: those of owners, and those that are put together of several tokens.</summary>
internal sealed class ComposedNames
{
    /// <summary>Texts that repeat are few; more of them are only not found again.</summary>
    private const int MostRepeated = 32;

    private readonly List<(byte[] Text, int Index)> _repeated = [];
    private readonly Dictionary<string, int> _ownerIndexes = new(StringComparer.Ordinal);
    private readonly List<string> _owners = [];
    private readonly List<string> _texts = [];
    private byte[] _names = [];
    private int _length;

    /// <summary>The index of an owner's name.</summary>
    public int OwnerIndex(string owner)
    {
        if (!_ownerIndexes.TryGetValue(owner, out int index))
        {
            index = _owners.Count;
            _ownerIndexes.Add(owner, index);
            _owners.Add(owner);
        }
        return index;
    }

    /// <summary>An owner's name.</summary>
    public string Owner(int index) => _owners[index];

    /// <summary>Keeps a text and gives its index.</summary>
    public int AddText(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    /// <summary>A text by its index.</summary>
    public string Text(int index) => _texts[index];

    /// <summary>The index of a text that many entities have.</summary>
    public int AddRepeated(ReadOnlySpan<byte> text)
    {
        foreach ((byte[] known, int index) in _repeated)
            if (text.SequenceEqual(known))
                return index;
        int added = AddText(Encoding.UTF8.GetString(text));
        if (_repeated.Count < MostRepeated)
            _repeated.Add((text.ToArray(), added));
        return added;
    }

    /// <summary>Keeps a name and gives its start, below 0.</summary>
    public (int Start, int Length) AddName(string name) => AddName(Encoding.UTF8.GetBytes(name), default, default);

    /// <summary>Keeps a name of up to three pieces and gives its start, below 0.</summary>
    public (int Start, int Length) AddName(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        int length = first.Length + second.Length + third.Length;
        if (_names.Length - _length < length)
            Array.Resize(ref _names, Math.Max(256, (_names.Length * 2) + length));
        Span<byte> name = _names.AsSpan(_length, length);
        first.CopyTo(name);
        second.CopyTo(name[first.Length..]);
        third.CopyTo(name[(first.Length + second.Length)..]);
        _length += length;
        return (~(_length - length), length);
    }

    /// <summary>The bytes of a name, in the text or here.</summary>
    public ReadOnlySpan<byte> SpanOf(Utf8Text text, int start, int length) =>
        start >= 0 ? text.Buffer.AsSpan(start, length) : _names.AsSpan(~start, length);

    /// <summary>A name, in the text or here.</summary>
    public string TextOf(Utf8Text text, int start, int length) => Encoding.UTF8.GetString(SpanOf(text, start, length));
}
