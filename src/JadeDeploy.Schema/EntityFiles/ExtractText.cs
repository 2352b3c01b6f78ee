using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Writes texts as the reader of schema files (<c>.scm</c>) gives them, so that the same entity has the same content
/// whichever layout it comes from. Everything this folder uses of that reader is here.
/// </summary>
internal static class ExtractText
{
    /// <summary>A definition or expression with canonical spacing. One whose literals do not end stays as it is.</summary>
    public static string Definition(string text)
    {
        var canonical = new CanonicalBuffer();
        try
        {
            var parser = new ScmParser(Utf8Text.Of(text));
            while (!parser.AtEnd)
                parser.TakeInto(canonical);
        }
        catch (ScmSyntaxException)
        {
            return text.ReplaceLineEndings("\n").Trim();
        }
        return canonical.ToString();
    }

    /// <summary>The source of a method without white space at the ends of lines.</summary>
    public static string Source(string text)
    {
        // A body stands behind its brace, and its lines end where the file's do.
        Utf8Text body = Utf8Text.Of("{\n" + text + "\n");
        var canonical = new CanonicalBuffer();
        new MethodBody().Append(body.Buffer, 0, body.End, canonical);
        return canonical.ToString();
    }

    /// <summary>Text in double quotes, or in single ones when it holds a double one: there is no escape.</summary>
    public static string Quoted(string text) => text.Contains('"') ? $"'{text}'" : $"\"{text}\"";
}
