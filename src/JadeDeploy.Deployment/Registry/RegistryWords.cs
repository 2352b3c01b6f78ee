using System.Collections.Immutable;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment.Registry;

/// <summary>The words of registry files.</summary>
internal static class RegistryWords
{
    /// <summary>Words for <see cref="VerificationLevel"/>.</summary>
    public static ImmutableDictionary<string, VerificationLevel> Verification { get; } = Words<VerificationLevel>();

    /// <summary>Words for <see cref="HistoryAction"/>.</summary>
    public static ImmutableDictionary<string, HistoryAction> Action { get; } = Words<HistoryAction>();

    /// <summary>Words for <see cref="PendingState"/>.</summary>
    public static ImmutableDictionary<string, PendingState> Pending { get; } = Words<PendingState>();

    /// <summary>Words for <see cref="HookPoint"/>.</summary>
    public static ImmutableDictionary<string, HookPoint> Hook { get; } = Words<HookPoint>();

    /// <summary>Words for <see cref="HookOutcome"/>.</summary>
    public static ImmutableDictionary<string, HookOutcome> HookEnd { get; } = Words<HookOutcome>();

    /// <summary>Words for <see cref="ScriptOutcome"/>.</summary>
    public static ImmutableDictionary<string, ScriptOutcome> ScriptEnd { get; } = Words<ScriptOutcome>();

    /// <summary>Character sets.</summary>
    public static ImmutableDictionary<string, string> Charset { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal).Add("unicode", "unicode").Add("ansi", "ansi");

    /// <summary>The word for a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Word(value.ToString());

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static ImmutableDictionary<string, T> Words<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(v => Of(v), StringComparer.Ordinal);
}
