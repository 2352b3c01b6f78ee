using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Registry;

/// <summary>The words of registry files.</summary>
internal static class RegistryWords
{
    /// <summary>Words for <see cref="VerificationLevel"/>.</summary>
    public static ImmutableDictionary<string, VerificationLevel> Verification { get; } = Words<VerificationLevel>();

    /// <summary>Words for <see cref="HistoryAction"/>.</summary>
    public static ImmutableDictionary<string, HistoryAction> Action { get; } = Words<HistoryAction>();

    /// <summary>Character sets.</summary>
    public static ImmutableDictionary<string, string> Charset { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal).Add("unicode", "unicode").Add("ansi", "ansi");

    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Word(value.ToString());

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static ImmutableDictionary<string, T> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(v => Of(v), StringComparer.Ordinal);
}
