using System.Collections.Immutable;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Multiple;

/// <summary>One line of a <c>.mul</c>: names with the blanks in front of them, and the blanks at its end.</summary>
/// <param name="IsHeader">Whether it is the line <c>#MULTIPLE_SCHEMA_EXTRACT</c>.</param>
/// <param name="Entries">The files it names, one or several.</param>
/// <param name="Trailing">What is behind them; the whole of a header or of a line without names.</param>
public sealed record MulLine(bool IsHeader, ImmutableArray<MulEntry> Entries, string Trailing) : DocumentLine
{
    /// <inheritdoc/>
    public override string Text => string.Concat(Entries.SelectMany(entry => (string[])[entry.Leading, entry.Text])) + Trailing;

    /// <summary>A line that names files as written.</summary>
    internal static MulLine Of(string text) => new(false, MulNames.EntriesIn(text, out string trailing), trailing);
}
