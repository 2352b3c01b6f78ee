using System.Collections.Immutable;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Building;

/// <summary>The output folder of a build: the package, the marker that names it, and the hash that says nothing changed.</summary>
internal sealed class BuildOutput
{
    private readonly BuildRequest _request;
    private readonly string _folder;
    private readonly ContentDigest? _inputs;

    private BuildOutput(BuildRequest request, string folder, ContentDigest? inputs) => (_request, _folder, _inputs) = (request, folder, inputs);

    /// <summary>The output of a request, or null when it only plans.</summary>
    public static BuildOutput? For(BuildContext context)
    {
        (BuildRequest request, KnownTarget target, BuildVersions versions) = (context.Request, context.Target, context.Versions);
        if (request.OutputDirectory is not { Length: > 0 } folder)
            return null;
        ContentDigest? registry = target.Registry is null ? null : ContentDigest.Of(RegistryFile.ToBytes(target.Registry));
        // Uncommitted files have no id, so a preview is never taken for unchanged.
        ContentDigest? inputs = versions.Range.IsWorkFolder
            ? null
            : InputHash.Of(request, registry, versions.From?.Id, versions.To.Id, ToolVersion.Text);
        return new BuildOutput(request, folder, inputs);
    }

    /// <summary>What the last build made, when nothing changed since; else null, and what it left is no longer named.</summary>
    /// <param name="unchanged">The plan that changes nothing, for a target that holds what is wanted.</param>
    public BuildResult? FindCurrent(Func<DeploymentPlan> unchanged)
    {
        if (_inputs is { } inputs && BuildStamp.Find(_folder)?.IsCurrent(inputs, _folder) == true)
        {
            return DeploymentMarker.Read(_folder).ReadPackage(_folder) is { } package
                ? new BuildResult(package.Plan, package.Path, []) { IsUpToDate = true }
                : new BuildResult(unchanged(), null, []) { IsUpToDate = true, IsNothingToDeploy = true };
        }
        // If this build fails, publish must not run what an earlier one left.
        if (Directory.Exists(_folder))
        {
            File.Delete(Path.Combine(_folder, DeploymentMarker.FileName));
            File.Delete(Path.Combine(_folder, BuildStamp.FileName));
        }
        return null;
    }

    /// <summary>Writes and proves the package. A package that fails its proof does not stay.</summary>
    public BuildResult Write(
        DeploymentPlan plan, bool isNothing, NuGetVersion version, ImmutableArray<Diagnostic> warnings, Action<DeploymentPackage> prove)
    {
        if (_inputs is not { } inputs)
            return new BuildResult(plan, null, warnings);
        var outputs = new List<string>();
        MarkedPackage? marked = null;
        string? path = null;
        if (!isNothing)
        {
            ImmutableArray<FormatFolder> formats = PackageFormats.Prepare(_request.Formats, plan, _request.PackageId, version);
            WrittenPackage written = PackageWriter.Write(plan, _request.PackageId, version, _folder);
            path = written.Path;
            try
            {
                prove(PackageReader.Read(path));
            }
            catch
            {
                File.Delete(path);
                throw;
            }
            outputs.Add(path);
            outputs.AddRange(formats.SelectMany(f => f.Write(_folder)));
            marked = new MarkedPackage(Path.GetFileName(path), written.Digest);
        }
        string held = isNothing ? plan.From! : plan.To;
        new DeploymentMarker(held, DeploymentMarker.HashTarget(_request.TargetDatabase, _request.PublishProfile), marked).Write(_folder);
        outputs.Add(DeploymentMarker.FileName);
        BuildStamp.Of(inputs, _folder, outputs).Write(_folder);
        return new BuildResult(plan, path, warnings) { IsNothingToDeploy = isNothing };
    }
}
