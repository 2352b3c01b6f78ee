using System.Reflection;
using System.Text.Json.Nodes;
using JadeDeploy.Deployment;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Deployment.Tests.Running;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>
/// The registry that the script writes beside the one that a run writes, at each point where a deployment can stop. A member
/// that only one of them writes is a difference; one that neither writes here is found by its name.
/// </summary>
[TestClass]
public sealed class TheScriptsRegistry
{
    // What has to differ, and the digests over it.
    private static readonly string[] Particular =
        [RegistryMember.At, RegistryMember.By, RegistryMember.StartedAt, RegistryMember.StartedBy, RegistryMember.DeployedAt, RegistryMember.DeployedBy, RegistryMember.PreviousRecord];

    [TestMethod]
    public void IsTheOneThatARunWrites_AtEveryPoint()
    {
        using TemporaryFolder folder = new();
        string[] byScript = Deploy(folder, "script", _ => true);
        string[] byRun = Deploy(folder, "run", _ => false);
        string[] inTurn = Deploy(folder, "turn", number => number % 2 == 0);

        for (int i = 0; i < byRun.Length; i++)
        {
            Assert.AreEqual(byRun[i], byScript[i], $"registry {i}");
            Assert.AreEqual(byRun[i], inTurn[i], $"registry {i}, one continuing what the other began");
        }
        string[] missing = [.. typeof(RegistryMember).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)
            .Where(member => !byRun.Any(registry => registry.Contains($"\"{member}\":", StringComparison.Ordinal)))];
        Assert.AreEqual("", string.Join(", ", missing), "these members are not compared: make a deployment here that writes them, and teach the script");
    }

    // A failure in the load, a stop before the transition, the end; then a second version.
    private static string[] Deploy(TemporaryFolder folder, string name, Func<int, bool> byScript)
    {
        WrittenPlan first = WrittenPlan.Of(WrittenPlan.First, folder);
        WrittenPlan second = WrittenPlan.Of(ShopVersions.AToB, folder);
        string hooks = folder.Write($"{name}.json", """
            { "formatVersion": 1, "hooks": [
              { "when": "beforeRun", "program": "true" }, { "when": "beforeTransition", "program": "true", "arguments": ["a b"] },
              { "when": "afterTransition", "program": "true", "timeout": 60 }, { "when": "afterRun", "program": "true" }, { "when": "onFailure", "program": "true" } ] }
            """);
        using StandInSystem system = new(ShopVersions.Platform);
        var registries = new List<string>();
        Step(first, fault: "exit=1@1", resume: false, manual: true, fails: true);
        // What the deployment of another product version could have recorded before it stopped.
        string text = File.ReadAllText(system.RegistryPath);
        JsonNode registry = JsonNode.Parse(text)!;
        registry["pending"]!["acceptedDrift"] = JsonNode.Parse($$"""[{ "repository": "shop", "digest": "{{new string('1', 64)}}", "schemas": [{ "name": "Shop", "expected": null, "found": "{{new string('2', 64)}}" }] }]""");
        registry["pending"]!["waiting"] = JsonNode.Parse($$"""[{ "name": "Shop", "digest": "{{new string('3', 64)}}" }]""");
        File.WriteAllText(system.RegistryPath, registry.ToJsonString());
        Step(first, fault: "", resume: true, manual: true, fails: false);
        Step(first, fault: "", resume: true, manual: false, fails: false);
        Step(second, fault: "", resume: false, manual: false, fails: false);
        return [.. registries];

        void Step(WrittenPlan plan, string fault, bool resume, bool manual, bool fails)
        {
            system.Fault = fault;
            bool isFailure = byScript(registries.Count) ? !system.Succeeds(plan.Script, hooks, resume, manual) : !Succeeds(system, plan.Package, hooks, resume, manual);
            Assert.AreEqual(fails, isFailure, $"{name} {registries.Count}");
            registries.Add(Comparable(system.RegistryPath));
        }
    }

    private static bool Succeeds(StandInSystem system, string package, string hooks, bool resume, bool manual)
    {
        RunRequest request = new()
        {
            PackagePath = package,
            TargetDatabase = system.Connection,
            Hooks = HookFile.Read(hooks),
            Resume = resume,
            Transition = manual ? TransitionMode.Manual : TransitionMode.Auto,
            BackupConfirmed = !resume,
        };
        try
        {
            system.WithFaults(() => DeploymentRun.Run(request));
            return true;
        }
        catch (DeploymentException)
        {
            return false;
        }
    }

    private static string Comparable(string path)
    {
        string text = File.ReadAllText(path);
        Assert.AreEqual(RegistryFile.ToText(RegistryFile.Read(path)), text);
        JsonNode registry = JsonNode.Parse(text)!;
        registry["database"]!["id"] = "";
        registry["database"]!["path"] = "";
        Empty(registry);
        return registry.ToJsonString(new() { WriteIndented = true });
    }

    private static void Empty(JsonNode? node)
    {
        foreach (JsonNode? item in node as JsonArray ?? [])
            Empty(item);
        foreach ((string name, JsonNode? value) in (node as JsonObject)?.ToArray() ?? [])
            if (Particular.Contains(name))
                node![name] = value is null ? null : "";
            else
                Empty(value);
    }
}
