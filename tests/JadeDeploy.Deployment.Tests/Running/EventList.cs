using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>Keeps what a run reports.</summary>
internal sealed class EventList : IProgress<RunEvent>
{
    private readonly List<RunEvent> _events = [];

    public IEnumerable<RunEventKind> Kinds => _events.Select(e => e.Kind);

    public RunEvent[] Of(RunEventKind kind) => [.. _events.Where(e => e.Kind == kind)];

    public void Report(RunEvent value) => _events.Add(value);
}
