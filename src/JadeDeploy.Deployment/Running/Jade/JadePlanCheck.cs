using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// Finds what Jade's programs would not receive unchanged. Arguments are passed without a shell; what stays are quotes
/// around a value, which the programs take away, the documented length of a parameter, and what no encoding can carry.
/// </summary>
internal static class JadePlanCheck
{
    private const int LongestParameter = 2047;

    /// <summary>Checks every value of a plan that becomes part of an argument.</summary>
    /// <exception cref="DeploymentException">JD6063.</exception>
    public static void Check(DeploymentPlan plan)
    {
        foreach ((int step, string value) in Refused(plan))
            throw new DeploymentException(JadeDiagnostics.NotPassable($"Step {step}", value));
    }

    /// <summary>The values that would arrive as others, with the numbers of their steps.</summary>
    public static IEnumerable<(int Step, string Value)> Refused(DeploymentPlan plan) =>
        plan.Steps.SelectMany(step => Refused(step).Select(value => (step.Number, value)));

    /// <summary>Whether a text arrives at a program as it is: no control character, and no half of a surrogate pair, which UTF-8 does not have.</summary>
    public static bool IsPassable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || !Rune.TryGetRuneAt(text, i, out Rune rune))
                return false;
            i += rune.Utf16SequenceLength - 1;
        }
        return true;
    }

    private static IEnumerable<string> Refused(PlannedStep step)
    {
        IEnumerable<string> names = step.Kind switch
        {
            StepKind.DeleteSchema => [step.Schema ?? ""],
            StepKind.Reorganise => step.Schemas,
            _ => [],
        };
        if (step.Script is not { } script)
            return names.Where(n => !IsName(n));
        string[] application = (script.Application ?? "").Split("::", StringSplitOptions.RemoveEmptyEntries);
        string[] own = [script.Schema, script.Class, script.Method, .. application];
        return names.Concat(own).Where(n => !IsName(n)).Concat(IsParameter(script.Parameter ?? "") ? [] : [script.Parameter!]);
    }

    // Jade's identifiers: a letter, then letters, digits and underscores. The list of schemas is separated by commas.
    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static bool IsParameter(string text)
    {
        bool isQuoted = text.Length > 0 && (text[0] is '\'' or '"' || text[^1] is '\'' or '"');
        return !isQuoted && text.Length <= LongestParameter && IsPassable(text);
    }
}
