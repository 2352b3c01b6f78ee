using JadeDeploy.Database.Loading;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using Style = JadeDeploy.Database.Loading.LoadStyle;

namespace JadeDeploy.Deployment.Running;

/// <summary>Runs a step with the embedded loader. Every option is given, so that no step rests on a default.</summary>
internal static class EmbeddedStep
{
    /// <summary>Runs the step.</summary>
    /// <param name="loader">The loader.</param>
    /// <param name="step">The step.</param>
    /// <param name="clearRestart">Whether a load does not continue an earlier failed one.</param>
    /// <exception cref="StepException">The loader refuses.</exception>
    public static void Run(SchemaLoader loader, PlannedStep step, bool clearRestart = false) => Refusing(() =>
    {
        switch (step.Kind)
        {
            case StepKind.Commands or StepKind.Load or StepKind.Forms:
                foreach (LoadRequest request in Requests(step, clearRestart))
                    CheckCommands(loader.Load(request));
                break;
            case StepKind.DeleteSchema:
                loader.DeleteSchema(step.Schema ?? throw new InvalidOperationException($"Step {step.Number} names no schema to delete."));
                break;
            case StepKind.Reorganise:
                loader.Reorganise(step.Schemas);
                break;
            case StepKind.Transition:
                loader.Transition(step.Schemas);
                break;
            default:
                throw new StepException(SourceLocation.None, $"An embedded database cannot run a step of kind {step.Kind}.");
        }
    });

    /// <summary>Does something with the loader; its refusal becomes that of a step.</summary>
    /// <exception cref="StepException">The loader refuses.</exception>
    public static void Refusing(Action work)
    {
        try
        {
            work();
        }
        catch (LoaderException e)
        {
            throw new StepException(e.Error.Location, $"{e.Error.Number} - {e.Error.Message}");
        }
    }

    /// <summary>One call of the loader for a step's command file and schema file with its first forms file, one for each other.</summary>
    private static IEnumerable<LoadRequest> Requests(PlannedStep step, bool clearRestart)
    {
        List<LoadFile> forms = [];
        LoadRequest first = Request(step, clearRestart);
        foreach (LoadFile file in step.Files.Select(f => new LoadFile(f.Path, f.Content)))
            switch (Path.GetExtension(file.Path).ToLowerInvariant())
            {
                case ".jcf":
                    first = first with { CommandFile = file };
                    break;
                case ".scm":
                    first = first with { SchemaFile = file };
                    break;
                default:
                    forms.Add(file);
                    break;
            }
        if (first.CommandFile is not null || first.SchemaFile is not null)
            yield return first with { FormsFile = forms.FirstOrDefault() };
        else if (forms.Count > 0)
            yield return Request(step, clearRestart) with { FormsFile = forms[0] };
        foreach (LoadFile file in forms.Skip(1))
            yield return Request(step, clearRestart) with { FormsFile = file };
    }

    private static LoadRequest Request(PlannedStep step, bool clearRestart) => new()
    {
        LoadStyle = step.LoadStyle == Planning.LoadStyle.CurrentSchemaVersion ? Style.CurrentSchemaVersion : Style.LatestSchemaVersion,
        DeleteIfAbsent = step.DeleteIfAbsent is not null,
        DeleteMethodsIfAbsent = step.DeleteIfAbsent is not null,
        DeletePropertiesIfAbsent = step.DeleteIfAbsent is not null,
        ExtraCommands = step.DeclaredCommands,
        SuppressReorg = true,
        InitiateTransition = false,
        ClearRestart = clearRestart,
    };

    private static void CheckCommands(LoadResult result)
    {
        if (result.FailedCommands.FirstOrDefault() is { } error)
            throw new StepException(error.Location, $"{error.Number} - {error.Message}");
    }
}
