using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Deletions;

/// <summary>The load of one schema's complete definition that takes away what no command deletes.</summary>
/// <param name="Schema">The schema in the newer version.</param>
/// <param name="Deletion">What goes.</param>
internal sealed record CompleteLoad(SchemaDefinition Schema, AbsentDeletion Deletion)
{
    private static readonly EntityKind[] Kinds =
    [
        EntityKind.LocaleFormat, EntityKind.TranslatableString, EntityKind.Library, EntityKind.ExternalFunction, EntityKind.ExportedPackage,
        EntityKind.ImportedPackage, EntityKind.Exposure, EntityKind.GlobalConstantCategory, EntityKind.Application,
    ];

    /// <summary>The assumptions it rests on.</summary>
    public IEnumerable<Assumption> Assumptions => Deletion.Removes.Any(k => k.Kind == EntityKind.Application)
        ? [Planning.Assumptions.CompleteLoadRemovesAbsent, Planning.Assumptions.CompleteLoadRemovesApplications]
        : [Planning.Assumptions.CompleteLoadRemovesAbsent];

    /// <summary>Why a complete load would leave an entity in the database, or null when it takes it away.</summary>
    /// <param name="entity">What is to go.</param>
    /// <param name="before">Everything in the version it stands in.</param>
    public static string? ReasonToStay(SchemaEntity entity, IEnumerable<SchemaEntity> before) => entity.Key.Kind switch
    {
        // "Existing locales are not modified or deleted by the loading of a schema": "Loading Locales", 2020.
        EntityKind.Locale => "a load never deletes a locale",
        // An application that is used in a package is not deleted by a complete load that lacks it: "deleteIfAbsent", 7.1 to 2020.
        EntityKind.Application when PackageUsing(entity.Key, before) is { } package =>
            $"{package} uses it, and a load never deletes an application that a package uses",
        var kind when !Kinds.Contains(kind) => $"whether a load deletes {Article(kind)} is not documented",
        _ => null,
    };

    /// <summary>Why a schema cannot be loaded so, or null.</summary>
    public static string? ReasonAgainst(SchemaDefinition schema) =>
        schema.File.Bytes.IsEmpty ? "it has no schema file of its own: what a written file lacks may be in the database all the same"
        : !schema.File.IsComplete ? "its file is a partial definition"
        : schema.File.HasUnknownSections ? "its file has parts that are not understood, so nobody can say what a load would delete"
        : schema.Forms.Any(f => f.Bytes.IsEmpty) ? "it has no forms file of its own: what a written file lacks may be in the database all the same"
        : null;

    private static EntityKey? PackageUsing(EntityKey application, IEnumerable<SchemaEntity> before) => before
        .Where(e => e.Key.Kind == EntityKind.Other && e.Key.Schema == application.Schema
            && EntityNames.LocalName(e.Key).StartsWith("JadeExportedPackage/", StringComparison.Ordinal)
            && e.Content[ContentField.Definition]?.Contains($"<application name=\"{application.SimpleName}\"", StringComparison.Ordinal) == true)
        .Select(e => (EntityKey?)new EntityKey(EntityKind.ExportedPackage, $"{application.Schema}::{EntityNames.LocalName(e.Key)["JadeExportedPackage/".Length..]}"))
        .FirstOrDefault();

    private static string Article(EntityKind kind) => kind switch
    {
        EntityKind.RelationalView => "a relational view",
        EntityKind.ExternalDatabase => "an external database",
        EntityKind.Document => "a document",
        _ => $"a part of this kind ({kind.ToText()})",
    };
}
