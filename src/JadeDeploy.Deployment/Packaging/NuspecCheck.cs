using System.Xml;
using System.Xml.Linq;
using JadeDeploy.Deployment.Diagnostics;
using NuGet.Packaging;
using NuGet.Packaging.Core;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>Makes sure that what NuGet and feeds show is what the manifest says.</summary>
internal static class NuspecCheck
{
    /// <exception cref="DeploymentException">JD4008, JD4009 or JD4012.</exception>
    public static void Check(string package, Manifest manifest, Dictionary<string, ReadOnlyMemory<byte>> entries)
    {
        string[] names = [.. entries.Keys.Where(NuGetParts.IsNuspec)];
        if (names.Length != 1)
            throw new DeploymentException(names.Length == 0
                ? PackageDiagnostics.FileMissing(package, manifest.PackageId + ".nuspec")
                : PackageDiagnostics.UnlistedFile(package, names[1]));

        (PackageIdentity found, bool isDeployment) = Read(package, names[0], entries[names[0]]);
        string expected = $"{manifest.PackageId} {manifest.Version.ToNormalizedString()}";
        if (found.Id != manifest.PackageId || found.Version != manifest.Version)
            throw new DeploymentException(PackageDiagnostics.IdentityMismatch(
                package, names[0], $"{found.Id} {found.Version.ToNormalizedString()}", expected));
        if (!isDeployment)
            throw new DeploymentException(PackageDiagnostics.IdentityMismatch(
                package, names[0], $"no package type {NuGetParts.PackageType}", $"{expected} is a deployment"));
    }

    private static (PackageIdentity Identity, bool IsDeployment) Read(string package, string name, ReadOnlyMemory<byte> xml)
    {
        try
        {
            // A document type could name other files and expand without end.
            using var reader = XmlReader.Create(new MemoryStream(xml.ToArray()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var nuspec = new NuspecReader(XDocument.Load(reader));
            return (nuspec.GetIdentity(), nuspec.GetPackageTypes().Any(type => type.Name == NuGetParts.PackageType));
        }
        catch (Exception e) when (e is XmlException or PackagingException or ArgumentException or InvalidOperationException)
        {
            throw new DeploymentException(PackageDiagnostics.MalformedDocument(package, name, e.Message.TrimEnd('.')));
        }
    }
}
