using JadeDeploy.EndToEnd.Tests.Harness;
using Microsoft.Build.Logging.StructuredLogger;

namespace JadeDeploy.EndToEnd.Tests;

[TestClass]
public sealed class Logs : IDisposable
{
    private const string Secret = "ghp_thisIsNotARealToken0123456789";

    private readonly Shop _shop = new();

    [TestMethod]
    public void ABinaryLog_HasTheTaskAndItsPackage()
    {
        _shop.Build("-bl:build.binlog").Succeeds();

        Build log = BinaryLog.ReadBuild(_shop.Workspace["build.binlog"]);

        Assert.IsTrue(log.Succeeded);
        Assert.IsNotNull(log.FindFirstDescendant<NamedNode>(n => n is Microsoft.Build.Logging.StructuredLogger.Task && n.Name == "BuildDeployment"));
    }

    [TestMethod]
    public void AToken_IsInNoLog()
    {
        _shop.Project("""
            <JadeSourceRepository>https://example.invalid/shop.git</JadeSourceRepository>
            <JadeSourceTokenVariable>SHOP_ACCESS</JadeSourceTokenVariable>
            """);

        CommandResult build = _shop.Workspace.Dotnet(new Dictionary<string, string> { ["SHOP_ACCESS"] = Secret }, "build", "-bl:build.binlog");

        build.FailsWith("JD1006");
        Assert.IsFalse(build.Output.Contains(Secret, StringComparison.Ordinal));
        bool isInLog = false;
        BinaryLog.ReadBuild(_shop.Workspace["build.binlog"]).VisitAllChildren<BaseNode>(n => isInLog |= n.ToString()!.Contains(Secret, StringComparison.Ordinal));
        Assert.IsFalse(isInLog);
    }

    [TestMethod]
    public void APasswordInAUrl_IsRefusedWithoutShowingIt()
    {
        _shop.Project($"<JadeSourceRepository>https://user:{Secret}@example.invalid/shop.git</JadeSourceRepository>");

        ReportedDiagnostic error = _shop.Build().FailsWith("JD1011");

        Assert.IsFalse(error.Message.Contains(Secret, StringComparison.Ordinal));
    }

    [TestMethod]
    public void TheTerminalLogger_ShowsWhereThePackageIs() =>
        _shop.Build("-tl:on").Succeeds().Says(".nupkg");

    public void Dispose() => _shop.Dispose();
}
