using System.Text;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Gathers the lines of a schema file in a style.</summary>
internal sealed class ScmOutput(ScmStyle style)
{
    private readonly StringBuilder _text = new();

    /// <summary>The style.</summary>
    public ScmStyle Style { get; } = style;

    /// <summary>How long the text is.</summary>
    public int Length => _text.Length;

    /// <summary>Writes a line, indented by tabs; line ends inside become those of the style.</summary>
    public void Line(int indentation, string line)
    {
        _text.Append('\t', indentation);
        _text.Append(line.Contains('\n') && Style.LineEnd != "\n" ? line.Replace("\n", Style.LineEnd, StringComparison.Ordinal) : line);
        _text.Append(Style.LineEnd);
    }

    /// <summary>Writes a text whose line ends are its own, and ends the line.</summary>
    public void Verbatim(string text) => _text.Append(text).Append(Style.LineEnd);

    /// <summary>Writes what separates types and sections in the dialect up to 20.0.</summary>
    public void Separator()
    {
        if (Style.Dialect == ScmDialect.UpTo20)
            Line(0, " ");
    }

    /// <summary>Writes the line of an entity, and below it what belongs to it.</summary>
    public void Entity(int indentation, string line, SchemaEntity entity)
    {
        Line(indentation, line);
        Trailer(entity);
    }

    /// <summary>Writes the time stamp and the documentation text of an entity, where it has them.</summary>
    public void Trailer(SchemaEntity? entity)
    {
        TimeStamp(entity, indentation: 2);
        if (entity?.Content[ContentField.Documentation] is not { } text)
            return;
        Line(2, "documentationText");
        Line(0, $"`{text}`");
        Line(0, "");
    }

    /// <summary>Writes the time stamp of an entity, where it has one.</summary>
    public void TimeStamp(SchemaEntity? entity, int indentation)
    {
        if (Style.HasTimeStamps && entity?.Marks.TimeStamp is { } stamp)
            Line(indentation, LineEnds.Replace(stamp, "\n") + ";");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
