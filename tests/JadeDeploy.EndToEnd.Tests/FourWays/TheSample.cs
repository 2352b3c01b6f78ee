using JadeDeploy.Deployment.Running;
using JadeDeploy.EndToEnd.Tests.Harness;
using JadeDeploy.FourWays;
using JadeDeploy.Samples.MakeRepository;
using JadeDeploy.StandIns;
using JadeDeploy.Testing;

namespace JadeDeploy.EndToEnd.Tests.FourWays;

/// <summary>
/// The sample's releases, each as one package, by everything that can deploy it: <c>dotnet publish</c> with either
/// provider, the tool with either provider, and the script.
/// </summary>
[TestClass]
public sealed class TheSample : IDisposable
{
    private const string JadeDatabase = "Provider=Jade;Bin=jade/bin;Path=jade/system;Ini=jade/system/jade.ini";
    private const string EmbeddedTool = "Provider=Embedded;Path=tool.jadedb";
    private const string JadeTool = "Provider=Jade;Bin=jade/bin;Path=jade/system;Ini=jade/system/jade.ini;Registry=Schema;Verify=extract";

    private readonly TemporaryFolder _folder = new();

    [TestMethod]
    public void EachRelease_LeavesEqualCataloguesAndEqualRegistries()
    {
        SampleRepository.Make(Path.Combine(Checkout.Root, "samples", "Shop", "releases"), _folder["shop"]);
        InstalledTool.Run(_folder.Path, "stand-ins", "jade/bin", "--database", "jade/system").Succeeds();
        using SampleProject embedded = new(_folder["shop"], "Provider=Embedded;Path=shop.jadedb");
        using SampleProject jade = new(_folder["shop"], JadeDatabase);
        InstalledTool.Run(jade.Workspace.Path, "stand-ins", "jade/bin", "--database", "jade/system").Succeeds();
        using ScriptRun script = new(SampleProject.Platform, []);
        foreach (string release in new[] { "v1.0.0", "v1.0.1", "v1.1.0", "v2.0.0", "v2.1.0" })
        {
            // A Jade database does not tell that it is empty.
            string[] first = release == "v1.0.0" ? ["-p:JadeInitializeRegistry=true"] : [];

            string package = embedded.Publish(release, first);
            string same = jade.Publish(release, first);
            foreach (string database in new[] { EmbeddedTool, JadeTool })
                InstalledTool.Run(_folder.Path, "run", package, "--database", database, "--backup-confirmed").Succeeds();
            script.Deploy(package);

            CollectionAssert.AreEqual(File.ReadAllBytes(package), File.ReadAllBytes(same), $"{release}: two packages");
            WayOutcome[] outcomes =
            [
                embedded.Outcome("shop.jadedb"),
                jade.Outcome($"jade/system/{StandInDatabase.FileName}"),
                Outcome(EmbeddedTool, "tool.jadedb"),
                Outcome(JadeTool, $"jade/system/{StandInDatabase.FileName}"),
                script.Outcome,
            ];
            Assert.IsNotEmpty(outcomes[0].Catalogue);
            string[] differences = [.. WayOutcome.Differences(outcomes)];
            Assert.IsEmpty(differences, $"{release}:\n{string.Join('\n', differences)}");
        }
    }

    public void Dispose() => _folder.Dispose();

    private WayOutcome Outcome(string connection, string catalogueFile) => WayOutcome.Of(
        $"jadedeploy run to {connection}", _folder[catalogueFile], TargetConnection.Parse(connection, _folder.Path).ToTarget().Read().Registry!);
}
