using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool.Commands;

/// <summary>The option <c>--step N=done|redo</c>.</summary>
internal static class StepDecisions
{
    /// <summary>Makes the option.</summary>
    public static Option<StepDecision[]> Option() => new("--step")
    {
        Description = "What to do with a step whose outcome is not recorded; with --resume.",
        HelpName = "N=done|redo",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = Read,
    };

    private static StepDecision[] Read(ArgumentResult result)
    {
        List<StepDecision> decisions = [];
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=') is [var number, var action]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int step)
                && (action is "done" or "redo"))
                decisions.Add(new StepDecision(step, action == "done" ? StepAction.Done : StepAction.Redo));
            else
                result.AddError($"'{token.Value}' is not a decision about a step; write N=done or N=redo, for example 20=done.");
        }
        return [.. decisions];
    }
}
