using System.CommandLine;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Tool.Commands;

/// <summary><c>jadedeploy check</c>: parses files, checks what they refer to and reports what is wrong.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Schema, forms, multiple-schema, command or entity files, or settings (.jadegit).", Arity = ArgumentArity.OneOrMore };

    public CheckCommand(ToolContext context)
        : base("check", "Parses schema files, checks what they refer to and reports what is wrong.")
    {
        Add(_files);
        SetAction(parsed => Run([.. parsed.GetRequiredValue(_files).Select(f => context.Folder.Full(f)!)], context.Console));
    }

    private static int Run(string[] files, ToolConsole console)
    {
        IReadOnlyList<Diagnostic> found = FileCheck.CheckTogether(files);
        console.Report(found);
        int errors = found.Count(d => d.Severity == DiagnosticSeverity.Error);
        int warnings = found.Count(d => d.Severity == DiagnosticSeverity.Warning);
        console.Output.WriteLine($"{Counted(files.Length, "file")}, {Counted(errors, "error")}, {Counted(warnings, "warning")}");
        return errors == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
