using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>What a line of a command file is.</summary>
public enum JcfLineKind
{
    /// <summary>Only blanks or comments.</summary>
    Blank,

    /// <summary>One of the three lines in front of the commands.</summary>
    Header,

    /// <summary>A command or option.</summary>
    Command,
}

/// <summary>
/// One line of a command file in its pieces. With a comment <c>/* … */</c> in front that has several lines it is all of them.
/// </summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Leading">Blanks and comments in front.</param>
/// <param name="Statement">The words of the header line or command, as they are written.</param>
/// <param name="Trailing">Blanks and a <c>//</c> comment behind.</param>
public sealed record JcfLine(JcfLineKind Kind, string Leading, string Statement, string Trailing) : DocumentLine
{
    /// <inheritdoc/>
    public override string Text => Leading + Statement + Trailing;

    /// <summary>The command without the number of its line; null for other lines.</summary>
    public JadeCommand? Command => Kind == JcfLineKind.Command ? JcfStatement.Parse(Statement) : null;

    /// <summary>Which line of the header this stands for, counted from 0.</summary>
    internal int HeaderIndex { get; init; } = -1;

    /// <summary>Whether the comment in front does not end.</summary>
    internal bool HasOpenComment { get; init; }

    /// <summary>Whether the line begins with the word its place in the header asks for.</summary>
    internal bool IsExpectedHeader => Kind == JcfLineKind.Header && JcfHeader.IndexOf(JcfStatement.Words(Statement)) == HeaderIndex;
}
