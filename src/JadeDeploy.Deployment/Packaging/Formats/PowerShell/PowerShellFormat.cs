using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Packaging.Formats;

/// <summary>
/// <c>pwsh</c>: a folder with a script that runs the deployment on a machine with nothing but Jade and Windows
/// PowerShell. The script's code is always the same; what belongs to a deployment is in one section of literals.
/// </summary>
internal sealed class PowerShellFormat : IPackageFormat
{
    private const string ScriptName = "deploy.ps1";

    // Where the section of literals goes: after the parameters, which come first in any script.
    private const string Parameters = "10-parameters";

    public string Name => "pwsh";

    public string Suffix => "-pwsh";

    public ImmutableArray<ArchiveEntry> Files(PackageContent content)
    {
        FormatValues.Check(Name, content.Manifest);
        Diagnostic[] refusals = [.. content.Manifest.Plan.Steps.Where(s => s.DeleteIfAbsent is not null)
            .Select(s => PackageDiagnostics.UncheckedDeletion(s.Number, s.Schema ?? ""))];
        if (refusals.Length > 0)
            throw new DeploymentException(refusals);
        return
        [
            new ArchiveEntry(ScriptName, Encode(Script(content))),
            .. content.Entries.Where(e => IsCarried(e.Name)),
        ];
    }

    /// <summary>Whether a file of the package is one that the script needs.</summary>
    private static bool IsCarried(string name) => name == Manifest.FileName || EntryName.IsStepFile(name);

    private static string Script(PackageContent content)
    {
        var text = new StringBuilder();
        foreach (string part in Parts())
        {
            text.Append(Read(part)).Append('\n');
            if (part.EndsWith(Parameters, StringComparison.Ordinal))
                text.Append(PowerShellData.Of(content.Manifest, content.Entries.Where(e => IsCarried(e.Name)))).Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Parts() => typeof(PowerShellFormat).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("deploy.ps1/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Read(string part)
    {
        using var reader = new StreamReader(typeof(PowerShellFormat).Assembly.GetManifestResourceStream(part)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Only the line ends of the code: a value may have a character that counts as one elsewhere, such as U+2028.
    // Windows PowerShell reads a script without a byte order mark in the code page of the machine.
    private static byte[] Encode(string script) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(script.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))];
}
