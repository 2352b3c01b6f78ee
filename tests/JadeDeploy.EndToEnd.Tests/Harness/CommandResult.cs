using System.Collections.Immutable;

namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>What a program did.</summary>
/// <param name="Command">The command line.</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Error)
{
    /// <summary>Errors and warnings in the canonical form of build tools, each once, in order.</summary>
    public ImmutableArray<ReportedDiagnostic> Diagnostics => [.. ReportedDiagnostic.Parse(Output + Error)];

    /// <summary>The errors and warnings of this product.</summary>
    public ImmutableArray<ReportedDiagnostic> JadeDiagnostics => [.. Diagnostics.Where(d => d.Code.StartsWith("JD", StringComparison.Ordinal))];

    /// <summary>Fails the test unless the command succeeded.</summary>
    public CommandResult Succeeds()
    {
        Assert.AreEqual(0, ExitCode, ToString());
        return this;
    }

    /// <summary>Fails the test unless the command failed with exactly one error, of this code; gives that error.</summary>
    public ReportedDiagnostic FailsWith(string code)
    {
        Assert.AreNotEqual(0, ExitCode, ToString());
        ReportedDiagnostic[] errors = [.. Diagnostics.Where(d => d.IsError)];
        Assert.AreEqual(1, errors.Length, ToString());
        Assert.AreEqual(code, errors[0].Code, ToString());
        return errors[0];
    }

    /// <summary>Fails the test unless the output holds a text.</summary>
    public CommandResult Says(string text)
    {
        StringAssert.Contains(Output, text, ToString());
        return this;
    }

    /// <summary>Fails the test if the output holds a text.</summary>
    public CommandResult DoesNotSay(string text)
    {
        Assert.IsFalse(Output.Contains(text, StringComparison.Ordinal), ToString());
        return this;
    }

    /// <summary>Everything, for the message of a failed test.</summary>
    public override string ToString() => $"{Command}\nexit code {ExitCode}\n{Output}\n{Error}";
}
