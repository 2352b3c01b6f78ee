using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Applies a forms file. A form is replaced with all its controls and menu items; whatever else the file does not have
/// stays, because how a partial forms file marks itself is not known.
/// </summary>
internal sealed class FormsFileLoad(LoadContext context, FormsFile file)
{
    /// <summary>The whole of a <c>.ddb</c> file.</summary>
    public static EntityKey LegacyForms(string schema) => new(EntityKind.Other, $"{schema}::forms/ddb");

    /// <summary>Whether an entity that is kept as text is an element of a forms file: sections of schema files have no capital first.</summary>
    public static bool IsOpaqueElement(EntityKey key) =>
        QualifiedNames.Local(key) is var name
        && (char.IsUpper(name[0]) || name.StartsWith("forms/", StringComparison.Ordinal) || name.StartsWith("schema/", StringComparison.Ordinal));

    private SourceLocation Place => new(file.Path);

    /// <summary>Finds a change of a control class that must be reorganised before forms can be loaded, or null.</summary>
    public static EntityKey? FindUnreorganisedControl(LoadContext context, string schema)
    {
        if (context.Editor.Version == CatalogueVersion.Current)
            return null;
        SchemaGraph graph = context.ReadGraph();
        foreach (string s in graph.Chain(schema))
        {
            // Nothing of a schema that is new itself was ever instantiated.
            if (!context.Store.Contains(QualifiedNames.Schema(s), CatalogueVersion.Current))
                continue;
            foreach ((EntityKey key, EntityContent? content) in context.Store.Overlay(s, EntityKind.Class, EntityKind.Property))
                if (StructuralChange.Is(key.Kind, context.Store.Find(key, CatalogueVersion.Current), content)
                    && IsOfControl(graph, s, key.Kind == EntityKind.Class ? QualifiedNames.Local(key) : QualifiedNames.TypeOfMember(key)))
                    return key;
        }
        return null;
    }

    /// <summary>Checks and writes.</summary>
    /// <exception cref="LoaderException">The file may not be loaded.</exception>
    public void Run()
    {
        Check();
        var stated = new HashSet<EntityKey>(file.Entities.Select(e => e.Key));
        var parts = new Parts(context.Editor, context.ReadGraph());
        foreach (SchemaEntity form in file.Entities.Where(e => e.Key.Kind == EntityKind.Form))
            foreach (EntityKey part in parts.OfForm(form.Key).Where(p => !stated.Contains(p)).ToList())
                context.Remove(part, form.Location);
        foreach (SchemaEntity entity in file.Entities)
            context.Put(entity.Key, entity.Content, entity.Location);
        EntityKey legacy = LegacyForms(file.SchemaName);
        if (!file.IsRpsMapping && !stated.Contains(legacy) && context.Editor.Contains(legacy))
            context.Remove(legacy, Place);
    }

    private void Check()
    {
        if (SuppliedSchemas.Contains(file.SchemaName))
            throw LoaderErrors.SuppliedSchema(Place, file.SchemaName);
        if (!context.Editor.Contains(QualifiedNames.Schema(file.SchemaName)))
            throw LoaderErrors.SchemaNotFound(Place, file.SchemaName, "Load its schema file first.");
        JadeVersion platform = context.Database.PlatformVersion;
        if (!file.Version.IsInternalBuild && file.Version.Major > platform.Major)
            throw LoaderErrors.BadFormsFile(Place, $"The file is of Jade {file.Version}, the database of {platform}: a forms file does not load into an older release.");
        CheckClasses();
    }

    private void CheckClasses()
    {
        SchemaGraph graph = context.ReadGraph();
        if (!SuppliedSchemas.Contains(graph.End(file.SchemaName)))
            return;
        foreach (SchemaEntity form in file.Entities.Where(e => e.Key.Kind == EntityKind.Form))
            if (graph.ResolveType(file.SchemaName, QualifiedNames.FormClass(form.Key)) is null)
                throw LoaderErrors.BadFormsFile(form.Location, $"The {form.Key} has no class {QualifiedNames.FormClass(form.Key)}. Load the class first.");
    }

    private static bool IsOfControl(SchemaGraph graph, string schema, string type) =>
        graph.ResolveType(schema, type) is { } key && graph.UltimateSuperclass(key) is { } top && ControlClasses.Contains(top);
}
