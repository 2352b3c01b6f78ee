using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>
/// A forms file in XML (<c>.ddx</c>, <c>.ddbx</c>, <c>.ddxx</c>) as it is written, for programs that change a file and leave
/// everything else in it alone. Its <see cref="Parts"/> cover the whole text. It never changes: an edit gives another
/// document, in which every character outside the edit is the same.
/// </summary>
public sealed partial class DdxDocument
{
    internal const string RootName = "schema";
    internal const string VersionName = "JadeVersionNumber";

    private readonly SchemaText _origin;
    private readonly string _text;

    private DdxDocument(SchemaText origin, string text, DdxElement root) =>
        (_origin, _text, Root, Parts) = (origin, text, root, [.. PartsOf(text, root)]);

    /// <summary>What the file is called in diagnostics.</summary>
    public string Path => _origin.Path;

    /// <summary>The encoding of the file the document was read from.</summary>
    public SchemaEncoding Encoding => _origin.Encoding;

    /// <summary>
    /// The encoding that the XML declaration names, or null. Real files say <c>utf-8</c> and are UTF-16, so nothing here obeys it.
    /// </summary>
    public string? DeclaredEncoding => DeclarationOf(_text) is { Success: true } declaration ? declaration.Groups["name"].Value : null;

    /// <summary>The root element, <c>schema</c> in a forms file.</summary>
    public DdxElement Root { get; }

    /// <summary>The elements directly below the root, in file order: applications, forms and so on.</summary>
    public IEnumerable<DdxElement> Elements => Root.Elements;

    /// <summary>The whole text in pieces.</summary>
    public ImmutableArray<DdxPart> Parts { get; }

    /// <summary>Makes a document of a file's text.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="document">The document; null when the text is no XML that is read here.</param>
    /// <param name="problem">Then JD2052, JD2058 or JD2059.</param>
    public static bool TryParse(
        SchemaText text, [NotNullWhen(true)] out DdxDocument? document, [NotNullWhen(false)] out Diagnostic? problem)
    {
        DdxElement? root = DdxParser.Parse(text.Text, out DdxMistake mistake);
        document = root is null ? null : new DdxDocument(text, text.Text, root);
        problem = root is null ? mistake.ToDiagnostic(text) : null;
        return root is not null;
    }

    /// <summary>The text of the document: all parts in order.</summary>
    public string ToText() => string.Concat(Parts.Select(part => part.Text));

    /// <summary>
    /// The bytes of the document. Without arguments a document that was not edited gives the bytes it was read from.
    /// </summary>
    /// <param name="encoding">Another encoding than that of the file.</param>
    /// <param name="lineEnd">One line end for all lines.</param>
    /// <param name="correctDeclaration">
    /// Whether the XML declaration is to name the encoding written, for other tools that obey it. Without it the declaration
    /// stays as it is, right or wrong: the platform itself writes <c>utf-8</c> in UTF-16 files, and what it makes of another
    /// name is not known. A file without a declared encoding gets none.
    /// </param>
    /// <exception cref="UnencodableCharacterException">A character does not exist in the encoding.</exception>
    /// <exception cref="UnwritableTextException">The bytes would be read as another text.</exception>
    public byte[] Write(SchemaEncoding? encoding = null, LineEnd? lineEnd = null, bool correctDeclaration = false) =>
        DocumentBytes.Write(_origin, correctDeclaration ? WithDeclared(encoding ?? Encoding) : ToText(), encoding, lineEnd);

    /// <summary>The document with one element, at any depth, written differently.</summary>
    /// <param name="element">An element of this document.</param>
    /// <param name="xml">What stands there instead: usually one element, but any content of an element will do.</param>
    /// <exception cref="ArgumentException">The element is of another document, or the result would not be well-formed.</exception>
    public DdxDocument Replace(DdxElement element, string xml) => Splice(Own(element).Start, element.End, xml);

    /// <summary>The document without one element; if it has its lines for itself, without these lines.</summary>
    /// <exception cref="ArgumentException">The element is of another document, or is the root.</exception>
    public DdxDocument Remove(DdxElement element)
    {
        Range lines = DdxLines.Around(_text, Own(element));
        return Splice(lines.Start.Value, lines.End.Value, "");
    }

    /// <summary>The document with XML in front of an element, on lines of its own and indented like it.</summary>
    /// <exception cref="ArgumentException">The element is of another document, or the result would not be well-formed.</exception>
    public DdxDocument InsertBefore(DdxElement element, string xml) =>
        Splice(Own(element).Start, element.Start, xml + DdxLines.BreakBefore(_text, element));

    /// <summary>The document with XML behind an element, on lines of its own and indented like it.</summary>
    /// <exception cref="ArgumentException">The element is of another document, or the result would not be well-formed.</exception>
    public DdxDocument InsertAfter(DdxElement element, string xml) =>
        Splice(Own(element).End, element.End, DdxLines.BreakBefore(_text, element) + xml);

    /// <summary>The document with another element below the root, behind the last one.</summary>
    /// <exception cref="ArgumentException">
    /// The root has no elements yet (then replace it), or the result would not be well-formed.
    /// </exception>
    public DdxDocument Add(string xml) =>
        Elements.LastOrDefault() is { } last
            ? InsertAfter(last, xml)
            : throw new ArgumentException("The root element has no elements to add another one to; replace the root.", nameof(xml));

    /// <summary>
    /// The document in the platform's <c>compactddx</c> profile: without null properties. It has the same entities with the
    /// same digests.
    /// </summary>
    public DdxDocument Compact() => Without(DdxProfile.NullProperties(Root));

    /// <summary>
    /// The document in the platform's <c>nomodifiedinfo</c> profile: without the properties that say who saved an object, when
    /// and with what. It has the same entities with the same digests.
    /// </summary>
    public DdxDocument WithoutModifiedInfo() => Without(DdxProfile.ModifiedInfo(Root));

    private DdxDocument Without(IEnumerable<DdxElement> elements)
    {
        var kept = new System.Text.StringBuilder(_text.Length);
        int position = 0;
        foreach (Range lines in elements.Select(element => DdxLines.Around(_text, element)))
        {
            kept.Append(_text, position, Math.Max(0, lines.Start.Value - position));
            position = lines.End.Value;
        }
        return With(kept.Append(_text, position, _text.Length - position).ToString());
    }

    private DdxElement Own(DdxElement element)
    {
        DdxElement top = element;
        while (top.Parent is { } parent)
            top = parent;
        return top == Root
            ? element
            : throw new ArgumentException("The element belongs to another document; look it up again after an edit.", nameof(element));
    }

    private DdxDocument Splice(int start, int end, string xml) => With(string.Concat(_text.AsSpan(0, start), xml, _text.AsSpan(end)));

    private DdxDocument With(string text) => DdxParser.Parse(text, out DdxMistake mistake) is { } root
        ? new DdxDocument(_origin, text, root)
        : throw new ArgumentException($"The edit would leave a file that cannot be read: {mistake.Message}.");

    private string WithDeclared(SchemaEncoding encoding)
    {
        string text = ToText();
        if (DeclarationOf(text) is not { Success: true } declaration)
            return text;
        Group name = declaration.Groups["name"];
        string wanted = encoding switch
        {
            SchemaEncoding.Windows1252 => "windows-1252",
            SchemaEncoding.Utf16LittleEndian or SchemaEncoding.Utf16BigEndian => "UTF-16",
            _ => "UTF-8",
        };
        return name.Value.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            ? text
            : string.Concat(text.AsSpan(0, name.Index), wanted, text.AsSpan(name.Index + name.Length));
    }

    private static IEnumerable<DdxPart> PartsOf(string text, DdxElement root)
    {
        int position = 0;
        foreach (DdxElement element in root.Elements)
        {
            yield return new DdxPart(text[position..element.Start], null);
            yield return new DdxPart(element.Text, element);
            position = element.End;
        }
        yield return new DdxPart(text[position..], null);
    }

    private static Match DeclarationOf(string text) => Declaration().Match(text);

    [GeneratedRegex("""\A<\?xml\s[^>?]*?\bencoding\s*=\s*["'](?<name>[^"'>?]*)["']""")]
    private static partial Regex Declaration();
}
