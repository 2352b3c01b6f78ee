using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// The files of a step as the batch loader takes them: a command file or schema file with one forms file in one call, each
/// further forms file in a call of its own (documentation of the batch load).
/// </summary>
internal static class LoaderCalls
{
    /// <summary>The files of each call, in order.</summary>
    public static IEnumerable<IReadOnlyList<StepFile>> Of(PlannedStep step)
    {
        StepFile[] forms = [.. step.Files.Where(f => !IsFirst(f))];
        if (step.Files.Length > 0)
            yield return [.. step.Files.Where(IsFirst), .. forms.Take(1)];
        foreach (StepFile file in forms.Skip(1))
            yield return [file];
    }

    private static bool IsFirst(StepFile file) => Path.GetExtension(file.Path).ToLowerInvariant() is ".jcf" or ".scm";
}
