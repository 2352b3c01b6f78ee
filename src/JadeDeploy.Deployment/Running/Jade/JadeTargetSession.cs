using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>A Jade database that is open for a run: its steps are programs, its journal is a file.</summary>
internal sealed class JadeTargetSession(JadeSettings settings, JadeDirectory directory, RegisteredDatabase database, IRegistryStore registry) : ITargetSession
{
    public RegisteredDatabase Database { get; } = database;

    public IRegistryStore Registry { get; } = registry;

    public bool RunsScripts => true;

    public VerificationLevel Verification => settings.Verify == JadeVerification.Extract ? VerificationLevel.Extract : VerificationLevel.ExitCodes;

    public ImmutableSortedDictionary<string, ContentDigest> Schemas() => settings.Verify == JadeVerification.Extract
        ? JadeExtract.Digests(new JadeExtract(settings).Read())
        : throw new DeploymentException(JadeDiagnostics.CatalogueUnread(settings.Path));

    // A Jade database knows itself which schemas it has.
    public void DeclareExternal(ImmutableArray<string> schemas)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD6064: the folder of the run cannot be written.</exception>
    public string? Prepare(string run, string package) => Writing(run, () =>
    {
        Directory.CreateDirectory(directory.Run(run));
        string copy = Path.Combine(directory.Run(run), Path.GetFileName(package));
        if (!File.Exists(copy))
        {
            string unfinished = copy + ".tmp";
            File.Copy(package, unfinished, overwrite: true);
            File.Move(unfinished, copy);
        }
        return directory.Log(run);
    });

    /// <inheritdoc/>
    /// <exception cref="UnknownOutcomeException">A program did not end well.</exception>
    /// <exception cref="DeploymentException">JD6054: the first program cannot be started. JD6064: the folder of the run cannot be written.</exception>
    public void Execute(string run, PlannedStep step, StepExecution how)
    {
        var programs = new JadePrograms(settings, directory.Log(run));
        JournalFile journal = directory.Journal(run);
        CheckCompleteLoad(step);
        ImmutableArray<JadeCommandLine> lines = Writing(run, () =>
        {
            var prepared = new JadeStep(step, Path.Combine(directory.Run(run), "steps"));
            ImmutableArray<JadeCommandLine> all = prepared.Prepare(programs.Lines, clearRestart: how.Mode == StepMode.RestartLoad);
            journal.Write(step.Number, JournalState.Started);
            return all;
        });
        for (int i = 0; i < lines.Length; i++)
            RunProgram(run, step, how, programs, lines[i], isFirst: i == 0);
        Writing(run, () => Noted(journal, step.Number, JournalState.Done));
    }

    public void Confirm(string run, int step) => Writing(run, () => Noted(directory.Journal(run), step, JournalState.Done));

    // Nothing tells which schemas wait for a reorganisation.
    public ImmutableArray<RegisteredSchema> Waiting() => [];

    /// <inheritdoc/>
    /// <remarks>It is checked before that no step has started, so there is nothing to take back.</remarks>
    public void Abort(string run, ImmutableArray<RegisteredSchema> waiting)
    {
        if (directory.Journal(run).Read().Any(s => s.Value != JournalState.Open))
            throw new StepException(SourceLocation.None, "a step has started.");
    }

    public void Dispose()
    {
    }

    private void RunProgram(string run, PlannedStep step, StepExecution how, JadePrograms programs, JadeCommandLine line, bool isFirst)
    {
        JournalFile journal = directory.Journal(run);
        JadeProgramEnd end;
        try
        {
            end = programs.Run(line, how.Output, how.Cancellation);
        }
        catch (DeploymentException e) when (e.Diagnostics[0].Code is "JD6052" or "JD6054")
        {
            // It did not start, so the first program's step is as it was.
            if (isFirst)
                Writing(run, () => Noted(journal, step.Number, JournalState.Open));
            throw;
        }
        if (end.Reason is not { } reason)
            return;
        Writing(run, () => Noted(journal, step.Number, JournalState.Unknown));
        throw new UnknownOutcomeException(reason, end.Cause, directory.Log(run));
    }

    // What the load would delete is exactly what a person consented to, or it does not start.
    private void CheckCompleteLoad(PlannedStep step)
    {
        if (step.DeleteIfAbsent is not { } deletion)
            return;
        string schema = step.Schema ?? "";
        if (!Schemas().TryGetValue(schema, out ContentDigest found) || found != deletion.SchemaBefore)
            throw new StepException(SourceLocation.None,
                $"Schema {schema} has other content than this package was built for, so its complete load could delete more than was consented to.");
    }

    private static bool Noted(JournalFile journal, int step, JournalState state)
    {
        journal.Write(step, state);
        return true;
    }

    private T Writing<T>(string run, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException(JadeDiagnostics.RunFolderNotWritten(directory.Run(run), e.Message));
        }
    }
}
