using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Source;

/// <summary>Asserts an expected failure and gives its diagnostics.</summary>
internal static class Expect
{
    public static Diagnostic Error(string code, Action action)
    {
        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(action);
        Diagnostic error = failure.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        Assert.AreEqual(code, error.Code, error.Message);
        return error;
    }

    public static void Contains(string expected, string actual) => StringAssert.Contains(actual, expected, StringComparison.Ordinal);
}
