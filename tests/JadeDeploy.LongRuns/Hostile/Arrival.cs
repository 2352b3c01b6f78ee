using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Running.Jade.Processes;
using JadeDeploy.Generation.Hostile;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.LongRuns.Hostile;

/// <summary>The way of a text to a program of Jade's: as the parameter of a script, the name of a schema, and a path.</summary>
/// <param name="recorders">The programs.</param>
internal sealed class Arrival(Recorders recorders)
{
    private static readonly string[] Refusals = ["JD6001", "JD6046", "JD6063"];

    /// <summary>Sends each text in each place, all with one process.</summary>
    public void Check(IReadOnlyList<HostileResult> results)
    {
        Recorder recorder = recorders.Next();
        var sent = new List<Sent>();
        foreach (HostileResult result in results)
            foreach (Place place in Places(recorder.Folder, result.Text))
            {
                try
                {
                    (ImmutableArray<string> arguments, ImmutableArray<string> expected) = place.Arguments();
                    sent.Add(new Sent(result, place.Name, arguments, expected));
                }
                catch (DeploymentException e) when (Refusals.Contains(e.Diagnostics[0].Code))
                {
                    result.AddRefusal(place.Name, place.MayArrive);
                }
            }
        new ProgramRun(recorder.Program, [.. sent.SelectMany(s => s.Arguments)]).Run(recorder.Folder, null, _ => { }, CancellationToken.None);
        string[] received = recorder.Received;
        int next = 0;
        foreach (Sent one in sent)
            foreach (string expected in one.Expected)
                one.Result.AddArrival(one.Place, expected, received.ElementAtOrDefault(next++));
        if (next != received.Length)
            throw new InvalidOperationException($"{next} arguments were sent, and {received.Length} arrived.");
    }

    private static IEnumerable<Place> Places(string bin, string text)
    {
        var lines = new JadeCommandLines(new JadeSettings { Bin = bin, Path = bin, Ini = bin });
        bool isName = text.Length > 0 && text.All(c => char.IsLetter(c) || char.IsDigit(c) || c == '_');
        PlannedScript script = new("S", "C", "m") { Parameter = text };
        yield return new Place("parameter", HostileText.IsParameter(text),
            () => Checked(new PlannedStep(10, StepKind.Script, null, []) { Script = script }, lines.Execute(script)));
        yield return new Place("deleted schema", isName,
            () => Checked(new PlannedStep(10, StepKind.DeleteSchema, text, []), lines.DeleteSchema(text)));
        yield return new Place("reorganised schema", isName,
            () => Checked(new PlannedStep(10, StepKind.Reorganise, null, []) { Schemas = [text] }, lines.Reorganise([text])));
        yield return new Place("path", HostileText.IsPath(text), () => Paths(bin, text));
    }

    private static (ImmutableArray<string>, ImmutableArray<string>) Checked(PlannedStep step, JadeCommandLine line)
    {
        JadePlanCheck.Check(new DeploymentPlan
        {
            RepositoryName = "shop",
            RepositoryOrigin = "",
            From = null,
            To = new string('a', 40),
            PlatformVersion = new JadeVersion(22, 0, 5),
            Steps = [step],
        });
        return (line.Arguments, line.Arguments);
    }

    // Between other characters, so that the text alone is no way upwards and no separator at the end.
    private static (ImmutableArray<string>, ImmutableArray<string>) Paths(string bin, string text)
    {
        string directory = $"/d/x{text}x";
        JadeSettings settings = TargetConnection.Parse($"Provider=Jade;Bin={bin};Path={Quoted(directory)};Ini={Quoted(directory + "/jade.ini")}", "/").JadeSettings!;
        // The connection string that a message shows means the same.
        settings = TargetConnection.Parse(settings.ToConnectionString(), "/").JadeSettings!;
        ImmutableArray<string> arguments = new JadeCommandLines(settings)
            .Load([Path.Combine(settings.Path, "jadedeploy", "010.scm")], LoadStyle.LatestSchemaVersion, deleteIfAbsent: false, clearRestart: false).Arguments;
        string expected = Path.GetFullPath(directory);
        return (arguments, arguments.SetItem(0, $"path={expected}").SetItem(1, $"ini={expected}/jade.ini").SetItem(3, $"schemaFile={expected}/jadedeploy/010.scm"));
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <param name="Name">What the text is there.</param>
    /// <param name="MayArrive">Whether nothing speaks against it there.</param>
    /// <param name="Arguments">Gives the arguments, and what of them has to arrive.</param>
    private sealed record Place(string Name, bool MayArrive, Func<(ImmutableArray<string> Arguments, ImmutableArray<string> Expected)> Arguments);

    private sealed record Sent(HostileResult Result, string Place, ImmutableArray<string> Arguments, ImmutableArray<string> Expected);
}
