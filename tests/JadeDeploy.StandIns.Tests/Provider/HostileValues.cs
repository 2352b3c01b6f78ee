using System.Text.RegularExpressions;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running.Jade;
using JadeDeploy.Deployment.Running.Jade.Processes;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Hostile;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.StandIns.Tests.Provider;

/// <summary>Values that a shell would interpret arrive unchanged at a program, or are refused before anything runs.</summary>
[TestClass]
public sealed class HostileValues
{
    private const ulong Seed = 20261125;
    private const int Count = 400;
    private const int ToAProgram = 200;

    [TestMethod]
    public void Arrive_AsParametersOfScripts_OrAreRefused()
    {
        using JadeSystem system = new();
        string[] values = [.. Enumerable.Range(0, Count).Select(number => HostileText.Next(Choices.Of(Seed + (ulong)number)))];
        foreach (string value in values)
            Assert.AreEqual(HostileText.IsParameter(value), IsAccepted(value), $"seed {Seed}: {string.Join(' ', value.Select(c => $"{(int)c:x4}"))}");
        string[] passed = [.. values.Where(IsAccepted)];
        Assert.IsGreaterThan(Count / 4, passed.Length, $"seed {Seed}");

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
    [DataRow(@"a\0")]
    [DataRow(@"\ud83d")]
    [DataRow(@"a\ude00b")]
    public void ThatWouldArriveChanged_AreRefused(string escaped) => Assert.IsFalse(IsAccepted(Regex.Unescape(escaped)));

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
    [DataRow("a'b")]
    [DataRow(@"a\nb")]
    [DataRow(@"a\ud83d")]
    public void AsAPath_AreRefused(string escaped) => Expect.Failure(
        () => JadeDeploy.Deployment.Running.TargetConnection.Parse($"Provider=Jade;Bin=b;Ini=i;Path=\"{Regex.Unescape(escaped)}\"", "/"), "JD6046");

    [TestMethod]
    public void InAMessage_AreShownByTheirCodes()
    {
        PlannedStep step = new(10, StepKind.DeleteSchema, "a\u001b[31m\u202e" + new string('x', 5000), []);

        Diagnostic refusal = Expect.Failure(() => JadePlanCheck.Check(ShopVersions.Plan(Sample.A, Sample.B, step)), "JD6063");

        StringAssert.Contains(refusal.Message, @"'a\u001b[31m\u202exxx");
        Assert.IsLessThan(1000, refusal.Message.Length);
    }

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
