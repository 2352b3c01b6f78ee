using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Whether a method can be called as a script calls it: with one text or nothing, on an object or a type.</summary>
internal static class ScriptCallRule
{
    // Primitive types that a text could be turned into; anything else needs an object.
    private static readonly HashSet<string> Converted = new(StringComparer.Ordinal)
    {
        "Boolean", "Byte", "Character", "Date", "Decimal", "Integer", "Integer64", "Real", "Time", "TimeStamp",
    };

    /// <summary>Whether a parameter of a type takes a text as it is.</summary>
    public static bool IsText(string type) => type is "String" or "StringUtf8" or "Any";

    /// <summary>What forbids the call, or null.</summary>
    /// <param name="place">Where the script is stated.</param>
    /// <param name="script">The script.</param>
    /// <param name="method">Its method.</param>
    /// <param name="owner">The entity of the script's class; null for one that is not in the version.</param>
    public static Diagnostic? Check(SourceLocation place, PlannedScript script, MethodSignature method, SchemaEntity? owner)
    {
        foreach ((string modifier, string reason) in (ReadOnlySpan<(string, string)>)
        [
            ("abstract", "the method is abstract: a subclass has to implement it"),
            ("condition", "the method is a condition, which only tells whether an object fulfils it"),
            ("mapping", "the method is a mapping, which only stands in for a property"),
        ])
            if (method.Modifiers.Contains(modifier))
                return PlanDiagnostics.ScriptNotExecutable(place, script.Name, reason);
        if (script is { IsTypeMethod: true, IsTransient: true })
            return PlanDiagnostics.ScriptNotExecutable(place, script.Name, "it is a method of the type, so there is no object that could be transient");
        if (script.IsTransient && owner is not null && ClassShape.Of(owner.Content).Modifiers.Contains("abstract"))
            return PlanDiagnostics.ScriptNotExecutable(place, script.Name, $"class {script.Class} is abstract, so there can be no transient object of it");
        return CheckParameter(place, script, method);
    }

    private static Diagnostic? CheckParameter(SourceLocation place, PlannedScript script, MethodSignature method) => method.ParameterTypes switch
    {
        [] => script.Parameter is null ? null : PlanDiagnostics.ScriptParameter(place, script.Name, "takes no parameter", "remove the key 'param'"),
        [var type] when !IsText(type) && !Converted.Contains(type) => PlanDiagnostics.ScriptParameter(place, script.Name,
            $"takes a parameter of type {type}, but a script has only a text to give", "name a method that takes a String"),
        [_] => script.Parameter is not null ? null : PlanDiagnostics.ScriptParameter(place, script.Name, "takes a parameter", "add the key 'param'"),
        { Length: var count } => PlanDiagnostics.ScriptParameter(place, script.Name,
            $"takes {count} parameters, but a script can give one", "name a method that takes one String or nothing"),
    };
}
