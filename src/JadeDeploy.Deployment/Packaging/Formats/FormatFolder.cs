using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>A folder that is to be written beside a package.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Files">Its files.</param>
internal sealed record FormatFolder(string Name, ImmutableArray<ArchiveEntry> Files)
{
    /// <summary>Writes the folder, replacing one of its name; nothing half-written remains after a failure.</summary>
    /// <param name="outputDirectory">The folder it is written into.</param>
    /// <returns>The full paths of the files.</returns>
    /// <exception cref="DeploymentException">JD4015.</exception>
    public ImmutableArray<string> Write(string outputDirectory)
    {
        string path = Path.Combine(Path.GetFullPath(outputDirectory), Name);
        AtomicOutput.WriteFolder(path, folder =>
        {
            foreach (ArchiveEntry entry in Files)
            {
                string file = Path.Combine(folder, entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, entry.Content.Span);
            }
        });
        return [.. Files.Select(f => Path.Combine(path, f.Name))];
    }
}
