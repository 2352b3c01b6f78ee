using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Building;

/// <summary>Checks the texts of a request that have a fixed set of values.</summary>
internal static class BuildOptions
{
    /// <exception cref="DeploymentException">A text is not one of its values (JD3014).</exception>
    public static void Check(BuildRequest request)
    {
        var problems = new List<Diagnostic>();
        Require(problems, "JadeLoadStyle", request.LoadStyle, "latest", "current");
        Require(problems, "JadeBind", request.Bind, "content", "database");
        Require(problems, "JadeCharset", request.Charset ?? "", "", "unicode", "ansi");
        foreach (string format in request.Formats)
            Require(problems, "JadeFormats", format, [.. PackageFormats.Names]);
        if (problems.Count > 0)
            throw new DeploymentException(problems);
    }

    private static void Require(List<Diagnostic> problems, string option, string value, params string[] values)
    {
        if (!values.Contains(value, StringComparer.OrdinalIgnoreCase))
            problems.Add(PlanDiagnostics.InvalidOption(option, value, string.Join(" or ", values.Where(v => v.Length > 0))));
    }
}
