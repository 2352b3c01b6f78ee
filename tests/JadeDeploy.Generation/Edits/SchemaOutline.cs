namespace JadeDeploy.Generation.Edits;

/// <summary>The outline of a schema file: sections with entries, some of which have entries of their own between parentheses.</summary>
internal sealed class SchemaOutline : IFileOutline
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "importedPackageDefinitions", "constantDefinitions", "localeDefinitions", "localeFormatDefinitions", "translatableStringDefinitions",
        "libraryDefinitions", "externalFunctionDefinitions", "typeHeaders", "interfaceDefs", "membershipDefinitions", "typeDefinitions",
        "externalKeyDefinitions", "memberKeyDefinitions", "inverseDefinitions", "databaseDefinitions", "schemaViewDefinitions",
        "_remapTableDefinitions", "_exposedListDefinitions", "exportedPackageDefinitions", "externalFunctionSources", "typeSources",
    };

    // Elsewhere an entry that has parentheses is one entity, or one with parts that its name is a part of.
    private static readonly HashSet<string> SectionsWithOwners = new(StringComparer.Ordinal)
    {
        "translatableStringDefinitions", "interfaceDefs", "typeDefinitions", "databaseDefinitions", "typeSources",
    };

    private static readonly HashSet<string> EntriesThatEndWithAParenthesis = new(StringComparer.Ordinal)
    {
        "importedPackageDefinitions", "externalKeyDefinitions", "memberKeyDefinitions", "schemaViewDefinitions", "_exposedListDefinitions",
        "exportedPackageDefinitions", "implementInterfaces",
    };

    private readonly string _text;
    private readonly List<FileToken> _tokens;
    private readonly EditedEntity[] _entities;
    private string _section = "";
    private string _part = "";
    private string? _owner;
    private string? _entry;
    private string? _last;
    private bool _isAside;
    private int _depth;
    private int _braces;
    private int _number;

    private SchemaOutline(string text)
    {
        _text = text;
        _tokens = FileTokens.Of(text);
        _entities = new EditedEntity[_tokens.Count];
        for (int i = 0; i < _tokens.Count; i++)
            Read(i);
    }

    /// <summary>Reads the outline of a text.</summary>
    public static SchemaOutline Of(string text) => new(text);

    /// <inheritdoc/>
    public EditedEntity At(int offset)
    {
        int after = _tokens.FindIndex(t => t.End > offset);
        return _entities.Length == 0 ? default : _entities[after < 0 ? ^1 : after];
    }

    private void Read(int i)
    {
        string word = _text[_tokens[i].Start.._tokens[i].End];
        bool isWord = _tokens[i].Kind == FileTokenKind.Word;
        if (_braces > 0)
            Assign(i, then: () => InSource(word));
        else if (isWord && _owner is null && IsAtLineStart(_tokens[i].Start) && (Sections.Contains(word) || IsUnknownSection(i, word)))
            Begin(i, word);
        else if (_section.Length == 0 || _tokens[i].Kind is FileTokenKind.Comment or FileTokenKind.Documentation)
            Assign(i);
        else if (_depth > 0)
            Assign(i, then: () => InParentheses(word));
        else if (isWord && _entry is null && IsAboutTheLast(word))
            Aside(i);
        else if (isWord && _owner is not null && IsPart(word))
            BeginPart(i, word);
        else
            Entry(i, word);
    }

    private void Entry(int i, string word)
    {
        switch (word)
        {
            case ";":
                Assign(i, then: End);
                break;
            case "(" when _owner is null && SectionsWithOwners.Contains(_section):
                Assign(i, then: () => (_owner, _entry, _last, _part) = (_entry ?? "", null, null, ""));
                break;
            case "(":
                Assign(i, then: () => _depth = 1);
                break;
            case ")":
                Assign(i, then: () => (_owner, _entry, _last) = (null, null, _owner));
                break;
            case "{":
                Assign(i, then: () => _braces = 1);
                break;
            // The name of a category is followed by constants, with nothing that ends it.
            case "categoryDefinition" when _owner is null:
                _entry = null;
                Assign(i);
                break;
            default:
                bool isCategory = i > 0 && _text.AsSpan(_tokens[i - 1].Start, _tokens[i - 1].End - _tokens[i - 1].Start) is "categoryDefinition";
                if (_entry is null)
                    (_entry, _number) = (word.Trim('"'), _number + 1);
                Assign(i, then: isCategory ? End : null);
                break;
        }
    }

    // A word alone on its line that ends like the words of sections.
    private bool IsUnknownSection(int i, string word) =>
        (word.EndsWith("Definitions", StringComparison.Ordinal) || word.EndsWith("Headers", StringComparison.Ordinal) || word.EndsWith("Sources", StringComparison.Ordinal))
        && (i + 1 == _tokens.Count || _text.AsSpan(_tokens[i].End, _tokens[i + 1].Start - _tokens[i].End).Contains('\n'));

    // Time stamps, and properties that have a sort of list of their own, belong to the entry before them.
    private static bool IsAboutTheLast(string word) =>
        word is "setModifiedTimeStamp" or "documentationText" or "subInterfaceOf" || (word.StartsWith("webServices", StringComparison.Ordinal) && word.EndsWith("Properties", StringComparison.Ordinal));

    private void Aside(int i)
    {
        string word = _text[_tokens[i].Start.._tokens[i].End];
        if (word != "documentationText")
            (_entry, _isAside) = (_last ?? _owner, true);
        Assign(i);
    }

    private static bool IsPart(string word) =>
        word.EndsWith("Definitions", StringComparison.Ordinal) || word.EndsWith("Sources", StringComparison.Ordinal) || word is "implementInterfaces" or "eventMethodMappings";

    private void Begin(int i, string section)
    {
        (_section, _part, _owner, _entry, _last, _isAside, _depth) = (section, "", null, null, null, false, 0);
        _number++;
        Assign(i);
    }

    private void BeginPart(int i, string part)
    {
        (_part, _entry, _last, _isAside) = (part, null, null, false);
        Assign(i);
    }

    private void InParentheses(string word)
    {
        _depth += word == "(" ? 1 : word == ")" ? -1 : 0;
        if (_depth == 0 && (_isAside || EntriesThatEndWithAParenthesis.Contains(_part.Length > 0 ? _part : _section)))
            End();
    }

    private void InSource(string word)
    {
        _braces += word == "{" ? 1 : word == "}" ? -1 : 0;
        if (_braces == 0)
            End();
    }

    private void End() => (_last, _entry, _isAside) = (_entry, null, false);

    private void Assign(int i, Action? then = null)
    {
        string name = _entry ?? _last ?? _owner ?? "";
        // The database itself, and the file that is used where no other is named, are stated by the schema.
        if (_section == "databaseDefinitions")
            _entities[i] = new EditedEntity(_number, _section, "", _owner is null || (_entry ?? _last) is null || name == "defaultFileDefinition" ? "" : name);
        else
            _entities[i] = new EditedEntity(_number, _section, _owner is null || name == _owner ? "" : _owner, name);
        then?.Invoke();
    }

    private bool IsAtLineStart(int offset) => offset == 0 || _text[offset - 1] is '\n' or '\r' or '\uFEFF';
}
