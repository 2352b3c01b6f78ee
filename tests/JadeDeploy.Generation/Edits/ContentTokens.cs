namespace JadeDeploy.Generation.Edits;

/// <summary>
/// The tokens of a schema file that are content: all but those that are documented not to be. Those are named here one by one,
/// so that nothing is left out by accident.
/// </summary>
public static class ContentTokens
{
    // Model numbers, and what only says how complete a file is.
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "number", "ordinal", "subId", "highestSubId", "highestOrdinal", "patchVersion",
    };

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "completeDefinition", "partialDefinition" };

    // A section that is empty says nothing, nor does the word that names it.
    private static bool IsSectionWord(string word) =>
        word.EndsWith("Definitions", StringComparison.Ordinal) || word.EndsWith("Sources", StringComparison.Ordinal)
        || word is "typeHeaders" or "interfaceDefs" or "implementInterfaces" or "eventMethodMappings" or "documentationText" or "_exposedJavaFeatures";

    /// <summary>The words, numbers, literals and documentation that are content.</summary>
    public static List<FileToken> Of(string text)
    {
        List<FileToken> tokens = FileTokens.Of(text);
        var content = new List<FileToken>();
        string section = "";
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = text[tokens[i].Start..tokens[i].End];
            bool isWord = tokens[i].Kind == FileTokenKind.Word;
            if (isWord && IsSectionWord(word) && IsAtLineStart(text, tokens[i].Start))
                section = word;
            if (isWord && word == "setModifiedTimeStamp")
                i = IndexOf(text, tokens, i, ';');
            else if (isWord && word == "jadeVersionNumber" && content.Count == 0)
                i = IndexOf(text, tokens, i, ';');
            else if (IsEmptyBody(text, tokens, i) && section is "typeDefinitions" or "translatableStringDefinitions")
                content.RemoveAll(t => t.Start >= HeadOf(text, tokens, i));
            else if (isWord && Numbers.Contains(word) && i + 1 < tokens.Count && text[tokens[i + 1].Start] == '=')
                i += 2;
            else if (tokens[i].Kind is not (FileTokenKind.Comment or FileTokenKind.Sign) && !(isWord && (IsSectionWord(word) || Marks.Contains(word))) && !IsRepeated(text, tokens, i, section))
                content.Add(tokens[i]);
        }
        return content;
    }

    // A type or locale with nothing in it is not stated: extracts list the classes above those they define.
    private static bool IsEmptyBody(string text, List<FileToken> tokens, int index) =>
        text[tokens[index].Start] == '(' && text.AsSpan(0, tokens[index].Start).TrimEnd(" \t") is [.., '\n' or '\r']
        && HoldsNothing(text, tokens, index + 1);

    // Words of empty sections and time stamps say nothing either.
    private static bool HoldsNothing(string text, List<FileToken> tokens, int index)
    {
        for (; index < tokens.Count; index++)
        {
            string word = text[tokens[index].Start..tokens[index].End];
            if (word == "setModifiedTimeStamp")
                index = IndexOf(text, tokens, index, ';');
            else if (tokens[index].Kind != FileTokenKind.Comment && !(IsSectionWord(word) && word != "documentationText"))
                return word == ")";
        }
        return false;
    }

    private static int HeadOf(string text, List<FileToken> tokens, int index)
    {
        while (index > 0 && (tokens[index - 1].Kind is FileTokenKind.Word or FileTokenKind.Number or FileTokenKind.Literal or FileTokenKind.Comment || text[tokens[index - 1].Start] == ':')
            && !IsSectionWord(text[tokens[index - 1].Start..tokens[index - 1].End]))
            index--;
        return tokens[index].Start;
    }

    // The name of a locale stands in its definition; in front of its strings it is said again.
    private static bool IsRepeated(string text, List<FileToken> tokens, int index, string section) =>
        section == "translatableStringDefinitions" && tokens[index].Kind == FileTokenKind.Literal && index > 0
        && tokens[index - 1].Kind == FileTokenKind.Number && index + 1 < tokens.Count && text[tokens[index + 1].Start] == '(';

    private static bool IsAtLineStart(string text, int offset) => offset == 0 || text[offset - 1] is '\n' or '\r' or '\uFEFF';

    private static int IndexOf(string text, List<FileToken> tokens, int from, char sign)
    {
        while (from < tokens.Count - 1 && text[tokens[from].Start] != sign)
            from++;
        return from;
    }
}
