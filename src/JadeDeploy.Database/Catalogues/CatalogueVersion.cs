namespace JadeDeploy.Database.Catalogues;

/// <summary>The two versions a database keeps of its schemas.</summary>
public enum CatalogueVersion
{
    /// <summary>The committed version that applications run.</summary>
    Current,

    /// <summary>The current version with the changes that wait for a reorganisation and transition.</summary>
    Latest,
}
