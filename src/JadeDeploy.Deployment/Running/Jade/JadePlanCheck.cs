using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// Refuses what Jade's programs would not receive unchanged. Arguments are passed without a shell; what stays are quotes
/// around a value, which the programs take away, and the documented length of a parameter.
/// </summary>
internal static class JadePlanCheck
{
    private const int LongestParameter = 2047;

    /// <summary>Checks every value of a plan that becomes part of an argument.</summary>
    /// <exception cref="DeploymentException">JD6063.</exception>
    public static void Check(DeploymentPlan plan)
    {
        foreach (PlannedStep step in plan.Steps)
        {
            string where = $"Step {step.Number}";
            if (step.Kind == StepKind.DeleteSchema)
                RequireName(where, step.Schema ?? "");
            if (step.Kind == StepKind.Reorganise)
                foreach (string schema in step.Schemas)
                    RequireName(where, schema);
            if (step.Script is { } script)
            {
                foreach (string name in new[] { script.Schema, script.Class, script.Method }.Concat((script.Application ?? "").Split("::", StringSplitOptions.RemoveEmptyEntries)))
                    RequireName(where, name);
                RequireText(where, script.Parameter ?? "");
            }
        }
    }

    // Jade's identifiers: a letter, then letters, digits and underscores. The list of schemas is separated by commas.
    private static void RequireName(string where, string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
            throw new DeploymentException(JadeDiagnostics.NotPassable(where, name));
    }

    private static void RequireText(string where, string text)
    {
        bool isQuoted = text.Length > 0 && (text[0] is '\'' or '"' || text[^1] is '\'' or '"');
        if (isQuoted || text.Length > LongestParameter || text.Any(char.IsControl))
            throw new DeploymentException(JadeDiagnostics.NotPassable(where, text));
    }
}
