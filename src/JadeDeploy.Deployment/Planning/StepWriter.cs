using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Commands;
using JadeDeploy.Deployment.Planning.Deletions;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>Numbers steps and names and writes their files.</summary>
/// <param name="request">What is planned.</param>
/// <param name="classification">What the classification of the changes rests on; a reorganisation rests on it.</param>
internal sealed class StepWriter(PlanRequest request, ImmutableArray<Assumption> classification)
{
    private readonly ImmutableArray<PlannedStep>.Builder _steps = ImmutableArray.CreateBuilder<PlannedStep>();
    private bool _isPastReturn;

    private int NextNumber => (_steps.Count + 1) * 10;

    /// <summary>Adds a command file, when it has commands.</summary>
    public void Commands(string name, ImmutableArray<JadeCommand> commands, LoadStyle style, params IEnumerable<Assumption> assumptions)
    {
        if (commands.IsEmpty)
            return;
        byte[] bytes = Write(commands);
        PlatformCommands target = request.Commands;
        string[] verbs = [.. commands.Select(c => c.Verb).Distinct().Order(StringComparer.Ordinal)];
        Add(new PlannedStep(NextNumber, StepKind.Commands, null, [File(name, ".jcf", bytes)])
        {
            LoadStyle = request.UsesCurrentVersion ? LoadStyle.CurrentSchemaVersion : style,
            Assumptions = Ids([.. verbs.SelectMany(target.AssumptionsOf), .. assumptions, .. OfFile(commands, bytes)]),
            DeclaredCommands = [.. verbs.Where(target.IsDeclared)],
        });
    }

    private byte[] Write(ImmutableArray<JadeCommand> commands)
    {
        try
        {
            return JcfWriter.Write(request.PlatformVersion, commands);
        }
        catch (ArgumentException e)
        {
            throw new DeploymentException(PackageDiagnostics.NotACommand(e.Message));
        }
    }

    /// <summary>Adds the load of a complete definition that deletes what its files lack.</summary>
    public void CompleteLoad(CompleteLoad load, JadeFile? forms)
    {
        string schema = load.Schema.Name;
        ImmutableArray<StepFile> files = [File(schema, ".scm", load.Schema.File.Bytes)];
        if (forms is not null)
            files = files.Add(File(schema, Path.GetExtension(forms.Path), forms.Bytes));
        Add(new PlannedStep(NextNumber, StepKind.Load, schema, files)
        {
            LoadStyle = Style,
            Assumptions = [.. load.Assumptions.Select(a => a.Id)],
            DeleteIfAbsent = load.Deletion,
        });
    }

    /// <summary>Adds the load of a generated or original schema file, with its forms file when both load in one run.</summary>
    public void Load(string schema, ReadOnlyMemory<byte> definition, JadeFile? forms, IEnumerable<string> assumptions)
    {
        ImmutableArray<StepFile> files = [File(schema, ".scm", definition)];
        if (forms is not null)
            files = files.Add(File(schema, Path.GetExtension(forms.Path), forms.Bytes));
        Add(new PlannedStep(NextNumber, StepKind.Load, schema, files)
        {
            LoadStyle = Style,
            Assumptions = [.. assumptions.Concat(OfSchema(schema)).Distinct().Order(StringComparer.Ordinal)],
        });
    }

    /// <summary>Adds the load of a forms file.</summary>
    public void Forms(string schema, FormsFile forms) =>
        Add(new PlannedStep(NextNumber, StepKind.Forms, schema, [File(schema, Path.GetExtension(forms.Path), forms.Bytes)])
        {
            LoadStyle = Style,
            Assumptions = forms.Entities.Any(e => e.Key.Kind == EntityKind.Form) ? [Assumptions.FormReplacesControls.Id] : [],
        });

    /// <summary>Adds the reorganisation and the transition of some schemas, superschemas first.</summary>
    public void ReorganiseAndTransition(ImmutableArray<string> schemas)
    {
        if (request.UsesCurrentVersion || schemas.IsEmpty)
            return;
        Add(new PlannedStep(NextNumber, StepKind.Reorganise, null, []) { Schemas = schemas, Assumptions = Ids(classification) });
        Add(new PlannedStep(NextNumber, StepKind.Transition, null, []) { Schemas = schemas });
    }

    /// <summary>Adds the deletion of a schema.</summary>
    public void DeleteSchema(string schema) =>
        Add(new PlannedStep(NextNumber, StepKind.DeleteSchema, schema, []) { LoadStyle = LoadStyle.CurrentSchemaVersion });

    /// <summary>Adds a script.</summary>
    public void Script(ScriptStep script) => Add(new PlannedStep(NextNumber, StepKind.Script, script.Script.Schema, [])
    {
        Script = script.Script,
        Assumptions = [.. script.Assumptions.Select(a => a.Id).Order(StringComparer.Ordinal)],
    });

    /// <summary>The steps, in order.</summary>
    /// <exception cref="DeploymentException">A step rests on an assumption that was refused (JD3012).</exception>
    public ImmutableArray<PlannedStep> ToSteps()
    {
        Diagnostic[] refused = [.. StrictRule.Refusals(_steps, request)];
        if (refused.Length > 0)
            throw new DeploymentException(refused);
        return _steps.ToImmutable();
    }

    private static ImmutableArray<string> Ids(IEnumerable<Assumption> assumptions) =>
        [.. assumptions.Select(a => a.Id).Distinct().Order(StringComparer.Ordinal)];

    private LoadStyle Style => request.UsesCurrentVersion ? LoadStyle.CurrentSchemaVersion : LoadStyle.LatestSchemaVersion;

    // A command file that is UTF-16 is like those that Jade writes itself.
    private IEnumerable<Assumption> OfFile(ImmutableArray<JadeCommand> commands, byte[] bytes)
    {
        if (commands.Length > 1)
            yield return Assumptions.AbortOnErrorStops;
        if (request.IsUnicode && bytes[0] != 0xFF)
            yield return Assumptions.AsciiCommandFilesLoad;
    }

    private IEnumerable<string> OfSchema(string schema) =>
        request.To.Find(schema) is { } loaded && SchemaOrder.Needs(loaded).Any(request.UnseenSchemas.Contains)
            ? [Assumptions.UnseenSchemasHaveWhatIsUsed.Id]
            : [];

    // There is no way back from the current version, nor from a reorganisation.
    private void Add(PlannedStep step)
    {
        bool isPointOfNoReturn = !_isPastReturn && (step.LoadStyle == LoadStyle.CurrentSchemaVersion || step.Kind == StepKind.Reorganise);
        _isPastReturn |= isPointOfNoReturn;
        _steps.Add(step with { PointOfNoReturn = isPointOfNoReturn });
    }

    private StepFile File(string name, string extension, ReadOnlyMemory<byte> content) =>
        new($"steps/{NextNumber:000}-{Ascii(name)}{extension.ToLowerInvariant()}", content);

    private static string Ascii(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
            text.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        return text.ToString();
    }
}
