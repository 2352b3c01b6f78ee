using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>A target refuses a step; nothing of the step is kept.</summary>
/// <param name="location">The place in a file of the step, or <see cref="SourceLocation.None"/>.</param>
/// <param name="message">Why, with the loader's error number.</param>
public sealed class StepException(SourceLocation location, string message) : Exception(message)
{
    /// <summary>The place in a file of the step, or <see cref="SourceLocation.None"/>.</summary>
    public SourceLocation Location { get; } = location;
}
