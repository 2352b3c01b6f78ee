using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>A database that deployments go to. It is opened only when it is needed, and for writing only by a run.</summary>
public interface ITarget
{
    /// <summary>What to call it in messages.</summary>
    string Name { get; }

    /// <summary>Reads what it holds. Nothing is created or changed; a database that does not exist is a state too.</summary>
    /// <exception cref="DeploymentException">JD6007, or JD5001 to JD5006, JD5015 for its registry.</exception>
    TargetState Read();

    /// <summary>Reads its registry and the names of its schemas, and nothing of what these hold. Nothing is created or changed.</summary>
    /// <exception cref="DeploymentException">As for <see cref="Read"/>.</exception>
    TargetOverview ReadOverview();

    /// <summary>Reads schemas in the version that applications run, entity by entity. Nothing is created or changed.</summary>
    /// <param name="schemas">Their names; null for all. One that is not there is left out.</param>
    /// <returns>The schemas, in ordinal order of their names, with their entities in key order.</returns>
    /// <exception cref="DeploymentException">JD6007.</exception>
    ImmutableArray<ExtractedSchema> ReadSchemas(IReadOnlyCollection<string>? schemas);

    /// <summary>
    /// Takes the right to change it, until the result is disposed or the process ends, however it ends.
    /// </summary>
    /// <param name="wait">How long to wait for another holder.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="DeploymentException">JD6007: its folder cannot be written. JD6008: another run holds it.</exception>
    IDisposable Lock(TimeSpan wait, CancellationToken cancellation);

    /// <summary>Opens it for a run, which holds the lock; creates it when it does not exist.</summary>
    /// <param name="platformVersion">The platform version of a new database.</param>
    /// <param name="charset">The character set of a new database: <c>unicode</c> or <c>ansi</c>.</param>
    /// <exception cref="DeploymentException">JD6007: it cannot be opened or created.</exception>
    ITargetSession Open(JadeVersion platformVersion, string charset);
}

/// <summary>A target database that is open for a run.</summary>
public interface ITargetSession : IDisposable
{
    /// <summary>What it says about itself.</summary>
    RegisteredDatabase Database { get; }

    /// <summary>Its registry.</summary>
    IRegistryStore Registry { get; }

    /// <summary>Whether it can run the code of its schemas. Where it cannot, a script step is journalled as not run.</summary>
    bool RunsScripts { get; }

    /// <summary>The digest of each user schema in the version that applications run, by name.</summary>
    ImmutableSortedDictionary<string, ContentDigest> Schemas();

    /// <summary>Says that schemas count as present although nobody deployed them here; what was said before stays.</summary>
    /// <param name="schemas">Their names; those that are really there do not count.</param>
    void DeclareExternal(ImmutableArray<string> schemas);

    /// <summary>Runs a step and records in the journal that it started and that it is done.</summary>
    /// <param name="run">The run, as the journal names it.</param>
    /// <param name="step">The step with its files.</param>
    /// <param name="mode">How it is run.</param>
    /// <exception cref="StepException">The database refuses the step; nothing of it is kept.</exception>
    void Execute(string run, PlannedStep step, StepMode mode);

    /// <summary>Records in the journal that a person says a step is done.</summary>
    /// <param name="run">The run, as the journal names it.</param>
    /// <param name="step">The step's number.</param>
    void Confirm(string run, int step);

    /// <summary>The schemas with changes in their latest version, each with the digest of that version.</summary>
    ImmutableArray<RegisteredSchema> Waiting();

    /// <summary>Forgets what a run changed in the latest version, and records it in the journal; all of it or nothing.</summary>
    /// <param name="run">The run, as the journal names it.</param>
    /// <param name="waiting">The schemas that had changes in their latest version before it: they keep them.</param>
    /// <exception cref="StepException">What the run changed cannot be told from what was there before; nothing was changed.</exception>
    void Abort(string run, ImmutableArray<RegisteredSchema> waiting);
}
