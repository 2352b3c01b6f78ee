using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>A program of Jade's that a step runs, wherever the database is.</summary>
/// <param name="Program">Its name, without extension.</param>
/// <param name="Arguments">Its arguments in order.</param>
internal sealed record StepProgram(string Program, ImmutableArray<StepArgument> Arguments);

/// <summary>An argument whose place on the machine is filled in when the program runs.</summary>
/// <param name="Text">What it says, up to the place.</param>
/// <param name="Place">What goes at its end; null when nothing does.</param>
/// <param name="File">For <see cref="ArgumentPlace.File"/>: the path of the file in the deployment.</param>
internal sealed record StepArgument(string Text, ArgumentPlace? Place = null, string? File = null);

/// <summary>What only the machine knows on which a deployment runs.</summary>
internal enum ArgumentPlace
{
    /// <summary>The database's directory.</summary>
    Path,

    /// <summary>The initialization file.</summary>
    Ini,

    /// <summary><c>singleUser</c> or <c>multiUser</c>.</summary>
    Server,

    /// <summary>The full path of a file of the deployment.</summary>
    File,
}
