using System.Text;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Model;

/// <summary>The names inside canonical definitions.</summary>
public static class CanonicalNames
{
    /// <summary>Every name outside literals, in order, keywords included.</summary>
    public static IEnumerable<string> In(string definition)
    {
        var scanner = new ScmScanner(definition);
        for (ScmToken token = scanner.Next(0); token.Kind != ScmTokenKind.End; token = scanner.Next(token.End))
            if (token.Kind == ScmTokenKind.Name)
                yield return definition.Substring(token.Start, token.Length);
    }

    /// <summary>Replaces a name wherever it stands outside literals.</summary>
    public static string Replace(string definition, string name, string replacement)
    {
        if (!definition.Contains(name, StringComparison.Ordinal))
            return definition;
        var text = new StringBuilder();
        var scanner = new ScmScanner(definition);
        int copied = 0;
        for (ScmToken token = scanner.Next(0); token.Kind != ScmTokenKind.End; token = scanner.Next(token.End))
        {
            if (token.Kind != ScmTokenKind.Name || !definition.AsSpan(token.Start, token.Length).SequenceEqual(name))
                continue;
            text.Append(definition, copied, token.Start - copied).Append(replacement);
            copied = token.End;
        }
        return text.Append(definition, copied, definition.Length - copied).ToString();
    }
}
