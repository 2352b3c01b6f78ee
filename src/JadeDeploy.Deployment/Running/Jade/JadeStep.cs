using System.Collections.Immutable;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>One step of a plan as Jade's programs run it: a program, or several for a step with more forms files than one.</summary>
/// <param name="step">The step.</param>
/// <param name="folder">The full path of the folder for the step's files. They stay there: a failed load continues with the same bytes.</param>
internal sealed class JadeStep(PlannedStep step, string folder)
{
    /// <summary>Writes the step's files and gives the command lines, in their order.</summary>
    /// <param name="lines">The command lines for the database.</param>
    /// <param name="clearRestart">Whether loads do not continue an earlier failed one.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public ImmutableArray<JadeCommandLine> Prepare(JadeCommandLines lines, bool clearRestart) => step.Kind switch
    {
        StepKind.Commands or StepKind.Load or StepKind.Forms => [.. LoaderCalls.Of(step).Select(files => Load(lines, files, clearRestart))],
        StepKind.DeleteSchema => [lines.DeleteSchema(step.Schema ?? throw Incomplete("schema"))],
        StepKind.Reorganise => [lines.Reorganise(step.Schemas)],
        StepKind.Transition => [lines.Transition()],
        StepKind.Script => [lines.Execute(step.Script ?? throw Incomplete("method"))],
        _ => throw new InvalidOperationException($"Step {step.Number} is of an unknown kind: {step.Kind}."),
    };

    private JadeCommandLine Load(JadeCommandLines lines, IReadOnlyList<StepFile> files, bool clearRestart) => lines.Load(
        [.. files.Select(Write)], step.LoadStyle ?? LoadStyle.LatestSchemaVersion, step.DeleteIfAbsent is not null, clearRestart);

    private string Write(StepFile file)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, Path.GetFileName(file.Path));
        if (File.Exists(path) && file.Content.Span.SequenceEqual(File.ReadAllBytes(path)))
            return path;
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(file.Content.Span);
        stream.Flush(flushToDisk: true);
        return path;
    }

    private InvalidOperationException Incomplete(string what) => new($"Step {step.Number} names no {what}.");
}
