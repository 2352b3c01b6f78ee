using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>Reads <c>deployment.json</c>.</summary>
internal static class ManifestReader
{
    /// <summary>Reads a manifest and makes sure that nothing in it is unknown.</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="package">The package's path, for messages.</param>
    /// <param name="content">Gives the bytes of a step's file by its path.</param>
    /// <exception cref="DeploymentException">JD4007 or JD4008.</exception>
    public static Manifest Read(ReadOnlyMemory<byte> json, string package, Func<string, ReadOnlyMemory<byte>> content)
    {
        Manifest manifest;
        try
        {
            JsonMembers members = JsonMembers.Parse(json);
            int version = members.Integer("formatVersion");
            if (version != PlanJson.FormatVersion)
                throw new DeploymentException(
                    PackageDiagnostics.UnknownFormatVersion(package, Manifest.FileName, version, PlanJson.FormatVersion));
            manifest = Read(members, content);
        }
        catch (FormatException e)
        {
            throw new DeploymentException(PackageDiagnostics.MalformedDocument(package, Manifest.FileName, e.Message));
        }
        // What would not be written back is something this program would silently ignore while running.
        return json.Span.SequenceEqual(manifest.ToJson())
            ? manifest
            : throw new DeploymentException(PackageDiagnostics.MalformedDocument(package, Manifest.FileName,
                "it has members that are not known, or is not in canonical form"));
    }

    private static Manifest Read(JsonMembers members, Func<string, ReadOnlyMemory<byte>> content)
    {
        JsonMembers package = members.Object("package");
        JsonMembers schemas = members.Object("schemas");
        DeploymentPlan plan = PlanJsonReader.Read(members, content);
        return new Manifest
        {
            Plan = plan with
            {
                Charset = members.Parsed("charset", (string text, out string charset) => (charset = text) is "unicode" or "ansi", "unicode or ansi"),
                InitializesRegistry = members.Flag("initializesRegistry"),
                BoundDatabase = members.OptionalText("boundDatabase") is null ? null : members.Parsed<Guid>("boundDatabase", Guid.TryParse, "a GUID"),
                SchemasBefore = schemas.Digests("before", "name"),
                SchemasAfter = schemas.Digests("after", "name"),
                Providers = members.Digests("providers", "name"),
                ExternalSchemas = members.Texts("externalSchemas"),
            },
            PackageId = package.Text("id"),
            Version = package.Parsed<NuGetVersion>("version", NuGetVersion.TryParse!, "a version"),
            PlatformRange = members.Parsed<VersionRange>("platformRange", VersionRange.TryParse!, "a version range such as [22.0.5,23.0.0)"),
            Files = members.Digests("files", "path"),
        };
    }
}
