using System.Text;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Model;

/// <summary>The names inside canonical definitions.</summary>
public static class CanonicalNames
{
    /// <summary>Every name outside literals, in order, keywords included.</summary>
    public static IEnumerable<string> In(string definition)
    {
        Utf8Text text = Utf8Text.Of(definition);
        foreach (ScmToken name in NamesIn(text))
            yield return text.ToText(name.Start, name.End);
    }

    /// <summary>Replaces a name wherever it stands outside literals.</summary>
    public static string Replace(string definition, string name, string replacement)
    {
        if (!definition.Contains(name, StringComparison.Ordinal))
            return definition;
        Utf8Text text = Utf8Text.Of(definition);
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        var replaced = new StringBuilder();
        int copied = 0;
        foreach (ScmToken token in NamesIn(text))
        {
            if (!text.Slice(token.Start, token.End).SequenceEqual(wanted))
                continue;
            replaced.Append(text.ToText(copied, token.Start)).Append(replacement);
            copied = token.End;
        }
        return replaced.Append(text.ToText(copied, text.End)).ToString();
    }

    private static IEnumerable<ScmToken> NamesIn(Utf8Text text)
    {
        var scanner = new ScmScanner(text);
        for (ScmToken token = scanner.Next(0); token.Kind != ScmTokenKind.End; token = scanner.Next(token.End))
            if (token.Kind is ScmTokenKind.Name or ScmTokenKind.Keyword)
                yield return token;
    }
}
