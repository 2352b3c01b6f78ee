using System.Collections.Immutable;
using System.Globalization;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// A <c>.ddb</c> as it is written: the lines of its header and a body that is never touched. It never changes: an edit gives
/// another document, in which every other character is the same.
/// </summary>
public sealed class DdbDocument
{
    private readonly SchemaText _origin;

    private DdbDocument(SchemaText origin, ImmutableArray<DdbHeaderLine> headerLines, string body) =>
        (_origin, HeaderLines, Body, Header) = (origin, headerLines, body, DdbHeaderLines.Read(headerLines));

    /// <summary>What the file is called in diagnostics.</summary>
    public string Path => _origin.Path;

    /// <summary>The encoding of the file, which it keeps.</summary>
    public SchemaEncoding Encoding => _origin.Encoding;

    /// <summary>What the header says.</summary>
    public DdbHeader Header { get; }

    /// <summary>The lines before the first section.</summary>
    public ImmutableArray<DdbHeaderLine> HeaderLines { get; }

    /// <summary>Everything from the first section on, which begins with a plus sign. Its rows count their own characters.</summary>
    public string Body { get; }

    /// <summary>Makes a document of a file's text. Any text has one.</summary>
    public static DdbDocument Parse(SchemaText text)
    {
        var lines = ImmutableArray.CreateBuilder<DdbHeaderLine>();
        string all = text.Text;
        int body = 0;
        while (body < all.Length && all[body] != '+')
        {
            int length = all.AsSpan(body).IndexOfAny('\r', '\n');
            int end = length < 0 ? all.Length : body + length;
            int next = end + LineEnds.LengthAt(all, end);
            lines.Add(DdbHeaderLine.Of(all[body..end], all[end..next]));
            body = next;
        }
        return new DdbDocument(text, lines.ToImmutable(), all[body..]);
    }

    /// <summary>The text of the document: header lines and body in order.</summary>
    public string ToText() => string.Concat(HeaderLines.Select(line => line.Text).Append(Body));

    /// <summary>
    /// The bytes of the document. A document that was not edited gives the bytes it was read from.
    /// </summary>
    /// <param name="encoding">The encoding wanted; only that of the file is possible.</param>
    /// <param name="lineEnd">Must be null.</param>
    /// <exception cref="UnwritableTextException">
    /// Another encoding or line end is wanted. The rows of a <c>.ddb</c> say how long they are, so converting one would break
    /// it: let the platform extract the forms again instead.
    /// </exception>
    public byte[] Write(SchemaEncoding? encoding = null, LineEnd? lineEnd = null) =>
        (encoding is null || encoding == Encoding) && lineEnd is null
            ? DocumentBytes.Write(_origin, ToText(), null, null)
            : throw new UnwritableTextException(
                Path,
                encoding ?? Encoding,
                "the rows of a .ddb say how long they are, so neither encoding nor line ends may change; extract the forms again");

    /// <summary>The document with another version stamp.</summary>
    /// <exception cref="InvalidOperationException">The header has no line <c>JadeVersionNumber</c>.</exception>
    public DdbDocument WithVersion(JadeVersion version) => WithValue(DdbHeaderLines.Version, version.ToString());

    /// <summary>The document with another patch number.</summary>
    /// <exception cref="InvalidOperationException">The header has no line <c>JadePatchNumber</c>.</exception>
    public DdbDocument WithPatchNumber(int number) =>
        WithValue(DdbHeaderLines.PatchNumber, number.ToString(CultureInfo.InvariantCulture));

    private DdbDocument WithValue(string keyword, string value)
    {
        DdbHeaderLine line = HeaderLines.FirstOrDefault(line => line.Keyword == keyword)
            ?? throw new InvalidOperationException($"The header of '{Path}' has no line '{keyword}'.");
        string blanks = line.Blanks.Length == 0 ? " " : line.Blanks;
        return new DdbDocument(_origin, HeaderLines.Replace(line, line with { Blanks = blanks, Value = value }), Body);
    }
}
