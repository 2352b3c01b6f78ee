using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Commands;

/// <summary>Finds what is wrong with the lines of a command file: one finding for each mistake, in order of place.</summary>
internal sealed class JcfCheck(SchemaText text, List<Diagnostic> found)
{
    private readonly ImmutableArray<JadeCommand>.Builder _commands = ImmutableArray.CreateBuilder<JadeCommand>();
    private int _expected;
    private bool _isHeaderWrong;
    private bool _hasHeader;

    /// <summary>The commands that can be used.</summary>
    public ImmutableArray<JadeCommand> Commands(JcfDocument document)
    {
        int offset = 0;
        foreach (JcfLine line in document.Lines)
        {
            Check(line, offset + line.Leading.Length);
            if (line.HasOpenComment)
                ReportOpenComment(line, offset);
            offset += line.Text.Length + line.End.Length;
        }
        bool endsInComment = document.Lines is [.., { HasOpenComment: true }];
        if (_expected < JcfHeader.Length && !_isHeaderWrong && !endsInComment)
            found.Add(SchemaDiagnostics.CommandsCutShort(
                text.LocationOf(offset), $"it ends before the line '{JcfHeader.Lines[_expected]}' of its header"));
        return _commands.ToImmutable();
    }

    private void Check(JcfLine line, int start)
    {
        if (line.Kind == JcfLineKind.Blank)
            return;
        SourceLocation location = text.LocationOf(start, start + line.Statement.Length);
        if (line.Text.Length > InputLimits.ListLineLength)
            found.Add(SchemaDiagnostics.LineTooLong(location, line.Text.Length, InputLimits.ListLineLength));
        else if (line.Kind == JcfLineKind.Header)
            CheckHeader(line, start, location);
        else
            CheckCommand(line, start, location);
    }

    private void CheckHeader(JcfLine line, int start, SourceLocation location)
    {
        if (line.HeaderIndex > _expected || !line.IsExpectedHeader)
            ReportHeader(line, location);
        if (line.IsExpectedHeader)
            (_hasHeader, _isHeaderWrong) = (true, false);
        if (line.IsExpectedHeader && line.HeaderIndex == JcfHeader.VersionIndex)
            CheckVersion(line, start, location);
        _expected = line.HeaderIndex + 1;
    }

    // Wrong lines that follow each other are one mistake.
    private void ReportHeader(JcfLine line, SourceLocation location)
    {
        if (!_isHeaderWrong)
            found.Add(SchemaDiagnostics.BadCommandHeader(location, line.Statement, JcfHeader.Lines[_expected]));
        _isHeaderWrong = true;
    }

    private void CheckVersion(JcfLine line, int start, SourceLocation location)
    {
        string stamp = JcfStatement.Words(line.Statement).ElementAtOrDefault(1) ?? "";
        if (JadeVersion.TryParse(stamp, out _))
            return;
        int word = stamp.Length == 0 ? -1 : line.Statement.LastIndexOf(stamp, StringComparison.Ordinal);
        found.Add(SchemaDiagnostics.BadVersion(word < 0 ? location : text.LocationOf(start + word, start + word + stamp.Length), stamp));
    }

    private void CheckCommand(JcfLine line, int start, SourceLocation location)
    {
        if (_expected < JcfHeader.Length)
            ReportHeader(line, location);
        _expected = JcfHeader.Length;
        int quote = JcfStatement.OpenQuote(line.Statement);
        if (quote >= 0)
        {
            found.Add(SchemaDiagnostics.QuoteNotClosed(
                text.LocationOf(start + quote, start + line.Statement.Length), line.Statement[quote..]));
            return;
        }
        JadeCommand command = JcfStatement.Parse(line.Statement, location.Line, out CommandSyntax? syntax);
        // A file without any line of the header is one of another kind: its lines are no commands.
        if (syntax is null && _hasHeader)
            found.Add(SchemaDiagnostics.UnknownCommand(location, command.Verb));
        else if (syntax?.Takes(command.Arguments) == false)
            found.Add(SchemaDiagnostics.BadArguments(location, line.Statement, syntax.ToString()));
        _commands.Add(command);
    }

    private void ReportOpenComment(JcfLine line, int offset)
    {
        int comment = line.Leading.LastIndexOf("/*", StringComparison.Ordinal);
        found.Add(SchemaDiagnostics.CommandsCutShort(
            text.LocationOf(offset + comment, offset + line.Leading.Length), "a comment '/*' does not end"));
    }
}
