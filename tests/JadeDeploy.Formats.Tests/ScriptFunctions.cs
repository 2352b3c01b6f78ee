using System.Collections.Immutable;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;

namespace JadeDeploy.Formats.Tests;

/// <summary>The functions and literals of a script in an engine, without the deployment that it makes of them.</summary>
internal sealed class ScriptFunctions : IDisposable
{
    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());

    public ScriptFunctions(DeploymentPlan plan)
    {
        _runspace.Open();
        ScriptBlockAst script = Parse(TextOf(plan));
        foreach (StatementAst statement in script.EndBlock.Statements)
            if (statement is FunctionDefinitionAst or AssignmentStatementAst)
                Run(statement.Extent.Text);
    }

    public static string TextOf(DeploymentPlan plan)
    {
        FormatFolder folder = PackageFormats.Prepare(["pwsh"], plan, "Shop.Deploy", Plans.Version).Single();
        byte[] bytes = folder.Files.Single(f => f.Name == "deploy.ps1").Content.ToArray();
        CollectionAssert.AreEqual(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes.AsSpan(3));
    }

    public static ScriptBlockAst Parse(string text)
    {
        ScriptBlockAst script = Parser.ParseInput(text, out _, out ParseError[] errors);
        Assert.AreEqual("", string.Join('\n', errors.Select(e => $"{e.Extent.StartLineNumber}: {e.Message}")));
        return script;
    }

    /// <summary>Runs PowerShell in the scope of the script.</summary>
    /// <param name="script">It; its parameters are <c>$args</c>.</param>
    /// <param name="arguments">They.</param>
    public ImmutableArray<PSObject> Run(string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        foreach (object argument in arguments)
            shell.AddArgument(argument);
        return [.. shell.Invoke()];
    }

    public string Text(string script, params object[] arguments) => (string)Run(script, arguments).Single().BaseObject;

    public void Dispose() => _runspace.Dispose();
}
