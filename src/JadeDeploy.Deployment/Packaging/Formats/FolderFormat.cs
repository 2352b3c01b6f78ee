using System.Collections.Immutable;
using JadeDeploy.Deployment.Packaging.Archive;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary><c>folder</c>: the package's content unpacked.</summary>
internal sealed class FolderFormat : IPackageFormat
{
    public string Name => "folder";

    public string Suffix => "";

    public ImmutableArray<ArchiveEntry> Files(PackageContent content) => content.Entries;
}
