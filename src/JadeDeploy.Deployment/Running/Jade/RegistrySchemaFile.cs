namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>The small schema that keeps the registry in a Jade database. Experimental: it was never loaded by a licensed Jade.</summary>
internal static class RegistrySchemaFile
{
    public const string SchemaName = "JadeDeployRegistrySchema";
    public const string ClassName = "JadeDeployRegistry";

    /// <summary>Writes the registry to the file whose path is its parameter: no bytes when there is none.</summary>
    public const string ExtractMethod = "extractTo";

    /// <summary>Takes the registry from the file whose path is its parameter.</summary>
    public const string LoadMethod = "loadFrom";

    /// <summary>The version of the schema; a higher one is loaded over a lower one.</summary>
    public const string Version = "1";

    /// <summary>The bytes of the schema file.</summary>
    public static byte[] Read()
    {
        using Stream stream = typeof(RegistrySchemaFile).Assembly.GetManifestResourceStream($"{SchemaName}.scm")
            ?? throw new InvalidOperationException($"{SchemaName}.scm is not part of this program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
