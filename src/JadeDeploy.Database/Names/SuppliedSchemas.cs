using System.Collections.Frozen;

namespace JadeDeploy.Database.Names;

/// <summary>Schemas that come with the platform or its tools: always there, never loaded, never deleted.</summary>
internal static class SuppliedSchemas
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "RootSchema", "JadeSchema", "CardSchema", "JadeReportWriterSchema", "JadeGitSchema",
            "JadeMonitorSchema", "JadeToolsSchema", "JadeDocumentationSchema",
        ],
        StringComparer.Ordinal);

    public static bool Contains(string schema) => Names.Contains(schema);
}
