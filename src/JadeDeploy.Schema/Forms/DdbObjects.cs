using System.Text;
using System.Text.RegularExpressions;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// The objects of a <c>.ddb</c> without the values that say when and by whom they were saved. A block begins with
/// <c>^^^^^Class</c>, then a line of columns, then a row for each object. Rows and texts carry their length in front, so
/// a text may hold line ends. A row whose shape is not the expected one stays as it is.
/// </summary>
internal sealed partial class DdbObjects
{
    private const string BlockStart = "^^^^^";
    private const string BlockEnd = "*****";
    private const string Removed = "-";

    /// <summary>An object's id and its key come before the values of the columns.</summary>
    private const int ValuesBeforeColumns = 2;

    private readonly string _text;
    private int _position;

    private DdbObjects(string text) => _text = text;

    /// <summary>The canonical text of everything behind the header.</summary>
    public static string Canonical(string text) => new DdbObjects(text).Canonical();

    private string Canonical()
    {
        var result = new StringBuilder(_text.Length);
        string[] columns = [];
        bool hasNoise = false;
        string previous = "";
        while (_position < _text.Length)
        {
            string line = hasNoise && TakeRow() is { } row ? WithoutNoise(row, columns) : TakeLine();
            if (previous.StartsWith(BlockStart, StringComparison.Ordinal))
            {
                columns = ColumnNames(line);
                hasNoise = columns.Any(FormsNoise.IsNoise);
            }
            else if (line.StartsWith(BlockEnd, StringComparison.Ordinal))
            {
                hasNoise = false;
            }
            result.Append(LineEnd.Lf.Apply(line.TrimEnd())).Append('\n');
            previous = line;
        }
        return result.ToString();
    }

    private string TakeLine()
    {
        int length = _text.AsSpan(_position).IndexOfAny('\r', '\n');
        return Take(length < 0 ? _text.Length - _position : length);
    }

    /// <summary>Takes <c>length/…</c> when as many characters follow and then a line end; else nothing.</summary>
    private string? TakeRow()
    {
        Match start = LengthPrefix().Match(_text, _position);
        if (!start.Success)
            return null;
        long end = start.Index + start.Length + long.Parse(start.Groups[1].ValueSpan);
        return end == _text.Length || (end < _text.Length && _text[(int)end] is '\r' or '\n') ? Take((int)end - _position) : null;
    }

    private string Take(int length)
    {
        string taken = _text.Substring(_position, length);
        _position += length;
        if (_text.AsSpan(_position).StartsWith("\r\n"))
            _position += 2;
        else if (_position < _text.Length)
            _position++;
        return taken;
    }

    /// <summary><c>length/Class name Type length name Type length …</c></summary>
    private static string[] ColumnNames(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where((_, i) => i % 3 == 0)];

    private static string WithoutNoise(string row, string[] columns)
    {
        int start = row.IndexOf('/') + 1;
        List<string>? values = Values(row, start);
        if (values is null || values.Count != columns.Length + ValuesBeforeColumns)
            return row;
        for (int i = 0; i < columns.Length; i++)
            if (FormsNoise.IsNoise(columns[i]))
                values[i + ValuesBeforeColumns] = Removed;
        return string.Join(' ', values);
    }

    /// <summary>Splits at blanks, but takes a text <c>5/a b c</c> by its length. Null when a length does not fit.</summary>
    private static List<string>? Values(string row, int position)
    {
        var values = new List<string>();
        while (position < row.Length)
        {
            if (row[position] == ' ')
            {
                position++;
                continue;
            }
            Match text = LengthPrefix().Match(row, position);
            int blank = row.IndexOf(' ', position);
            long end = text.Success
                ? text.Index + text.Length + long.Parse(text.Groups[1].ValueSpan)
                : blank < 0 ? row.Length : blank;
            if (end > row.Length || (end < row.Length && row[(int)end] != ' '))
                return null;
            values.Add(row[position..(int)end]);
            position = (int)end;
        }
        return values;
    }

    [GeneratedRegex(@"\G([0-9]{1,9})/")]
    private static partial Regex LengthPrefix();
}
