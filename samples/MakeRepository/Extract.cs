using System.Text;

namespace JadeDeploy.Samples.MakeRepository;

/// <summary>
/// What happens to files when somebody extracts them on another machine: line ends and encoding change, the schemas do not.
/// </summary>
internal static class Extract
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true);

    public static byte[] Again(string path, byte[] bytes) => Path.GetFileName(path) switch
    {
        "ShopModel.scm" => Write(WithLineEnds(Read(bytes), "\r\n"), Utf16),
        "ShopServices.scm" => Write(WithLineEnds(Read(bytes), "\r\n"), Utf8),
        "ShopView.scm" => Write(WithLineEnds(Read(bytes), "\n"), Utf8),
        // A Unicode system writes UTF-16 and says encoding="UTF-8" in the same file.
        "ShopView.ddx" => Write(Read(bytes), Utf16),
        // Entity files are plain ASCII or UTF-8 without a mark, and stay so.
        var name when name.EndsWith(".jox", StringComparison.Ordinal) => Plain.GetBytes(WithLineEnds(Plain.GetString(bytes), "\r\n")),
        _ => bytes,
    };

    private static string Read(byte[] bytes) => Utf8.GetString(bytes.AsSpan(Utf8.Preamble.Length));

    private static string WithLineEnds(string text, string lineEnd) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);

    private static byte[] Write(string text, Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
