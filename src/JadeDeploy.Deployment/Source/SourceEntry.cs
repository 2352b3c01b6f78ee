namespace JadeDeploy.Deployment.Source;

/// <summary>What an entry of a folder is.</summary>
public enum SourceEntryKind
{
    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or a submodule: what it points to is not part of the version.</summary>
    Link,
}

/// <summary>An entry of a folder in one version.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of its Git object; empty in a work folder, where nothing has an id before it is read.</param>
public readonly record struct SourceEntry(string Name, SourceEntryKind Kind, string Id = "");
