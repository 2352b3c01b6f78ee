using System.Text;
using System.Xml;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Packaging.Reports;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>
/// The parts that make a zip archive a NuGet package (the Open Packaging Conventions and the <c>.nuspec</c>), made
/// from the manifest alone. They carry no information of their own, so they are not among the manifest's files.
/// </summary>
internal static class NuGetParts
{
    /// <summary>The package type: NuGet shows it, and refuses to install the package as a library.</summary>
    public const string PackageType = "JadeDeployment";

    private const string ContentTypesName = "[Content_Types].xml";
    private const string RelationshipsName = "_rels/.rels";
    private const string PropertiesFolder = "package/services/metadata/core-properties/";
    private const string SignatureName = ".signature.p7s";
    private const string NuspecExtension = ".nuspec";

    private const string NuspecNamespace = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";
    private const string OpcNamespace = "http://schemas.openxmlformats.org/package/2006/";
    private const string DublinCoreNamespace = "http://purl.org/dc/elements/1.1/";

    /// <summary>Whether an entry is one of NuGet's own, its signature among them.</summary>
    public static bool IsPart(string name) => name is ContentTypesName or RelationshipsName or SignatureName || IsNuspec(name)
        || (name.StartsWith(PropertiesFolder, StringComparison.Ordinal)
            && name.EndsWith(".psmdcp", StringComparison.Ordinal)
            && name.IndexOf('/', PropertiesFolder.Length) < 0);

    /// <summary>Whether an entry is a <c>.nuspec</c> where NuGet looks for it.</summary>
    public static bool IsNuspec(string name) =>
        name.EndsWith(NuspecExtension, StringComparison.OrdinalIgnoreCase) && !name.Contains('/', StringComparison.Ordinal);

    /// <summary>The parts for a manifest and the names of the package's other files.</summary>
    public static IEnumerable<ArchiveEntry> For(Manifest manifest, IEnumerable<string> files)
    {
        string nuspec = manifest.PackageId + NuspecExtension;
        // NuGet takes a random name; the identity is as unique and always the same.
        string properties = PropertiesFolder + manifest.Identity.ToString()[..32] + ".psmdcp";
        return
        [
            new(ContentTypesName, ContentTypes(files.Append(nuspec))),
            new(RelationshipsName, Relationships(nuspec, properties)),
            new(nuspec, Nuspec(manifest)),
            new(properties, Properties(manifest)),
        ];
    }

    private static byte[] Nuspec(Manifest manifest) => Xml(xml =>
    {
        xml.WriteStartElement("package", NuspecNamespace);
        xml.WriteStartElement("metadata");
        xml.WriteElementString("id", manifest.PackageId);
        xml.WriteElementString("version", manifest.Version.ToNormalizedString());
        xml.WriteElementString("authors", Author(manifest));
        xml.WriteElementString("description", Description(manifest));
        xml.WriteStartElement("packageTypes");
        xml.WriteStartElement("packageType");
        xml.WriteAttributeString("name", PackageType);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("repository");
        xml.WriteAttributeString("type", "git");
        xml.WriteAttributeString("commit", manifest.Plan.To);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static byte[] Properties(Manifest manifest) => Xml(xml =>
    {
        xml.WriteStartElement("coreProperties", OpcNamespace + "metadata/core-properties");
        xml.WriteElementString("creator", DublinCoreNamespace, Author(manifest));
        xml.WriteElementString("description", DublinCoreNamespace, Description(manifest));
        xml.WriteElementString("identifier", DublinCoreNamespace, manifest.PackageId);
        xml.WriteElementString("version", manifest.Version.ToNormalizedString());
        xml.WriteEndElement();
    });

    private static byte[] Relationships(string nuspec, string properties) => Xml(xml =>
    {
        xml.WriteStartElement("Relationships", OpcNamespace + "relationships");
        WriteRelationship(xml, "R1", "http://schemas.microsoft.com/packaging/2010/07/manifest", nuspec);
        WriteRelationship(xml, "R2", OpcNamespace + "relationships/metadata/core-properties", properties);
        xml.WriteEndElement();
    });

    private static void WriteRelationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", "/" + target);
        xml.WriteAttributeString("Id", id);
        xml.WriteEndElement();
    }

    private static byte[] ContentTypes(IEnumerable<string> files) => Xml(xml =>
    {
        xml.WriteStartElement("Types", OpcNamespace + "content-types");
        WriteDefault(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteDefault(xml, "psmdcp", "application/vnd.openxmlformats-package.core-properties+xml");
        foreach (string extension in files.Select(Extension).Where(e => e.Length > 0).Distinct().Order(StringComparer.Ordinal))
            WriteDefault(xml, extension, "application/octet");
        foreach (string file in files.Where(f => Extension(f).Length == 0))
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", "/" + file);
            xml.WriteAttributeString("ContentType", "application/octet");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    private static void WriteDefault(XmlWriter xml, string extension, string type)
    {
        xml.WriteStartElement("Default");
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static string Extension(string file) => Path.GetExtension(file).TrimStart('.').ToLowerInvariant();

    private static string Author(Manifest manifest) => ReportText.OneLine(manifest.Plan.RepositoryName) is { Length: > 0 } name ? name : "unknown";

    private static string Description(Manifest manifest) => ReportText.Title(manifest.Plan);

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };
        using (XmlWriter xml = XmlWriter.Create(bytes, settings))
            write(xml);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
