using System.Reflection;

namespace JadeDeploy.Deployment.Building;

/// <summary>The version of this program, with the commit it was built from.</summary>
public static class ToolVersion
{
    /// <summary>For example <c>1.0.0+4f1c…</c>.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
