using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace JadeDeploy.Deployment.Feeds;

/// <summary>Which NuGet signatures packages must have.</summary>
public sealed record SignaturePolicy
{
    private const string TrustedName = "trusted";
    private const int FingerprintDigits = 64;

    private SignaturePolicy(ImmutableArray<string> fingerprints) => Fingerprints = fingerprints;

    /// <summary>Any author or repository signature by a certificate that this computer trusts.</summary>
    public static SignaturePolicy Trusted { get; } = new([]);

    /// <summary>SHA-256 fingerprints of the certificates of which one must have signed, in upper case; empty for any trusted one.</summary>
    public ImmutableArray<string> Fingerprints { get; }

    /// <summary>Reads <c>trusted</c>, or fingerprints: 64 hexadecimal digits each, with or without colons.</summary>
    /// <param name="texts">What was given.</param>
    /// <param name="policy">The policy.</param>
    public static bool TryParse(IReadOnlyList<string> texts, [NotNullWhen(true)] out SignaturePolicy? policy)
    {
        string[] prints = [.. texts.Select(t => t.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant())];
        policy = texts switch
        {
            [TrustedName] => Trusted,
            _ when prints.Length > 0 && prints.All(p => p.Length == FingerprintDigits && p.All(char.IsAsciiHexDigit)) => new SignaturePolicy([.. prints]),
            _ => null,
        };
        return policy is not null;
    }
}
