using System.Text;

namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>Finds keywords by their text.</summary>
internal static class Keywords
{
    private const int Longest = 32;

    // By length and last letter: nearly every name that is no keyword finds no candidate.
    private static readonly (Keyword Keyword, byte[] Text)[][] Candidates = Arrange();

    /// <summary>Whether a keyword begins a section.</summary>
    public static bool IsSection(this Keyword keyword) =>
        keyword is >= Keyword.ImportedPackageDefinitions and <= Keyword.TypeSources;

    /// <summary>Whether a keyword begins a part of a type's body. Constants have one section of the schema and one part of each type.</summary>
    public static bool IsTypePart(this Keyword keyword) =>
        keyword is (>= Keyword.WebServicesClassProperties and <= Keyword.SubInterfaceOf) or Keyword.ConstantDefinitions;

    /// <summary>The keyword as it is written.</summary>
    public static string TextOf(Keyword keyword) =>
        // Two keywords begin with the underscore that the platform gives to what it keeps to itself.
        keyword switch
        {
            Keyword.ExposedListDefinitions => "_exposedListDefinitions",
            Keyword.EncryptedSource => "_encryptedSource",
            _ => char.ToLowerInvariant(keyword.ToString()[0]) + keyword.ToString()[1..],
        };

    /// <summary>The keyword that a name is.</summary>
    public static Keyword Of(ReadOnlySpan<byte> name)
    {
        if (name.Length <= Longest)
            foreach ((Keyword keyword, byte[] text) in Candidates[IndexOf(name)])
                if (name.SequenceEqual(text))
                    return keyword;
        return Keyword.None;
    }

    private static int IndexOf(ReadOnlySpan<byte> name) => (name.Length * 32) + (name[^1] & 31);

    private static (Keyword, byte[])[][] Arrange()
    {
        ILookup<int, (Keyword, byte[] Text)> byIndex = Enum.GetValues<Keyword>()
            .Where(keyword => keyword != Keyword.None)
            .Select(keyword => (keyword, Encoding.ASCII.GetBytes(TextOf(keyword))))
            .ToLookup(pair => IndexOf(pair.Item2));
        return [.. Enumerable.Range(0, (Longest + 1) * 32).Select(index => byIndex[index].ToArray())];
    }
}
