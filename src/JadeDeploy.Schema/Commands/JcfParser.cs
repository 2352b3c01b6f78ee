using System.Collections.Immutable;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>
/// Splits the text of a command file into lines. Every text has lines; what is wrong with them is for the reader to say.
/// Real files have <c>//</c> comments. That the loader takes <c>/* … */</c>, as in schema files, is not confirmed: it is
/// accepted at the start of a line, where no command can begin with it.
/// </summary>
internal sealed class JcfParser(string text)
{
    private readonly ImmutableArray<JcfLine>.Builder _lines = ImmutableArray.CreateBuilder<JcfLine>();
    private int _expected;

    /// <summary>The lines; together they are the text.</summary>
    public ImmutableArray<JcfLine> Parse()
    {
        for (int start = 0; start < text.Length;)
            start = AddLine(start);
        return _lines.ToImmutable();
    }

    private int AddLine(int start)
    {
        int statement = EndOfLeading(start, out bool isOpen);
        int length = text.AsSpan(statement).IndexOfAny('\r', '\n');
        int end = length < 0 ? text.Length : statement + length;
        int next = end + LineEnds.LengthAt(text, end);
        ReadOnlySpan<char> content = text.AsSpan(statement, end - statement);
        string words = content[..JcfStatement.LengthBeforeComment(content)].TrimEnd().ToString();
        JcfLine line = Classify(words) with { Leading = text[start..statement], Trailing = text[(statement + words.Length)..end] };
        _lines.Add(line with { End = text[end..next], HasOpenComment = isOpen });
        return next;
    }

    /// <summary>Skips blanks and <c>/* … */</c> comments.</summary>
    private int EndOfLeading(int position, out bool isOpen)
    {
        isOpen = false;
        while (true)
        {
            while (position < text.Length && text[position] is not ('\r' or '\n') && char.IsWhiteSpace(text[position]))
                position++;
            if (!text.AsSpan(position).StartsWith("/*"))
                return position;
            int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
            isOpen = end < 0;
            if (isOpen)
                return text.Length;
            position = end + 2;
        }
    }

    // A line that is no command and stands where a line of the header is expected is that line, misspelt. A line of the
    // header that comes too early shows that the ones before are missing. A command shows that the header is over.
    private JcfLine Classify(string statement)
    {
        if (statement.Length == 0)
            return new JcfLine(JcfLineKind.Blank, "", "", "");
        List<string> words = JcfStatement.Words(statement);
        int index = JcfHeader.IndexOf(words);
        bool isHeader = _expected < JcfHeader.Length && (index >= _expected || (index < 0 && CommandSyntax.Find(words) is null));
        _expected = !isHeader ? JcfHeader.Length : Math.Max(index, _expected) + 1;
        return isHeader
            ? new JcfLine(JcfLineKind.Header, "", statement, "") { HeaderIndex = _expected - 1 }
            : new JcfLine(JcfLineKind.Command, "", statement, "");
    }
}
