namespace JadeDeploy.Deployment.Planning.Commands;

/// <summary>Whether a release of the platform has a command, and how that is known.</summary>
/// <param name="Exists">Whether it has it.</param>
/// <param name="Assumption">What that rests on; null when the documentation of that release says so, or nothing does.</param>
internal readonly record struct CommandSupport(bool Exists, Assumption? Assumption)
{
    /// <summary>The documentation of the release lists the command.</summary>
    public static CommandSupport Documented => new(true, null);

    /// <summary>The documentation of the release is not known to list it, or says that it is missing.</summary>
    public static CommandSupport None => default;

    /// <summary>An earlier release documents it, and nothing says that it was removed.</summary>
    public static CommandSupport Assumed(Assumption assumption) => new(true, assumption);

    /// <summary><c>yes</c>, <c>assumed (A05)</c> or <c>no</c>: the words of the documentation's table.</summary>
    public override string ToString() => !Exists ? "no" : Assumption is null ? "yes" : $"assumed ({Assumption.Id})";
}
