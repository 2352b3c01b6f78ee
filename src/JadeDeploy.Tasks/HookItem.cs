using JadeDeploy.Deployment.Running;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace JadeDeploy.Tasks;

/// <summary>Reads an item of <c>@(JadeRunHook)</c>.</summary>
internal static class HookItem
{
    private const string Part = "Part";

    /// <exception cref="Deployment.Diagnostics.DeploymentException">JD6018: a text is not one of its values.</exception>
    public static RunHook Read(ITaskItem item) => RunHook.Parse(
        item.ItemSpec, item.GetMetadata("At"), item.GetMetadata("Timeout"),
        [.. ((ITaskItem2)item).GetMetadataValueEscaped("Arguments")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Unescaped)]);

    // A list is split before its parts are unescaped: %3B is a semicolon inside an argument. Only MSBuild's own items unescape.
    private static string Unescaped(string part)
    {
        var item = new TaskItem(Part);
        item.SetMetadata(Part, part);
        return item.GetMetadata(Part);
    }
}
