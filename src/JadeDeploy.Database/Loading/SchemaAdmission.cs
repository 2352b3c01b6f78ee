using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading;

/// <summary>Decides whether a schema file may be loaded at all.</summary>
internal sealed class SchemaAdmission(LoadContext context, SchemaFile file, FormsFile? forms)
{
    private const string RootSchema = "RootSchema";

    private readonly Dictionary<string, string> _superclasses = file.Entities
        .Where(e => e.Key.Kind == EntityKind.Class)
        .DistinctBy(e => e.Key)
        .ToDictionary(e => QualifiedNames.Local(e.Key), e => DefinitionText.SuperclassOf(e.Content) ?? "", StringComparer.Ordinal);

    private Dictionary<EntityKey, SchemaEntity>? _imported;

    private SourceLocation Place => file.Entities is [var first, ..] ? first.Location : new SourceLocation(file.Path);

    /// <summary>Checks the schema, its superschema and the packages it imports.</summary>
    /// <exception cref="LoaderException">The file may not be loaded.</exception>
    public void Check()
    {
        if (SuppliedSchemas.Contains(file.SchemaName))
            throw LoaderErrors.SuppliedSchema(Place, file.SchemaName);
        if (!context.Knows(file.Superschema))
            throw LoaderErrors.NoSuperschema(Place, file.SchemaName, file.Superschema);
        if (!context.Editor.Contains(QualifiedNames.Schema(file.SchemaName)))
            CheckNewSchema();
        foreach (SchemaEntity entity in file.Entities)
            CheckImport(entity);
    }

    private void CheckNewSchema()
    {
        if (!file.IsComplete)
            throw LoaderErrors.SchemaNotFound(Place, file.SchemaName, "Load its complete definition first: the file is a partial one.");
        bool hasApplication = forms?.Entities.Any(e => e.Key.Kind == EntityKind.Application || e.Key == FormsFileLoad.LegacyForms(file.SchemaName)) == true;
        if (!hasApplication && !HasSubclassOf(ApplicationClasses.IsApplication))
            throw LoaderErrors.NoApplicationOrGlobal(Place, file.SchemaName, "application");
        if (!HasSubclassOf(ApplicationClasses.IsGlobal))
            throw LoaderErrors.NoApplicationOrGlobal(Place, file.SchemaName, "global class");
        string? database = file.Entities.Select(e => e.Content[ContentField.Database]).FirstOrDefault(d => d is not null);
        if (database?.Contains('"', StringComparison.Ordinal) != true)
            throw LoaderErrors.NoDefaultFile(Place, file.SchemaName);
    }

    // A chain of classes that leaves what is known here may end anywhere.
    private bool HasSubclassOf(Predicate<string?> isWanted)
    {
        SchemaGraph graph = context.ReadGraph();
        foreach (string name in _superclasses.Keys)
        {
            string top = TopOf(name);
            if (graph.ResolveType(file.Superschema, top) is { } inherited)
                top = graph.UltimateSuperclass(inherited) ?? top;
            if (isWanted(top))
                return true;
        }
        return file.Superschema != RootSchema && graph.End(file.Superschema) != RootSchema;
    }

    private string TopOf(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(type) && _superclasses.TryGetValue(type, out string? super))
            type = super;
        return type;
    }

    private void CheckImport(SchemaEntity entity)
    {
        if (entity.Key.Kind == EntityKind.ImportedPackage)
        {
            string exporter = SchemaGraph.ExporterOf(entity.Content);
            if (!context.Knows(exporter))
                throw LoaderErrors.UnknownSchema(entity.Location, exporter, $"package {QualifiedNames.Local(entity.Key)} is imported from it");
            if (!context.IsForeign(exporter) && !context.Editor.Contains(ExportedPackage(entity)))
                throw LoaderErrors.Incomplete(entity.Location, $"Schema '{exporter}' exports no package {ExportedPackage(entity).SimpleName}. Load its exporter first.");
        }
        else if (entity.Key.Kind == EntityKind.ImportedType)
        {
            string package = QualifiedNames.TypeOfMember(entity.Key);
            _imported ??= file.Entities.Where(e => e.Key.Kind == EntityKind.ImportedPackage).DistinctBy(e => e.Key).ToDictionary(e => e.Key);
            SchemaEntity? imported = _imported.GetValueOrDefault(new EntityKey(EntityKind.ImportedPackage, $"{file.SchemaName}::{package}"));
            if (imported is null || context.IsForeign(SchemaGraph.ExporterOf(imported.Content)))
                return;
            var exported = new EntityKey(EntityKind.ExportedType, $"{ExportedPackage(imported).Name}::{entity.Key.SimpleName}");
            if (!context.Editor.Contains(exported))
                throw LoaderErrors.Incomplete(entity.Location, $"Package {ExportedPackage(imported).Name} does not export {entity.Key.SimpleName}. Load its exporter first.");
        }
    }

    private static EntityKey ExportedPackage(SchemaEntity importedPackage) =>
        new(EntityKind.ExportedPackage, importedPackage.Content[ContentField.Definition] ?? "");
}
