using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>Texts of a fixed form in our JSON files, and what to call them in messages.</summary>
internal static class JsonParsers
{
    public const string Commit = "a commit of 40 hexadecimal digits";
    public const string Digest = "a digest of 64 hexadecimal digits";

    public static bool TryParseCommit(string text, out string commit)
    {
        commit = text;
        return text.Length == 40 && text.All(char.IsAsciiHexDigitLower);
    }

    public static bool TryParseDigest(string text, out ContentDigest digest)
    {
        bool valid = text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
        digest = valid ? ContentDigest.Parse(text) : default;
        return valid;
    }
}
