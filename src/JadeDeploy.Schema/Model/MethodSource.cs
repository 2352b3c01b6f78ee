using System.Text;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Model;

/// <summary>What can be said of a method's source without compiling it.</summary>
public static class MethodSource
{
    /// <summary>
    /// The source with each comment and each run of white space outside literals as one blank: two sources with equal
    /// results differ in comments and layout only. A comment can still mean something to a program that reads sources.
    /// </summary>
    public static string WithoutComments(string source)
    {
        var text = new StringBuilder(source.Length);
        for (int offset = 0; offset < source.Length;)
        {
            int end = MethodBody.RunEnd(source, offset);
            if (end < 0)
                end = source.Length;
            bool isComment = source[offset] == '/' && end > offset + 1;
            if (isComment || char.IsWhiteSpace(source[offset]))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else
            {
                text.Append(source, offset, end - offset);
            }
            offset = end;
        }
        return text.ToString().TrimEnd(' ');
    }
}
