using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Parses the XML of a forms file from its decoded text, with positions.</summary>
internal static class FormsXml
{
    /// <summary>Real files nest eleven deep. Beyond this a file is an attack or an accident, and would exhaust the stack.</summary>
    private const int DeepestNesting = 64;

    // Jade writes control characters that XML 1.0 does not allow: they are data, not a reason to refuse the file.
    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        XmlResolver = null,
    };

    /// <summary>Gives the root element, or null and the error.</summary>
    public static XElement? Parse(SchemaText file, out Diagnostic? problem)
    {
        try
        {
            problem = TooDeep(file);
            if (problem is not null)
                return null;
            using XmlReader reader = Open(file);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException mistake)
        {
            problem = SchemaDiagnostics.NotWellFormed(LocationOf(mistake, file), WithoutPosition(mistake));
            return null;
        }
    }

    /// <summary>The place of an element or attribute.</summary>
    public static SourceLocation LocationOf(XObject node, string path)
    {
        IXmlLineInfo place = node;
        return new SourceLocation(path, place.LineNumber, place.LinePosition);
    }

    private static XmlReader Open(SchemaText file) => XmlReader.Create(new StringReader(file.Text), Settings);

    // A pass of its own: building the tree first would take time that grows with the square of the depth.
    private static Diagnostic? TooDeep(SchemaText file)
    {
        using XmlReader reader = Open(file);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
            if (reader.Depth > DeepestNesting)
                return SchemaDiagnostics.NotWellFormed(
                    new SourceLocation(file.Path, place.LineNumber, place.LinePosition),
                    $"elements are nested more than {DeepestNesting} deep");
        return null;
    }

    // A document type is refused without a place.
    private static SourceLocation LocationOf(XmlException mistake, SchemaText file) =>
        mistake.LineNumber > 0
            ? new SourceLocation(file.Path, mistake.LineNumber, mistake.LinePosition)
            : file.LocationOf(Math.Max(0, file.Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)));

    private static string WithoutPosition(XmlException mistake)
    {
        int position = mistake.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position < 0 ? mistake.Message : mistake.Message[..position]).TrimEnd('.');
    }
}
