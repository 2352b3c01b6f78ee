using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Names;

/// <summary>Constants in the values of other constants: <c>Integer = MaxTry + 1</c>.</summary>
internal static class ConstantWords
{
    /// <summary>Whether a value names a constant.</summary>
    public static bool Names(EntityContent constant, string name)
    {
        string? definition = constant[ContentField.Definition];
        int value = definition?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        return DefinitionText.Words(definition).Any(word => word.Start > value && word.Text == name && word.Before != '.');
    }

    /// <summary>Gives a replacement for the words of a value that name a constant.</summary>
    public static Func<DefinitionWord, string?> Rename(EntityContent constant, string name, string newName)
    {
        int value = constant[ContentField.Definition]?.IndexOf('=', StringComparison.Ordinal) ?? -1;
        return word => word.Start > value && word.Text == name && word.Before != '.' ? newName : null;
    }
}
