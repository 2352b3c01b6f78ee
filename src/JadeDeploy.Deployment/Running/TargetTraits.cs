namespace JadeDeploy.Deployment.Running;

/// <summary>What a kind of database can do, and what it needs from a person: it decides what a run checks and promises.</summary>
public sealed record TargetTraits
{
    /// <summary>An embedded database: it is part of this product and tells everything about itself.</summary>
    public static TargetTraits Embedded { get; } = new() { StatesPlatform = true, TakesStepsBack = true };

    /// <summary>A database of the Jade Platform, which is changed by programs that tell little of what they did.</summary>
    public static TargetTraits Jade { get; } = new() { NeedsBackup = true };

    /// <summary>Whether it says itself which platform version it has.</summary>
    public bool StatesPlatform { get; init; }

    /// <summary>Whether steps before the point of no return can be taken back.</summary>
    public bool TakesStepsBack { get; init; }

    /// <summary>Whether a plan with a point of no return needs a backup that a person vouches for.</summary>
    public bool NeedsBackup { get; init; }
}
