using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Semantics;

/// <summary>
/// Finds the place of a name inside the text that states an entity. Files are decoded only when there is something to
/// report. A name that is not found in the entity's statement gives the place of the entity; so does any name of an entity of
/// an entity file, since a schema that is put together of such files has no text of its own.
/// </summary>
internal sealed class NamePlaces(SchemaSet schemas)
{
    private readonly Lazy<Dictionary<string, JadeFile>> _files = new(() => FilesOf(schemas));
    private readonly Dictionary<string, SchemaText> _texts = new(StringComparer.Ordinal);

    // A quote that is never closed must not make every finding read the rest of a file.
    private const int LongestStatement = 1 << 16;

    /// <summary>Where an entity's statement says a name.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The name.</param>
    /// <param name="after">What stands before the name in a forms file, where the name alone could be found too early.</param>
    public SourceLocation Of(SchemaEntity entity, string name, string? after)
    {
        SourceLocation start = entity.Location;
        if (start.Line == 0 || !_files.Value.TryGetValue(start.File, out JadeFile? file))
            return start;
        SchemaText text = TextOf(file);
        int offset = text.OffsetOf(start.Line, start.Column);
        string simple = name[(name.LastIndexOf("::", StringComparison.Ordinal) is var at && at >= 0 ? at + 2 : 0)..];
        int end = entity.Key.Kind == EntityKind.Exposure ? StatementEnd(text.Text, BlockStart(text.Text, offset))
            : file is SchemaFile ? StatementEnd(text.Text, offset)
            : ElementEnd(text.Text, offset, entity.Key.Kind);
        if (after is not null && text.Text.IndexOf(after, offset, end - offset, StringComparison.Ordinal) is var context and >= 0)
            offset = context + after.Length;
        // A statement begins with the entity's own name; that of an inverse begins with its first side.
        bool beginsWithName = file is SchemaFile && entity.Key.Kind != EntityKind.Inverse && simple == entity.Key.SimpleName;
        int found = WordIn(text.Text, offset, end, simple, beginsWithName);
        // An exposure gives a name and behind it, in quotes, what it is called outside.
        while (entity.Key.Kind == EntityKind.Exposure && found > 0 && text.Text[found - 1] == '"')
            found = WordIn(text.Text, found + simple.Length, end, simple, skipFirst: false);
        return found < 0 ? start : text.LocationOf(found, found + simple.Length);
    }

    private SchemaText TextOf(JadeFile file)
    {
        if (!_texts.TryGetValue(file.Path, out SchemaText? known))
            _texts[file.Path] = known = SchemaText.Decode(file.Path, file.Bytes);
        return known;
    }

    // A statement of a schema file ends with a semicolon outside parentheses, or with the block that follows its name.
    private static int StatementEnd(string text, int start)
    {
        int depth = 0;
        int limit = Math.Min(text.Length, start + LongestStatement);
        for (int i = start; i < limit; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    int close = text.IndexOf(text[i], i + 1, limit - i - 1);
                    if (close < 0)
                        return limit;
                    i = close;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth <= 0 && !HasMore(text, i + 1):
                    return i;
                case ';' when depth == 0:
                    return i;
            }
        }
        return limit;
    }

    // In front of the list of an exposure stands a time stamp, which ends with a semicolon.
    private static int BlockStart(string text, int start) => Math.Max(start, text.IndexOf('(', start));

    // The parameters of a method are followed by its type and modifiers on the same line, a block by the end of its line.
    private static bool HasMore(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
            offset++;
        return offset < text.Length && text[offset] is not ('\r' or '\n');
    }

    private static int ElementEnd(string text, int start, EntityKind kind)
    {
        string closing = kind switch
        {
            EntityKind.Application => "</Application>",
            EntityKind.RelationalView => "</RelationalView>",
            _ => "</JadeExportedPackage>",
        };
        int end = text.IndexOf(closing, start, StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    private static int WordIn(string text, int start, int end, string word, bool skipFirst)
    {
        // A key path of a broken file can have a part without a name.
        if (word.Length == 0)
            return -1;
        for (int i = text.IndexOf(word, start, end - start, StringComparison.Ordinal); i >= 0;)
        {
            bool isWord = (i == 0 || !IsNameSign(text[i - 1])) && (i + word.Length == text.Length || !IsNameSign(text[i + word.Length]));
            if (isWord && !skipFirst)
                return i;
            skipFirst &= !isWord;
            int next = i + word.Length;
            i = next >= end ? -1 : text.IndexOf(word, next, end - next, StringComparison.Ordinal);
        }
        return -1;
    }

    private static bool IsNameSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    private static Dictionary<string, JadeFile> FilesOf(SchemaSet schemas)
    {
        var files = new Dictionary<string, JadeFile>(StringComparer.Ordinal);
        foreach (SchemaDefinition schema in schemas.Schemas)
            foreach (JadeFile file in schema.Forms.Prepend<JadeFile>(schema.File))
                if (!file.Bytes.IsEmpty)
                    files.TryAdd(file.Path, file);
        return files;
    }
}
