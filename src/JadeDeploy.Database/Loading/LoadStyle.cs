namespace JadeDeploy.Database.Loading;

/// <summary>Which version a load works in; the names on the loader's command line are the camel-case forms.</summary>
public enum LoadStyle
{
    /// <summary><c>latestSchemaVersion</c>: into the latest version, which a reorganisation and transition make the current one.</summary>
    LatestSchemaVersion,

    /// <summary><c>currentSchemaVersion</c>: into the version that runs. A structural change is refused.</summary>
    CurrentSchemaVersion,

    /// <summary><c>onlyStructuralVersioning</c>: structural changes as <see cref="LatestSchemaVersion"/>, all others at once.</summary>
    OnlyStructuralVersioning,
}
