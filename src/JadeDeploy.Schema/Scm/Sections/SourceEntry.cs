using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>One source: the name, a line <c>{</c>, the body, a line <c>}</c>.</summary>
internal static class SourceEntry
{
    /// <summary>Reads a source and moves behind it.</summary>
    public static (ScmToken Name, string Source) Parse(ScmParser parser)
    {
        ScmToken name = parser.ExpectName("the name of a method");
        // Nothing behind this brace is made of tokens, so the cursor must not look past it.
        int open = parser.Current.Start;
        if (!parser.At("{"))
            throw parser.Unexpected("'{'");
        int close = MethodBody.FindEnd(parser.Text, open);
        if (close < 0)
            throw ScmSyntaxException.Unterminated(open, "method source", "a '}' at the start of a line");
        string source = MethodBody.Canonical(parser.Text.AsSpan(open + 1, close - open - 1));
        parser.MoveTo(close + 1);
        return (name, source);
    }
}
