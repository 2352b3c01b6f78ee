using System.Collections.Immutable;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What a step does.</summary>
public enum StepKind
{
    /// <summary>Runs a command file.</summary>
    Commands,

    /// <summary>Loads a schema file.</summary>
    Load,

    /// <summary>Loads a forms file.</summary>
    Forms,

    /// <summary>Deletes a schema and all instances of its classes.</summary>
    DeleteSchema,

    /// <summary>Reorganises the schemas of the plan.</summary>
    Reorganise,

    /// <summary>Makes the latest version the current one.</summary>
    Transition,

    /// <summary>Runs a method.</summary>
    Script,
}

/// <summary>The loader's load styles that plans use; names as on its command line.</summary>
public enum LoadStyle
{
    /// <summary><c>latestSchemaVersion</c>.</summary>
    LatestSchemaVersion,

    /// <summary><c>currentSchemaVersion</c>.</summary>
    CurrentSchemaVersion,
}

/// <summary>One step of a plan.</summary>
/// <param name="Number">10, 20, 30 … in running order.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Schema">The schema it works on; null when it works on several.</param>
/// <param name="Files">The files it uses.</param>
public sealed record PlannedStep(int Number, StepKind Kind, string? Schema, ImmutableArray<StepFile> Files)
{
    /// <summary>The version a load or command file works in; null where that means nothing.</summary>
    public LoadStyle? LoadStyle { get; init; }

    /// <summary>Whether there is no way back once this step has started.</summary>
    public bool PointOfNoReturn { get; init; }

    /// <summary>The schemas a reorganisation or transition is for, superschemas first.</summary>
    public ImmutableArray<string> Schemas { get; init; } = [];

    /// <summary>What a script step runs; null for steps of other kinds.</summary>
    public PlannedScript? Script { get; init; }

    /// <summary>The ids of the assumptions it rests on, <c>A01</c> …</summary>
    public ImmutableArray<string> Assumptions { get; init; } = [];

    /// <summary>Commands of its file that only a person says the platform version has, by their verbs.</summary>
    public ImmutableArray<string> DeclaredCommands { get; init; } = [];

    /// <summary>What the load of a complete definition deletes; null for any other step: nothing is deleted then because a file lacks it.</summary>
    public AbsentDeletion? DeleteIfAbsent { get; init; }
}

/// <summary>A file of a step.</summary>
/// <param name="Path">Its path in the package: <c>steps/010-Shop.jcf</c>; ASCII, no spaces, forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StepFile(string Path, ReadOnlyMemory<byte> Content);
