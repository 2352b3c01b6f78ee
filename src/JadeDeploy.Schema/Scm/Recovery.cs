using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>
/// Goes on after a mistake where something begins that does not depend on it, so that one mistake gives one error and independent
/// ones each get theirs.
/// </summary>
internal sealed class Recovery(ScmParser parser, List<Diagnostic> problems)
{
    private int _mistakes;
    private bool _isTruncated;

    /// <summary>Goes on behind a member of a type: at the next semicolon, or in front of what ends the list of members.</summary>
    /// <param name="mistake">What was found.</param>
    /// <param name="start">Where the member begins.</param>
    public void SkipMember(ScmSyntaxException mistake, int start)
    {
        if (!Report(mistake, start))
            Skip(start, endsWithSemicolon: true);
    }

    /// <summary>Goes on behind an entry of a section: at a semicolon, or behind the parenthesis that closes the entry.</summary>
    /// <param name="mistake">What was found.</param>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="endsWithSemicolon">Whether a semicolon ends entries of the section.</param>
    public void SkipEntry(ScmSyntaxException mistake, int start, bool endsWithSemicolon)
    {
        if (Report(mistake, start))
            return;
        Skip(start, endsWithSemicolon);
        // What closes a type that was not opened belongs to the mistake.
        if (parser.At(')'))
            TakeSafely();
    }

    /// <summary>Goes on behind the source of a method.</summary>
    /// <param name="mistake">What was found.</param>
    /// <param name="start">Where the source begins.</param>
    public void SkipSource(ScmSyntaxException mistake, int start)
    {
        if (Report(mistake, start))
            return;
        int brace = MethodBody.FirstBraceAtLineStart(parser.Text.Buffer.AsSpan(0, parser.Text.End), Math.Max(mistake.Start, parser.Text.Start + 1));
        MoveSafely(brace < 0 ? parser.Text.End : brace + 1);
    }

    /// <summary>Goes on at the next section.</summary>
    public void SkipToSection(ScmSyntaxException mistake)
    {
        Report(mistake, parser.Current.Start);
        while (!parser.AtEnd && !(parser.IsAtLineStart && parser.Current.Keyword.IsSection()))
            TakeSafely();
    }

    // Gives true when the place to go on is already found: behind the line on which a literal should have ended, or at the end of
    // a file that ends in the middle of something.
    private bool Report(ScmSyntaxException mistake, int start)
    {
        int literal = parser.LongLiteralSince(start, mistake.Start);
        if (!_isTruncated || !mistake.IsTruncated)
        {
            problems.Add(DiagnosticFor(mistake, literal));
            Count();
        }
        _isTruncated |= mistake.IsTruncated;
        if (literal >= 0 || mistake.IsUnterminated)
            MoveSafely(parser.Text.LineEnd(literal >= 0 ? literal : mistake.Start));
        else if (mistake.IsTruncated)
            MoveSafely(parser.Text.End);
        else
            return false;
        return true;
    }

    private Diagnostic DiagnosticFor(ScmSyntaxException mistake, int literal)
    {
        SourceLocation location = parser.Text.LocationOf(mistake.Start, mistake.End);
        if (literal >= 0)
            return SchemaDiagnostics.OpenLiteral(parser.Text.LocationOf(literal, literal + 1), location.Line);
        return mistake.IsTruncated
            ? SchemaDiagnostics.Truncated(location, mistake.Message)
            : SchemaDiagnostics.Syntax(location, mistake.Message);
    }

    private void Count()
    {
        if (++_mistakes == InputLimits.Mistakes)
            throw new TooManyMistakesException();
    }

    private void Skip(int start, bool endsWithSemicolon)
    {
        int depth = 0;
        while (!parser.AtEnd)
        {
            bool isFirst = parser.Current.Start == start;
            if (!isFirst && EndsHere(depth, endsWithSemicolon))
                return;
            if (endsWithSemicolon && depth <= 0 && parser.At(';'))
            {
                TakeSafely();
                TakeTrailerSafely();
                return;
            }
            depth += parser.At('(') ? 1 : parser.At(')') ? -1 : 0;
            TakeSafely();
        }
    }

    private bool EndsHere(int depth, bool endsWithSemicolon) =>
        (depth <= 0 && parser.At(')'))
        || (parser.IsAtLineStart && parser.Current.Keyword.IsSection())
        || (depth <= 0 && endsWithSemicolon && TypeBody.AtPart(parser));

    private void TakeTrailerSafely()
    {
        try
        {
            parser.TakeTrailer();
        }
        catch (ScmSyntaxException)
        {
            // The mistake is found again, and reported, where the reading goes on.
        }
    }

    // A literal that does not end stands in the way: it is reported where the reading goes on, which is behind its line.
    private void TakeSafely()
    {
        try
        {
            parser.Take();
        }
        catch (ScmSyntaxException mistake)
        {
            Report(mistake, mistake.Start);
        }
    }

    private void MoveSafely(int offset)
    {
        try
        {
            parser.MoveTo(offset);
        }
        catch (ScmSyntaxException mistake)
        {
            Report(mistake, mistake.Start);
        }
    }
}
