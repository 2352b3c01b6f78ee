namespace JadeDeploy.Schema.Semantics;

/// <summary>A word of a canonical definition: a name, also qualified (<c>Pkg::Order</c>), a number, or a literal with its quotes.</summary>
/// <param name="Text">The word.</param>
/// <param name="Before">The sign directly before it, white space left out; a blank when there is none.</param>
internal readonly record struct DefinitionWord(string Text, char Before);

/// <summary>Takes canonical definitions apart, once each.</summary>
internal static class DefinitionWords
{
    /// <summary>The words of a definition, in order.</summary>
    public static List<DefinitionWord> Of(string? definition)
    {
        var words = new List<DefinitionWord>();
        if (definition is null)
            return words;
        char before = ' ';
        for (int i = 0; i < definition.Length;)
        {
            int end = EndOfWord(definition, i);
            if (end > i)
            {
                words.Add(new DefinitionWord(definition[i..end], before));
                before = ' ';
                i = end;
                continue;
            }
            if (definition[i] != ' ')
                before = definition[i];
            i++;
        }
        return words;
    }

    /// <summary>The types that a signature names: those of the parameters, then that of the result.</summary>
    public static IEnumerable<string> TypesOfSignature(List<DefinitionWord> words) => words.Where(w => w.Before == ':').Select(w => w.Text);

    private static int EndOfWord(string text, int start)
    {
        if (text[start] is '"' or '\'')
        {
            int end = text.IndexOf(text[start], start + 1);
            return end < 0 ? text.Length : end + 1;
        }
        int i = start;
        while (i < text.Length)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] == '_')
                i++;
            else if (i > start && i + 2 < text.Length && text[i] == ':' && text[i + 1] == ':')
                i += 2;
            else
                break;
        }
        return i;
    }
}
