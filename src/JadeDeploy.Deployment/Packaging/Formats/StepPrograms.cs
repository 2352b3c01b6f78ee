using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>
/// The programs that the steps of a plan run, with exactly the arguments that a run on a Jade database gives them: they
/// come from <see cref="JadeCommandLines"/>, with marks for what only the machine knows.
/// </summary>
internal static class StepPrograms
{
    // Control characters are refused in every value (JD4021), so no value looks like a mark.
    private const string PathMark = "\u0001path";
    private const string IniMark = "\u0001ini";
    private const string FileMark = "\u0001file/";

    private const string Server = "server=";

    private static readonly JadeCommandLines Lines = new(new JadeSettings { Bin = "", Path = PathMark, Ini = IniMark });

    /// <summary>The programs of a step, in order.</summary>
    public static ImmutableArray<StepProgram> Of(PlannedStep step) => [.. CommandLines(step).Select(Marked)];

    private static IEnumerable<JadeCommandLine> CommandLines(PlannedStep step) => step.Kind switch
    {
        StepKind.Commands or StepKind.Load or StepKind.Forms => LoaderCalls.Of(step).Select(files => Load(step, files)),
        StepKind.DeleteSchema => [Lines.DeleteSchema(step.Schema!)],
        StepKind.Reorganise => [Lines.Reorganise(step.Schemas)],
        StepKind.Transition => [Lines.Transition()],
        _ => [Lines.Execute(step.Script!)],
    };

    private static JadeCommandLine Load(PlannedStep step, IEnumerable<StepFile> files) => Lines.Load(
        files.Select(f => FileMark + f.Path),
        step.LoadStyle ?? LoadStyle.LatestSchemaVersion,
        deleteIfAbsent: step.DeleteIfAbsent is not null,
        clearRestart: false);

    private static StepProgram Marked(JadeCommandLine line) => new(line.Program, [.. line.Arguments.Select(Marked)]);

    private static StepArgument Marked(string argument)
    {
        int mark = argument.IndexOf('\u0001', StringComparison.Ordinal);
        if (mark < 0)
            return argument.StartsWith(Server, StringComparison.Ordinal) ? new StepArgument(Server, ArgumentPlace.Server) : new StepArgument(argument);
        (string text, string place) = (argument[..mark], argument[mark..]);
        return place switch
        {
            PathMark => new StepArgument(text, ArgumentPlace.Path),
            IniMark => new StepArgument(text, ArgumentPlace.Ini),
            _ => new StepArgument(text, ArgumentPlace.File, place[FileMark.Length..]),
        };
    }
}
