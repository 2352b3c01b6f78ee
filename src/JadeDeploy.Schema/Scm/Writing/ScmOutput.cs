using System.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Gathers lines with CRLF.</summary>
internal sealed class ScmOutput
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes a line, indented by tabs; line ends inside become CRLF.</summary>
    public void Line(int indentation, string line)
    {
        _text.Append('\t', indentation);
        _text.Append(line.Contains('\n') ? line.Replace("\n", "\r\n", StringComparison.Ordinal) : line);
        _text.Append("\r\n");
    }

    /// <summary>Writes documentation text, as it stands, when there is any.</summary>
    public void Documentation(string? text)
    {
        if (text is null)
            return;
        Line(2, "documentationText");
        Line(0, $"`{text}`");
        Line(0, "");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
