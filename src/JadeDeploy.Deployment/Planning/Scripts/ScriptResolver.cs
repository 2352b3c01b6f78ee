using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Platform;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Finds what the scripts of <c>.jadegit</c> name in the newer version. A script that cannot run would fail after the
/// point of no return, so it stops the build; one that leads into something that was not read is a warning.
/// </summary>
internal sealed class ScriptResolver(PlanRequest request, List<Diagnostic> problems)
{
    /// <summary>The class of a method that is stated without one.</summary>
    private const string ScriptClass = "JadeScript";

    private readonly SymbolTable _names = new(request.To, request.OtherSchemas);

    /// <summary>Resolves one script; null when it cannot run.</summary>
    public ScriptStep? Resolve(DeploymentScript script)
    {
        string[] names = script.Method.Split("::");
        string? schema = names.Length == 3 ? names[0] : script.Schema;
        if (schema is null)
            return Refuse<ScriptStep>(PlanDiagnostics.ScriptSchemaUnknown(script.Location, script.Method, null));
        if (!IsKnown(schema))
            return Refuse<ScriptStep>(PlanDiagnostics.ScriptSchemaUnknown(script.Location, script.Method, schema));
        var planned = new PlannedScript(schema, names.Length == 1 ? ScriptClass : names[^2], names[^1])
        {
            Parameter = script.Param,
            IsTransient = script.Transient == true,
        };
        return FindApplication(script, planned) is { } found ? FindMethod(script, found) : null;
    }

    private PlannedScript? FindApplication(DeploymentScript script, PlannedScript planned)
    {
        string schema = script.Schema ?? planned.Schema;
        if (script.App is not { } application)
        {
            // A schema beside a qualified method can only be that of an application.
            if (schema == planned.Schema)
                return planned;
            return Refuse<PlannedScript>(PlanDiagnostics.ScriptApplicationUnknown(script.Location, planned.Name, null, schema));
        }
        PlannedScript found = planned with { Application = $"{schema}::{application}" };
        if (request.To.Find(schema) is not { } definition)
        {
            if (!IsKnown(schema))
                return Refuse<PlannedScript>(PlanDiagnostics.ScriptSchemaUnknown(script.Location, planned.Name, schema));
            problems.Add(PlanDiagnostics.ScriptNotChecked(script.Location, planned.Name, $"application {found.Application}"));
            return found;
        }
        if (definition.Entities.Any(e => e.Key == new EntityKey(EntityKind.Application, found.Application)))
            return found;
        // A .ddb file is not read, so nobody knows its applications.
        if (definition.Entities.All(e => !IsOpaqueForms(e.Key)))
            return Refuse<PlannedScript>(PlanDiagnostics.ScriptApplicationUnknown(script.Location, planned.Name, application, schema));
        problems.Add(PlanDiagnostics.ScriptNotChecked(script.Location, planned.Name, $"application {found.Application}"));
        return found;
    }

    private ScriptStep? FindMethod(DeploymentScript script, PlannedScript planned)
    {
        SchemaEntity? own = request.To.Find(planned.Schema)?.Entities.FirstOrDefault(e => e.Key == new EntityKey(EntityKind.Method, planned.Name));
        TypeLookup type = _names.ResolveType(planned.Schema, planned.Class);
        if (type.Type is { Kind: not TypeSymbolKind.Class } symbol)
            return Refuse<ScriptStep>(PlanDiagnostics.ScriptNotExecutable(script.Location, planned.Name,
                $"{symbol.Name} is {(symbol.Kind == TypeSymbolKind.Interface ? "an interface" : "a primitive type")}, which has no objects to run it on"));
        if (own is null && type.Type is null && type.Outcome != LookupOutcome.NotChecked)
            return Refuse<ScriptStep>(PlanDiagnostics.ScriptMethodUnknown(script.Location, planned.Name, $"class {planned.Class}"));
        MemberLookup method = own is not null ? new MemberLookup(LookupOutcome.Found, own)
            : type.Type is null ? new MemberLookup(LookupOutcome.NotChecked)
            : _names.ResolveMember(planned.Schema, type.Type, EntityKind.Method, planned.Method);
        if (IsMissing(method.Outcome, type.Type))
            return Refuse<ScriptStep>(PlanDiagnostics.ScriptMethodUnknown(script.Location, planned.Name, $"method {planned.Method} of class {planned.Class}"));
        if (method.Entity is { } entity)
            return Checked(script, planned, MethodSignature.Of(entity), type.Type);
        if (method.Outcome != LookupOutcome.Found)
            problems.Add(PlanDiagnostics.ScriptNotChecked(script.Location, planned.Name, $"method {planned.Name}"));
        return new ScriptStep(planned, Rests(planned));
    }

    // The table of the platform's methods is not complete, but nobody names a method of a user's class, or of JadeScript, that only Object could have.
    private static bool IsMissing(LookupOutcome outcome, TypeSymbol? type) =>
        outcome == LookupOutcome.Unknown
        || (outcome == LookupOutcome.UnknownToPlatform && type is { } known && (known.Schema != SymbolTable.RootSchema || known.Name == ScriptClass));

    private ScriptStep? Checked(DeploymentScript script, PlannedScript planned, MethodSignature signature, TypeSymbol? type)
    {
        planned = planned with { IsTypeMethod = signature.IsTypeMethod };
        Diagnostic? problem = ScriptCallRule.Check(script.Location, planned, signature, type?.Entity);
        if (problem is not null)
            return Refuse<ScriptStep>(problem);
        bool isConverted = signature.ParameterTypes is [var parameter] && !ScriptCallRule.IsText(parameter);
        return new ScriptStep(planned, isConverted ? Rests(planned).Add(Assumptions.ScriptParameterIsConverted) : Rests(planned));
    }

    private static ImmutableArray<Assumption> Rests(PlannedScript script)
    {
        // What Jade's own documentation shows: executeSchema, executeClass, executeMethod, executeParam, with an application.
        bool isDocumented = script is { IsTypeMethod: false, IsTransient: false, Application: not null };
        return isDocumented ? [Assumptions.ScriptsRunAfterChanges] : [Assumptions.ScriptsRunAfterChanges, Assumptions.ScriptArguments];
    }

    private bool IsKnown(string schema) =>
        request.To.Find(schema) is not null || request.OtherSchemas.Contains(schema) || SuppliedSchemas.Contains(schema);

    private static bool IsOpaqueForms(EntityKey key) =>
        key.Kind == EntityKind.Other && EntityNames.LocalName(key).StartsWith("forms/", StringComparison.Ordinal);

    private T? Refuse<T>(Diagnostic problem)
        where T : class
    {
        problems.Add(problem);
        return null;
    }
}
