using JadeDeploy.Deployment.Diagnostics;

namespace JadeDeploy.Deployment.Running;

/// <summary>Whether a run makes the transition itself.</summary>
public enum TransitionMode
{
    /// <summary>It does.</summary>
    Auto,

    /// <summary>It ends before the transition; the transition is made when the run is resumed.</summary>
    Manual,
}

/// <summary>Reads <see cref="TransitionMode"/>.</summary>
public static class TransitionModes
{
    /// <summary>The mode that a person wrote; empty for the default.</summary>
    /// <exception cref="DeploymentException">JD3014: it is none.</exception>
    public static TransitionMode Parse(string text) => text.ToLowerInvariant() switch
    {
        "" or "auto" => TransitionMode.Auto,
        "manual" => TransitionMode.Manual,
        _ => throw new DeploymentException(PlanDiagnostics.InvalidOption("JadeTransition", text, "auto or manual")),
    };
}
