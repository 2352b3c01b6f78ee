using System.Globalization;

namespace JadeDeploy.Deployment.Registry;

/// <summary>Times as registries write them: UTC, ISO 8601, fractions only where there are any.</summary>
internal static class RegistryTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>For example <c>2026-03-31T09:30:00Z</c>.</summary>
    public static string ToText(DateTimeOffset time) => time.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a time in exactly the form in which it is written.</summary>
    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
        && ToText(time) == text;
}
