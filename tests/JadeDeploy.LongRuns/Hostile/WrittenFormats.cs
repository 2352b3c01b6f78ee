using System.Collections;
using System.Collections.Immutable;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Xml.Linq;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Generation.Hostile;
using JadeDeploy.Schema.Model;
using NuGet.Versioning;

namespace JadeDeploy.LongRuns.Hostile;

/// <summary>
/// Texts written into <c>deploy.ps1</c> and <c>deployment.xml</c>: an engine and an XML parser read them back, and the
/// script's own code starts a recording program with them.
/// </summary>
internal sealed class WrittenFormats : IDisposable
{
    private const string LiteralsBegin = "$Deployment = @{";
    private const string LiteralsEnd = "\r\n}\r\n";

    private static readonly NuGetVersion Version = new(1, 0, 0);

    private readonly Runspace _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
    private readonly Recorder _recorder;

    /// <param name="recorders">The programs.</param>
    public WrittenFormats(Recorders recorders)
    {
        _recorder = recorders.Next();
        _runspace.Open();
        // The functions of the script, without the deployment that it makes of them.
        ScriptBlockAst script = Parser.ParseInput(ScriptOf(Plan("x")), out _, out _);
        foreach (StatementAst statement in script.EndBlock.Statements)
            if (statement is FunctionDefinitionAst or AssignmentStatementAst)
                Run(statement.Extent.Text);
        Run("$Target = @{ Bin = $args[0]; Path = $args[0]; Ini = $args[0]; Server = 'singleUser'; TimeLimit = $null }", _recorder.Folder);
    }

    /// <summary>Writes each text in each format and reads it back.</summary>
    public void Check(IReadOnlyList<HostileResult> results)
    {
        var started = new List<(HostileResult Result, string Argument)>();
        foreach (HostileResult result in results)
        {
            CheckXml(result);
            if (CheckScript(result) is { } argument)
                started.Add((result, argument));
        }
        // The script's code quotes the arguments and starts the program.
        Run("$program = @{ Program = 'jadclient'; Arguments = @($args[0] | ForEach-Object { @{ Text = $_; Place = ''; File = '' } }) }; [void] (Invoke-Program $program)",
            [started.Select(s => s.Argument).ToArray()]);
        string[] received = _recorder.Received;
        for (int i = 0; i < started.Count; i++)
            started[i].Result.AddArrival("started by the script", started[i].Argument, received.ElementAtOrDefault(i));
    }

    public void Dispose() => _runspace.Dispose();

    private void CheckXml(HostileResult result)
    {
        if (Written("xml", result) is not { } folder)
            return;
        using var stream = new MemoryStream(folder.Files.Single(f => f.Name == "deployment.xml").Content.ToArray());
        XElement root = XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
        XElement repository = root.Element(root.Name.Namespace + "repository")!;
        Compare(result, "xml", name: repository.Attribute("name")?.Value, description: repository.Attribute("description")?.Value,
            schema: root.Element(root.Name.Namespace + "schemasAfter")!.Elements().Single().Attribute("name")?.Value,
            parameter: root.Descendants(root.Name.Namespace + "argument").Select(a => a.Attribute("text")!.Value).Single(IsParameter));
    }

    /// <returns>The argument that the script would start a program with; null when the text was refused.</returns>
    private string? CheckScript(HostileResult result)
    {
        if (Written("pwsh", result) is not { } folder)
            return null;
        string script = Encoding.UTF8.GetString(folder.Files.Single(f => f.Name == "deploy.ps1").Content.Span);
        int begin = script.IndexOf(LiteralsBegin, StringComparison.Ordinal);
        string literals = script[begin..(script.IndexOf(LiteralsEnd, begin, StringComparison.Ordinal) + LiteralsEnd.Length)];
        var read = (Hashtable)Run(literals + "$Deployment").Single().BaseObject;
        var step = (Hashtable)((object[])read["Steps"]!).Single();
        var program = (Hashtable)((object[])step["Programs"]!).Single();
        string parameter = ((object[])program["Arguments"]!).Select(a => (string)((Hashtable)a)["Text"]!).Single(IsParameter);
        Compare(result, "pwsh", name: (string?)read["Repository"], description: (string?)read["Description"],
            schema: (string?)((Hashtable)((object[])read["SchemasAfter"]!).Single())["Name"], parameter);
        return parameter;
    }

    private static void Compare(HostileResult result, string format, string? name, string? description, string? schema, string parameter)
    {
        result.AddArrival($"{format}, repository", result.Text, name);
        result.AddArrival($"{format}, description", result.Text, description);
        result.AddArrival($"{format}, schema", result.Text, schema);
        result.AddArrival($"{format}, parameter", "executeParam=" + ParameterOf(result.Text), parameter);
    }

    private static FormatFolder? Written(string format, HostileResult result)
    {
        try
        {
            return PackageFormats.Prepare([format], Plan(result.Text), "Shop.Deploy", Version).Single();
        }
        catch (DeploymentException e) when (e.Diagnostics.All(d => d.Code == "JD4021"))
        {
            result.AddRefusal(format, HostileText.IsWritable(result.Text));
            return null;
        }
    }

    private static string ScriptOf(DeploymentPlan plan) => Encoding.UTF8.GetString(
        PackageFormats.Prepare(["pwsh"], plan, "Shop.Deploy", Version).Single().Files.Single(f => f.Name == "deploy.ps1").Content.Span[3..]);

    private static DeploymentPlan Plan(string text) => new()
    {
        RepositoryName = text,
        RepositoryOrigin = "",
        From = null,
        To = new string('a', 40),
        Description = text,
        PlatformVersion = new JadeVersion(22, 0, 5),
        SchemasAfter = ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal).Add(text, ContentDigest.Of("x")),
        Steps = [new PlannedStep(10, StepKind.Script, null, []) { Script = new PlannedScript("S", "C", "m") { Parameter = ParameterOf(text) } }],
    };

    // What no parameter can be is refused for that reason: the place is then left to a text that can.
    private static string ParameterOf(string text) => HostileText.IsParameter(text) ? text : "";

    private static bool IsParameter(string argument) => argument.StartsWith("executeParam=", StringComparison.Ordinal);

    private ImmutableArray<PSObject> Run(string script, params object[] arguments)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script, useLocalScope: false);
        foreach (object argument in arguments)
            shell.AddArgument(argument);
        ImmutableArray<PSObject> results = [.. shell.Invoke()];
        return shell.HadErrors ? throw new InvalidOperationException(string.Join('\n', shell.Streams.Error)) : results;
    }
}
