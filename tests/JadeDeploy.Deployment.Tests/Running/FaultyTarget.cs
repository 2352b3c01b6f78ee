using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>The end of a process, as far as a test can have one.</summary>
internal sealed class KilledException : Exception;

/// <summary>A target that kills the run at the n-th point: before and after each call that changes or reads the database.</summary>
internal sealed class FaultyTarget(ITarget inner, int killAt) : ITarget
{
    private int _point;

    public string Name => inner.Name;

    public TargetState Read() => inner.Read();

    public TargetOverview ReadOverview() => inner.ReadOverview();

    public ImmutableArray<ExtractedSchema> ReadSchemas(IReadOnlyCollection<string>? schemas) => inner.ReadSchemas(schemas);

    public IDisposable Lock(TimeSpan wait, CancellationToken cancellation) => inner.Lock(wait, cancellation);

    public ITargetSession Open(JadeVersion platformVersion, string charset) =>
        new Session(Point(() => inner.Open(platformVersion, charset)), this);

    private T Point<T>(Func<T> call)
    {
        Pass();
        T result = call();
        try
        {
            Pass();
            return result;
        }
        catch (KilledException)
        {
            (result as IDisposable)?.Dispose();
            throw;
        }
    }

    private void Pass()
    {
        if (++_point == killAt)
            throw new KilledException();
    }

    private sealed class Session(ITargetSession inner, FaultyTarget faults) : ITargetSession, IRegistryStore
    {
        public RegisteredDatabase Database => inner.Database;

        public IRegistryStore Registry => this;

        public bool RunsScripts => inner.RunsScripts;

        public ImmutableSortedDictionary<string, ContentDigest> Schemas() => faults.Point(inner.Schemas);

        public void DeclareExternal(ImmutableArray<string> schemas) => faults.Point(() =>
        {
            inner.DeclareExternal(schemas);
            return true;
        });

        public void Execute(string run, PlannedStep step, StepMode mode) => faults.Point(() =>
        {
            inner.Execute(run, step, mode);
            return true;
        });

        public void Confirm(string run, int step) => faults.Point(() =>
        {
            inner.Confirm(run, step);
            return true;
        });

        public ImmutableArray<RegisteredSchema> Waiting() => faults.Point(inner.Waiting);

        public void Abort(string run, ImmutableArray<RegisteredSchema> waiting) => faults.Point(() =>
        {
            inner.Abort(run, waiting);
            return true;
        });

        public RegistryDocument? Read() => faults.Point(inner.Registry.Read);

        public void CompareAndSwap(long? expectedEdition, RegistryDocument document) => faults.Point(() =>
        {
            inner.Registry.CompareAndSwap(expectedEdition, document);
            return true;
        });

        public void Dispose() => inner.Dispose();
    }
}
