using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>Parses the XML of an entity file from its decoded text, with positions.</summary>
internal static class EntityXml
{
    /// <summary>Public files nest five deep. Beyond this a file is an attack or an accident, and would exhaust the stack.</summary>
    private const int DeepestNesting = 64;

    // As in forms files, control characters in a text are data, not a reason to refuse the file.
    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        XmlResolver = null,
    };

    /// <summary>Gives the root element without its document, or null and the error.</summary>
    public static XElement? Parse(SchemaText file, out Diagnostic? problem)
    {
        try
        {
            problem = TooDeep(file);
            if (problem is not null)
                return null;
            using XmlReader reader = Open(file);
            XElement root = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
            root.Remove();
            return root;
        }
        catch (XmlException mistake)
        {
            problem = SchemaDiagnostics.EntityFileNotWellFormed(LocationOf(mistake, file), WithoutPosition(mistake));
            return null;
        }
    }

    private static XmlReader Open(SchemaText file) => XmlReader.Create(new StringReader(file.Text), Settings);

    // A pass of its own: building the tree first would take time that grows with the square of the depth.
    private static Diagnostic? TooDeep(SchemaText file)
    {
        using XmlReader reader = Open(file);
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
            if (reader.Depth > DeepestNesting)
                return SchemaDiagnostics.EntityFileNotWellFormed(
                    file.LocationOf(file.OffsetOf(place.LineNumber, place.LinePosition)),
                    $"elements are nested more than {DeepestNesting} deep");
        return null;
    }

    // A document type is refused without a place, and .NET's reader tells some places behind the end of the text.
    private static SourceLocation LocationOf(XmlException mistake, SchemaText file) =>
        mistake.LineNumber > 0
            ? file.LocationOf(file.OffsetOf(mistake.LineNumber, mistake.LinePosition))
            : file.LocationOf(Math.Max(0, file.Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)));

    private static string WithoutPosition(XmlException mistake)
    {
        int position = mistake.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (position < 0 ? mistake.Message : mistake.Message[..position]).TrimEnd('.');
    }
}
