using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Source;

/// <summary>
/// Tells a person where the files of a version are. Everything that is compared, packed or written uses paths relative
/// to the repository; only a message needs the place on this machine.
/// </summary>
/// <param name="WorkFolder">The full path of the work folder; null when there is none.</param>
/// <param name="Version">What stands behind the <c>@</c> for a file that is not in the work folder: a short commit id, or <c>worktree</c>.</param>
public sealed record SourcePaths(string? WorkFolder, string Version)
{
    /// <summary>The version in words.</summary>
    public string Description => Version == RevisionRange.WorkFolderWord ? "the work folder" : $"commit {Version}";

    /// <summary>The full path in the work folder when the file is there, otherwise <c>path@version</c>.</summary>
    public string Locate(string path)
    {
        if (WorkFolder is not null && Path.GetFullPath(Path.Combine(WorkFolder, path)) is var file && Path.Exists(file))
            return file;
        return $"{path}@{Version}";
    }

    /// <summary>The same place with a file name that a person, and an editor, can find.</summary>
    public SourceLocation Locate(SourceLocation location) =>
        location.IsNone ? location : location with { File = Locate(location.File) };

    /// <summary>The same finding with a file name that a person, and an editor, can find.</summary>
    public Diagnostic Locate(Diagnostic diagnostic) => diagnostic with { Location = Locate(diagnostic.Location) };
}
