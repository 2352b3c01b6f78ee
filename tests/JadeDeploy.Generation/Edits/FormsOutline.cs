using System.Net;
using System.Text.RegularExpressions;

namespace JadeDeploy.Generation.Edits;

/// <summary>
/// The outline of a forms file in XML: the elements below the root, and the controls and menu items below a form. It also gives
/// the texts that are content.
/// </summary>
internal sealed partial class FormsOutline : IFileOutline
{
    // What is documented not to count: who saved an object, when and with what.
    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "__overridePatchNumber", "__patchControlString", "_modifiedBy", "_modifiedTimestamp", "_painterModifiedTimeStamp", "_patchVersion", "_systemVersion",
    };

    private static readonly HashSet<string> NoiseOfViews = new(StringComparer.Ordinal) { "creator", "timeCreated", "uuid" };

    private readonly List<(int Start, EditedEntity Entity)> _places = [];
    private readonly List<FileToken> _content = [];
    private readonly List<string> _open = [];
    private readonly string _text;
    private string _object = "";
    private string _owner = "";
    private int _number;

    private FormsOutline(string text)
    {
        _text = text;
        int end = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            AddText(end, tag.Index);
            end = tag.Index + tag.Length;
            if (tag.Groups["name"] is { Success: true, Value: var name })
                Read(tag, name);
        }
    }

    /// <summary>The values of properties and attributes that are content.</summary>
    public IReadOnlyList<FileToken> Content => _content;

    /// <summary>Reads the outline of a text.</summary>
    public static FormsOutline Of(string text) => new(text);

    /// <inheritdoc/>
    public EditedEntity At(int offset) => _places.FindLastIndex(p => p.Start <= offset) is var place and >= 0 ? _places[place].Entity : default;

    private void Read(Match tag, string name)
    {
        if (tag.Value.StartsWith("</", StringComparison.Ordinal))
        {
            Close(tag.Index + tag.Length);
            return;
        }
        bool isPart = _open is [_, "Form", "controlList" or "menuList"];
        if (_open.Count == 1 || isPart)
            Begin(tag, isPart);
        // The root names the schema and the release: another database's file, or no content. The class of the global object stands in
        // the schema file, and without properties it is not stated here.
        if (_open.Count > 0 && !(_open.Count == 1 && name == "Global") && !_open.Any(IsNoise) && !IsNoise(name))
            foreach (Capture value in tag.Groups["value"].Captures)
                if (value.Length > 0)
                    _content.Add(new FileToken(KindOf(value.Value), value.Index, value.Index + value.Length));
        _open.Add(name);
        if (tag.Value.EndsWith("/>", StringComparison.Ordinal))
            Close(tag.Index + tag.Length);
    }

    // Behind a part, what follows is of the form again.
    private void Close(int end)
    {
        if (_open.Count > 0)
            _open.RemoveAt(_open.Count - 1);
        if (_open is not [_, "Form", "controlList" or "menuList"])
            return;
        _object = _owner;
        _places.Add((end, new EditedEntity(_number++, "Form", "", _owner)));
    }

    private void Begin(Match tag, bool isPart)
    {
        string[] names = [.. tag.Groups["attribute"].Captures.Select(c => c.Value)];
        string name = Array.IndexOf(names, "name") is var at and >= 0 ? WebUtility.HtmlDecode(tag.Groups["value"].Captures[at].Value) : "";
        if (!isPart)
            _owner = name;
        _object = name;
        // A part without a name is numbered, and so is any element: what is around it or its tag tells it then.
        _places.Add((tag.Index, new EditedEntity(_number++, tag.Groups["name"].Value, isPart && name.Length > 0 ? _owner : "", name.Length > 0 ? name : isPart ? _owner : tag.Groups["name"].Value)));
    }

    private void AddText(int start, int end)
    {
        string value = _text[start..end];
        // The name that an object gives itself is said twice.
        bool saysName = _open is [.., "name"] && WebUtility.HtmlDecode(value) == _object;
        if (_open.Count > 1 && !string.IsNullOrWhiteSpace(value) && !_open.Any(IsNoise) && !saysName)
            _content.Add(new FileToken(KindOf(value), start, end));
    }

    private bool IsNoise(string name) => Noise.Contains(name) || (NoiseOfViews.Contains(name) && _open.Contains("RelationalView"));

    private static FileTokenKind KindOf(string value) => value.All(char.IsAsciiDigit) ? FileTokenKind.Number : FileTokenKind.Word;

    [GeneratedRegex("""<!--.*?-->|<\?.*?\?>|</?(?<name>[^\s/>]+)(?:\s+(?<attribute>[^\s=]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'))*\s*/?>""", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
