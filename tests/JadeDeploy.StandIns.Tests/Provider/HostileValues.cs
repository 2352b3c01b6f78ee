using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Running.Jade.Processes;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>Values that a shell would interpret arrive unchanged at a program, or are refused before anything runs.</summary>
[TestClass]
public sealed class HostileValues
{
    private const int Seed = 20261125;
    private const int Count = 400;
    private const int ToAProgram = 100;

    private static readonly string[] Pieces =
        [" ", "'", "\"", ";", "$(touch x)", "`y`", "%PATH%", "!x!", "-", "@", "&&", "|", ">", "*", "?", "\\", "\\\\", "^", "(", "#", "~", "ü", "漢", "=", ",", "a", "{0}", "\u00a0"];

    [TestMethod]
    public void Arrive_AsParametersOfScripts_OrAreRefused()
    {
        using JadeSystem system = new();
        var random = new Random(Seed);
        string[] values = [.. Enumerable.Range(0, Count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)])))];
        string[] passed = [.. values.Where(IsAccepted)];
        Assert.IsGreaterThan(Count / 2, passed.Length, $"seed {Seed}");

        JadeCommandLines lines = new(new JadeSettings { Bin = system.Bin, Path = system.Path, Ini = system.Ini });
        foreach (string[] batch in passed.Chunk(ToAProgram))
        {
            string[] arguments = [.. batch.SelectMany(v => lines.Execute(new PlannedScript("S", "C", "m") { Parameter = v }).Arguments)];
            new ProgramRun(Path.Combine(system.Bin, "jadclient"), arguments).Run(system["."], null, _ => { }, CancellationToken.None);

            CollectionAssert.AreEqual(arguments, system.Calls[^1].Arguments, $"seed {Seed}");
        }
        Assert.IsFalse(File.Exists(system["x"]));
    }

    [TestMethod]
    [DataRow("a'")]
    [DataRow("\"a\"")]
    [DataRow("a\nb")]
    public void ThatWouldArriveChanged_AreRefused(string parameter) => Assert.IsFalse(IsAccepted(parameter));

    [TestMethod]
    public void ThatAreTooLong_AreRefused() => Assert.IsTrue(IsAccepted(new string('x', 2047)) && !IsAccepted(new string('x', 2048)));

    [TestMethod]
    [DataRow("Sh op")]
    [DataRow("Shop,Other")]
    [DataRow("Shop;x")]
    [DataRow("-Shop")]
    [DataRow("$(x)")]
    [DataRow("")]
    public void AsNamesOfSchemas_AreRefused(string schema)
    {
        PlannedStep[] steps = [new(10, StepKind.DeleteSchema, schema, []), new(10, StepKind.Reorganise, null, []) { Schemas = [schema] }];
        foreach (PlannedStep step in steps)
            Expect.Failure(() => JadePlanCheck.Check(ShopVersions.Plan(Sample.A, Sample.B, step)), "JD6063");
    }

    [TestMethod]
    public void AsAQuotedPath_AreRefused() =>
        Expect.Failure(() => JadeDeploy.Deployment.Running.TargetConnection.Parse("Provider=Jade;Bin=b;Ini=i;Path=\"a'b\"", "/"), "JD6046");

    private static bool IsAccepted(string parameter)
    {
        PlannedStep step = new(10, StepKind.Script, null, []) { Script = new PlannedScript("S", "C", "m") { Parameter = parameter } };
        try
        {
            JadePlanCheck.Check(ShopVersions.Plan(Sample.A, Sample.B, step));
            return true;
        }
        catch (JadeDeploy.Deployment.Diagnostics.DeploymentException e)
        {
            Assert.AreEqual("JD6063", e.Diagnostics[0].Code);
            return false;
        }
    }
}
