using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>
/// <c>xml</c>: everything that a program of somebody else needs to run the deployment, described by
/// <c>sdk/schemas/deployment.xsd</c>.
/// </summary>
internal sealed class XmlFormat : IPackageFormat
{
    /// <summary>The file's name.</summary>
    public const string FileName = "deployment.xml";

    /// <summary>The version of the format: raised by any change that a reader has to know.</summary>
    public const int FormatVersion = 1;

    /// <summary>The namespace of all elements.</summary>
    public static XNamespace Namespace { get; } = "urn:jadedeploy:deployment:1";

    public string Name => "xml";

    public string Suffix => "-xml";

    public ImmutableArray<ArchiveEntry> Files(PackageContent content)
    {
        FormatValues.Check(Name, content.Manifest);
        return
        [
            new ArchiveEntry(FileName, Write(Document(content.Manifest))),
            .. content.Entries.Where(e => e.Name == Manifest.FileName || EntryName.IsStepFile(e.Name)),
        ];
    }

    private static XElement Document(Manifest manifest)
    {
        DeploymentPlan plan = manifest.Plan;
        return new XElement(Namespace + "deployment",
            new XAttribute("formatVersion", FormatVersion),
            Element("package",
                ("id", manifest.PackageId),
                ("version", manifest.Version.ToNormalizedString()),
                ("digest", manifest.Identity.ToString())),
            Element("repository",
                ("name", plan.RepositoryName),
                ("origin", RepositoryOrigin.WithoutCredentials(plan.RepositoryOrigin)),
                ("from", plan.From),
                ("to", plan.To),
                ("description", plan.Description)),
            Element("platform",
                ("version", plan.PlatformVersion.ToString()),
                ("range", PlatformRange.ToText(manifest.PlatformRange)),
                ("charset", plan.Charset)),
            Element("registry", ("initializes", XmlConvert.ToString(plan.InitializesRegistry)), ("boundDatabase", plan.BoundDatabase?.ToString())),
            new XElement(Namespace + "schemasBefore", Schemas(plan.SchemasBefore)),
            new XElement(Namespace + "schemasAfter", Schemas(plan.SchemasAfter)),
            new XElement(Namespace + "providers", Schemas(plan.Providers)),
            new XElement(Namespace + "externalSchemas", plan.ExternalSchemas.Select(s => Element("schema", ("name", s)))),
            new XElement(Namespace + "overrides", PlannedOverride.Sorted(plan.Overrides).Select(o =>
                Element("override", ("name", o.Name), ("code", o.Code), ("subject", o.Subject)))),
            new XElement(Namespace + "steps",
                plan.PointOfNoReturn is { } number ? new XAttribute("pointOfNoReturn", number) : null,
                plan.Steps.OrderBy(s => s.Number).Select(XmlStep.Of)));
    }

    private static IEnumerable<XElement> Schemas(ImmutableSortedDictionary<string, ContentDigest> schemas) =>
        schemas.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => Element("schema", ("name", s.Key), ("digest", s.Value.ToString())));

    private static byte[] Write(XElement document)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (XmlWriter writer = XmlWriter.Create(bytes, settings))
            document.Save(writer);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>An element with attributes; one without a value is left out.</summary>
    internal static XElement Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new XElement(Namespace + name);
        foreach ((string attribute, string? value) in attributes)
            if (value is not null)
                element.Add(new XAttribute(attribute, value));
        return element;
    }
}
