using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Multiple;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>
/// <c>mul</c>: a multiple-schema file that Jade loads itself. It lists files and nothing else, so a plan that needs more
/// is refused: without its commands a rename would become a deletion and an addition.
/// </summary>
internal sealed class MulFormat : IPackageFormat
{
    private const string ListName = "deploy.mul";

    public string Name => "mul";

    public string Suffix => "-mul";

    public ImmutableArray<ArchiveEntry> Files(PackageContent content)
    {
        DeploymentPlan plan = content.Manifest.Plan;
        Diagnostic[] refusals = [.. Refusals(plan)];
        if (refusals.Length > 0)
            throw new DeploymentException(refusals);
        return
        [
            new ArchiveEntry("README.txt", Ascii(MulReadme.Of(content.Manifest))),
            new ArchiveEntry(ListName, Ascii(List(plan))),
            .. plan.Steps.SelectMany(s => s.Files).Select(f => new ArchiveEntry(FileName(f), f.Content)),
        ];
    }

    private static IEnumerable<Diagnostic> Refusals(DeploymentPlan plan)
    {
        bool isReorganised = false;
        LoadStyle? style = null;
        foreach (PlannedStep step in plan.Steps)
        {
            string? problem = step switch
            {
                { Kind: StepKind.Commands } => "it runs commands, such as renames",
                { Kind: StepKind.DeleteSchema } => $"it deletes the schema {step.Schema}",
                { Kind: StepKind.Script } => $"it runs {step.Script?.Name}",
                { DeleteIfAbsent: not null } => $"it deletes what the file of {step.Schema} lacks, which would apply to every file of the list",
                { Kind: StepKind.Load or StepKind.Forms } when isReorganised => "it loads after a reorganisation, which cannot stand in the list",
                { Kind: StepKind.Load or StepKind.Forms } when (style ??= step.LoadStyle) != step.LoadStyle => "it has another load style than the steps before",
                _ => null,
            };
            isReorganised |= step.Kind == StepKind.Reorganise;
            if (problem is not null)
                yield return PackageDiagnostics.NotInAList(step.Number, problem);
        }
    }

    // One line a step: the documented separator of a schema file and its forms file is one space.
    private static string List(DeploymentPlan plan)
    {
        var text = new StringBuilder(MulDocument.Header).Append("\r\n");
        foreach (PlannedStep step in plan.Steps.Where(s => !s.Files.IsEmpty))
            foreach (IEnumerable<StepFile> line in Lines(step))
                text.AppendJoin(' ', line.Select(FileName)).Append("\r\n");
        return text.ToString();
    }

    // A schema file takes one forms file with it; any further one stands alone.
    private static IEnumerable<IEnumerable<StepFile>> Lines(PlannedStep step)
    {
        yield return step.Files.Take(2);
        foreach (StepFile file in step.Files.Skip(2))
            yield return [file];
    }

    // Names of step files are ASCII without spaces. They stand beside the list: what a sub folder is relative to is uncertain.
    private static string FileName(StepFile file) => file.Path["steps/".Length..];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
