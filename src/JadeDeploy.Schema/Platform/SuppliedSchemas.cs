namespace JadeDeploy.Schema.Platform;

/// <summary>Schemas that come with the Jade Platform or with tools for it: never deployed, never deleted, always there.</summary>
public static class SuppliedSchemas
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "RootSchema", "JadeSchema", "JadeMonitorSchema", "JadeReportWriterSchema", "JadeToolsSchema", "JadeDocumentationSchema",
        "CardSchema", "JadeGitSchema",
    };

    /// <summary>Whether a schema is supplied.</summary>
    public static bool Contains(string schema) => Names.Contains(schema);
}
