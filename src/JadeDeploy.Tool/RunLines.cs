using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool;

/// <summary>Writes what a run reports, a line each, at once and in order.</summary>
/// <param name="output">Where to.</param>
internal sealed class RunLines(TextWriter output) : IProgress<RunEvent>
{
    /// <inheritdoc/>
    public void Report(RunEvent value) => output.WriteLine(value.Text);
}
