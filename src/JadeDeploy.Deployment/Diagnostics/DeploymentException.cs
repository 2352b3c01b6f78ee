using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>
/// An expected failure: it carries the diagnostics that a person is to see. Tasks and the tool catch exactly this
/// exception; anything else is a fault of the program.
/// </summary>
public sealed class DeploymentException : Exception
{
    /// <summary>Makes the failure from its diagnostics, errors among them.</summary>
    public DeploymentException(params IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What to report.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
