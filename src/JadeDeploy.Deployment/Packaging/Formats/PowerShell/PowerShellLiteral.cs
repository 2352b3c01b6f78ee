using System.Globalization;
using System.Text;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>Writes PowerShell hash tables of literals. Texts are single-quoted: nothing in them is ever expanded.</summary>
internal sealed class PowerShellLiteral
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A text as a literal. PowerShell takes four more characters for single quotes; each of them stands for itself when it is doubled.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('\'');
        foreach (char c in value)
            text.Append(c, c is '\'' or (>= '\u2018' and <= '\u201b') ? 2 : 1);
        return text.Append('\'').ToString();
    }

    /// <summary>A member that is a text, or nothing.</summary>
    public void Member(string name, string? value) => Line($"{name} = {(value is null ? "$null" : Quoted(value))}");

    /// <summary>A member that is a whole number.</summary>
    public void Member(string name, int value) => Line($"{name} = {value.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A member that is true or false.</summary>
    public void Member(string name, bool value) => Line($"{name} = {(value ? "$true" : "$false")}");

    /// <summary>A member that is a list of texts.</summary>
    public void Texts(string name, IEnumerable<string> values) => List(name, values, value => Line(Quoted(value)));

    /// <summary>A member that is a list of hash tables.</summary>
    public void Items<T>(string name, IEnumerable<T> items, Action<T> members) => List(name, items, item =>
    {
        Open("@{");
        members(item);
        Close("}");
    });

    /// <summary>A line that begins a block.</summary>
    public void Open(string line)
    {
        Line(line);
        _depth++;
    }

    /// <summary>A line that ends a block.</summary>
    public void Close(string line)
    {
        _depth--;
        Line(line);
    }

    /// <summary>A line.</summary>
    public void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : _depth * IndentWidth).Append(line).Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        T[] all = [.. items];
        if (all.Length == 0)
        {
            Line($"{name} = @()");
            return;
        }
        Open($"{name} = @(");
        foreach (T item in all)
            write(item);
        Close(")");
    }
}
