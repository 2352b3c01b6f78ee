using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What a change means for applications that run.</summary>
public enum Impact
{
    /// <summary>Safe while applications run.</summary>
    Online,

    /// <summary>Applications must stop for the switch.</summary>
    Transition,

    /// <summary>Data is converted.</summary>
    Reorganise,
}

/// <summary>A change and what it means.</summary>
/// <param name="Action">What happened.</param>
/// <param name="Entity">Kind and name; the older name for anything that existed.</param>
/// <param name="Impact">What it means for applications that run.</param>
/// <param name="DataLoss">Whether data in the database is lost.</param>
/// <param name="Reason">Why it is classified so, in words.</param>
/// <param name="Location">Where the newer version states it, or the older one for a deletion.</param>
public sealed record PlannedChange(
    ChangeAction Action, EntityKey Entity, Impact Impact, bool DataLoss, string Reason, SourceLocation Location)
{
    /// <summary>The new name of a rename, the new superclass or file of a move; otherwise null.</summary>
    public string? To { get; init; }

    /// <summary>Whether content differs beyond a rename or move.</summary>
    public bool ContentChanged { get; init; }

    /// <summary>Whether nothing but comments or layout in the source of a method differs.</summary>
    public bool OnlyComments { get; init; }
}
