namespace JadeDeploy.Deployment.Source;

/// <summary>What a file of a repository is to a deployment, by the extension of its name.</summary>
internal enum SourceFileKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>.scm</c></summary>
    Schema,

    /// <summary><c>.ddx</c>, <c>.ddb</c></summary>
    Forms,

    /// <summary><c>.ddxx</c>, <c>.ddbx</c></summary>
    RpsMapping,

    /// <summary><c>.mul</c></summary>
    Multiple,

    /// <summary><c>.rwa</c> and the other kinds of Report Writer files</summary>
    ReportWriter,

    /// <summary><c>.jox</c></summary>
    Entity,
}

internal static class SourceFileKinds
{
    /// <summary>The kind of a file.</summary>
    public static SourceFileKind Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".scm" => SourceFileKind.Schema,
        ".ddx" or ".ddb" => SourceFileKind.Forms,
        ".ddxx" or ".ddbx" => SourceFileKind.RpsMapping,
        ".mul" => SourceFileKind.Multiple,
        ".rwa" or ".rwd" or ".rwf" or ".rwo" or ".rwr" or ".rwu" or ".rwv" => SourceFileKind.ReportWriter,
        ".jox" => SourceFileKind.Entity,
        _ => SourceFileKind.None,
    };

    /// <summary>Whether a forms file is in XML, which is preferred to the older text form.</summary>
    public static bool IsXml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".ddx" or ".ddxx";
}
