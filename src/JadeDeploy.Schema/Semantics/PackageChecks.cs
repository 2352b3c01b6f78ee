using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>What packages export and import.</summary>
internal sealed class PackageChecks(CheckContext context)
{
    /// <summary>Whatever an entity says about packages.</summary>
    public void Check(SchemaEntity entity)
    {
        switch (entity.Key.Kind)
        {
            case EntityKind.ExportedType:
                CheckExportedType(entity);
                break;
            case EntityKind.ExportedFeature:
                CheckExportedFeature(entity);
                break;
            case EntityKind.ImportedPackage:
                CheckImportedPackage(entity);
                break;
            case EntityKind.ImportedType:
                CheckImportedType(entity);
                break;
        }
    }

    private void CheckExportedType(SchemaEntity exported)
    {
        bool isInterface = exported.Content[ContentField.Definition]?.StartsWith("interface", StringComparison.Ordinal) == true;
        TypeLookup found = context.Table.ResolveType(exported.Key.Schema, exported.Key.SimpleName);
        bool isOther = found.Type is { } type && type.Kind == TypeSymbolKind.Interface != isInterface;
        LookupOutcome outcome = isOther ? LookupOutcome.Unknown : found.Outcome;
        if (CheckContext.Failed(outcome))
            context.ReportAtEntity(exported, exported.Key.SimpleName, place => SchemaDiagnostics.UnknownExportedType(
                context.SeverityOf(outcome, exported.Key.SimpleName), place, exported.Key, isInterface));
    }

    // A property and its mapping method are one feature with two definitions: property readonly; method.
    private void CheckExportedFeature(SchemaEntity feature)
    {
        string type = EntityNames.Parent(feature.Key.Name)[(EntityNames.Parent(EntityNames.Parent(feature.Key.Name)).Length + 2)..];
        if (context.Table.ResolveType(feature.Key.Schema, type).Type is not { } owner)
            return;
        foreach (string definition in (feature.Content[ContentField.Definition] ?? "").Split("; "))
        {
            if (!EntityKinds.TryParse(definition.Split(' ', 2)[0], out EntityKind kind))
                continue;
            LookupOutcome outcome = context.Table.ResolveMember(feature.Key.Schema, owner, kind, feature.Key.SimpleName).Outcome;
            if (CheckContext.Failed(outcome))
                context.ReportAtEntity(feature, feature.Key.SimpleName, place => SchemaDiagnostics.UnknownExportedFeature(
                    context.SeverityOf(outcome, feature.Key.SimpleName), place, feature.Key, kind));
        }
    }

    private void CheckImportedPackage(SchemaEntity import)
    {
        var symbol = new ImportedPackageSymbol(import);
        if (context.Table.FindScope(symbol.Exporter) is { } exporter)
        {
            if (!exporter.IsOpen && exporter.Find(EntityKind.ExportedPackage, symbol.ExportedName) is null)
                context.Report(import, symbol.ExportedName, place => SchemaDiagnostics.UnknownPackage(place, import.Key, symbol.Exporter, symbol.ExportedName));
        }
        else if (symbol.Exporter != SymbolTable.RootSchema && !context.Table.IsExternal(symbol.Exporter))
        {
            context.Report(import, symbol.Exporter, place => SchemaDiagnostics.UnknownExporter(place, import.Key, symbol.Exporter));
        }
    }

    private void CheckImportedType(SchemaEntity imported)
    {
        string package = EntityNames.Parent(EntityNames.LocalName(imported.Key));
        if (context.Table.FindScope(imported.Key.Schema)?.FindImport(package) is not { } import
            || context.Table.FindScope(import.Exporter) is not { IsOpen: false } exporter
            || exporter.Find(EntityKind.ExportedPackage, import.ExportedName) is null)
            return;
        if (exporter.Find(EntityKind.ExportedType, $"{import.ExportedName}::{imported.Key.SimpleName}") is null)
            context.ReportAtEntity(imported, imported.Key.SimpleName, place => SchemaDiagnostics.NotExported(
                place, imported.Key, import.Exporter, import.ExportedName));
    }
}
