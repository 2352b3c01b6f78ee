using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;

namespace JadeDeploy.Schema.Semantics;

/// <summary>Event methods, and what applications begin and end with.</summary>
internal sealed partial class FormsChecks(CheckContext context, PlatformTable platform)
{
    private readonly Dictionary<string, List<TypeSymbol>> _applicationClasses = new(StringComparer.Ordinal);

    /// <summary>Whatever methods, forms and controls an entity states.</summary>
    public void Check(SchemaEntity entity)
    {
        switch (entity.Key.Kind)
        {
            case EntityKind.EventMapping:
                CheckEvent(entity);
                break;
            case EntityKind.Application:
                CheckApplication(entity);
                break;
            case EntityKind.Other when EntityNames.LocalName(entity.Key).StartsWith("JadeExportedPackage/", StringComparison.Ordinal):
                foreach (Match match in PackageApplication().Matches(entity.Content[ContentField.Definition] ?? ""))
                    RequireApplication(entity, match.Groups[1].Value);
                break;
        }
    }

    // btnOK_click = click of Button: the method btnOK_click of the form, for the event of its control btnOK.
    private void CheckEvent(SchemaEntity mapping)
    {
        EntityKey key = mapping.Key;
        if (DefinitionWords.Of(mapping.Content[ContentField.Definition]) is not [{ Text: var controlEvent }, { Text: "of" }, { Text: var declaring }])
            return;
        string form = EntityNames.Parent(EntityNames.LocalName(key));
        if (context.Table.ResolveType(key.Schema, form).Type is { } owner)
        {
            LookupOutcome method = context.Table.ResolveMember(key.Schema, owner, EntityKind.Method, key.SimpleName).Outcome;
            if (CheckContext.Failed(method))
                context.ReportAtEntity(mapping, key.SimpleName, place => SchemaDiagnostics.UnknownEventMethod(place, key, form));
            else if (key.SimpleName.EndsWith($"_{controlEvent}", StringComparison.Ordinal))
                CheckControl(mapping, owner, key.SimpleName[..^(controlEvent.Length + 1)]);
        }
        if (context.RequireType(mapping, declaring, "names the class of the event") is { } type)
            CheckEventOf(mapping, type, controlEvent);
    }

    private void CheckControl(SchemaEntity mapping, TypeSymbol form, string control)
    {
        LookupOutcome outcome = context.Table.ResolveMember(mapping.Key.Schema, form, EntityKind.Property, control).Outcome;
        if (CheckContext.Failed(outcome))
            context.ReportAtEntity(mapping, control, place => SchemaDiagnostics.UnknownEventControl(
                context.SeverityOf(outcome, control), place, mapping.Key, form.Name, control));
    }

    // A user's control can have events of its own: methods of the class.
    private void CheckEventOf(SchemaEntity mapping, TypeSymbol type, string controlEvent)
    {
        IReadOnlyList<TypeSymbol> ancestors = context.Table.Ancestors(type, out _);
        if (ancestors.Any(a => a.Schema == SymbolTable.RootSchema && platform.HasEvent(a.Name, controlEvent)))
            return;
        LookupOutcome outcome = context.Table.ResolveMember(mapping.Key.Schema, type, EntityKind.Method, controlEvent).Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(mapping, controlEvent, place => SchemaDiagnostics.UnknownEvent(
                context.SeverityOf(outcome, controlEvent), place, mapping.Key, type.Name, controlEvent));
    }

    private void CheckApplication(SchemaEntity application)
    {
        string definition = application.Content[ContentField.Definition] ?? "";
        foreach (Match match in ApplicationMethod().Matches(definition))
            RequireMethod(application, match.Groups[1].Value, match.Groups[2].Value);
        foreach (Match match in ApplicationForm().Matches(definition))
            RequireForm(application, match.Groups[1].Value, match.Groups[2].Value);
    }

    // Initialize and finalize methods belong to the application class of the schema, whatever that is called.
    private void RequireMethod(SchemaEntity application, string property, string method)
    {
        string schema = application.Key.Schema;
        LookupOutcome outcome = LookupOutcome.NotChecked;
        foreach (TypeSymbol type in ApplicationClassesOf(schema))
        {
            outcome = context.Table.ResolveMember(schema, type, EntityKind.Method, method).Outcome;
            if (!CheckContext.Failed(outcome))
                return;
        }
        if (CheckContext.Failed(outcome))
            context.Report(application, method, place => SchemaDiagnostics.UnknownApplicationMethod(
                context.SeverityOf(outcome, method), place, application.Key, property, method), $"<{property}");
    }

    private List<TypeSymbol> ApplicationClassesOf(string schema)
    {
        if (!_applicationClasses.TryGetValue(schema, out List<TypeSymbol>? found))
            _applicationClasses[schema] = found = [.. (context.Table.FindScope(schema)?.Types ?? []).Where(IsApplicationClass)];
        return found;
    }

    // A class whose ancestors end outside the set may be one.
    private bool IsApplicationClass(TypeSymbol type)
    {
        IReadOnlyList<TypeSymbol> ancestors = context.Table.Ancestors(type, out LookupOutcome end);
        return ancestors.Any(a => a is { Schema: SymbolTable.RootSchema, Name: "Application" }) || end == LookupOutcome.NotChecked;
    }

    private void RequireForm(SchemaEntity application, string property, string form)
    {
        LookupOutcome outcome = context.Table.ResolveType(application.Key.Schema, form).Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(application, form, place => SchemaDiagnostics.UnknownApplicationForm(
                context.SeverityOf(outcome, form), place, application.Key, property, form), $"<{property}");
    }

    private void RequireApplication(SchemaEntity package, string application)
    {
        LookupOutcome outcome = context.Table.ResolveGlobal(package.Key.Schema, EntityKind.Application, application).Outcome;
        // Without a forms file in XML nobody knows the applications.
        if (CheckContext.Failed(outcome))
            context.Report(package, application, place => SchemaDiagnostics.UnknownPackageApplication(place, package.Key, application), "<application");
    }

    [GeneratedRegex(@"<(initializeMethod|finalizeMethod) name=""(\w+)""")]
    private static partial Regex ApplicationMethod();

    [GeneratedRegex(@"<(startupForm|aboutForm) name=""(\w+)""")]
    private static partial Regex ApplicationForm();

    [GeneratedRegex(@"<application name=""(\w+)""")]
    private static partial Regex PackageApplication();
}
