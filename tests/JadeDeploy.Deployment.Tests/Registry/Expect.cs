using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Registry;

/// <summary>Asserts expected failures.</summary>
internal static class Expect
{
    /// <summary>The action fails with exactly these codes; gives the first diagnostic.</summary>
    public static Diagnostic Failure(Action action, params string[] codes)
    {
        DeploymentException failure = Assert.ThrowsExactly<DeploymentException>(action);
        CollectionAssert.AreEqual(codes, failure.Diagnostics.Select(d => d.Code).ToArray(), failure.Message);
        return failure.Diagnostics[0];
    }
}
