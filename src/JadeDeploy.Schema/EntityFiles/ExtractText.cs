using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Lexing;

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
        var scanner = new ScmScanner(text);
        var canonical = new CanonicalText(text);
        try
        {
            for (ScmToken token = scanner.Next(0); token.Kind != ScmTokenKind.End; token = scanner.Next(token.End))
                canonical.Add(token);
        }
        catch (ScmSyntaxException)
        {
            return CanonicalText.NormaliseLineEnds(text).Trim();
        }
        return canonical.ToString();
    }

    /// <summary>The source of a method without white space at the ends of lines.</summary>
    public static string Source(string text) => MethodBody.Canonical(text);

    /// <summary>Text in double quotes, or in single ones when it holds a double one: there is no escape.</summary>
    public static string Quoted(string text) => text.Contains('"') ? $"'{text}'" : $"\"{text}\"";
}
