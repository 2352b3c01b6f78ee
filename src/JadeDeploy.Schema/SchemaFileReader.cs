using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Multiple;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Settings;

namespace JadeDeploy.Schema;

/// <summary>Reads a file of any kind that belongs to an extract or a repository of entity files; its extension tells which.</summary>
public static class SchemaFileReader
{
    /// <summary>
    /// Whether the extension is one of <c>.scm</c>, <c>.cls</c>, <c>.mth</c>, <c>.ddx</c>, <c>.ddb</c>, <c>.ddbx</c>, <c>.ddxx</c>, <c>.mul</c>,
    /// <c>.jcf</c>, <c>.jox</c>, in any case, or the file is named exactly <c>.jadegit</c>.
    /// </summary>
    public static bool CanRead(string path) => ReaderFor(path) is not null;

    /// <summary>Reads a file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">What to call the file in diagnostics.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="ArgumentException"><see cref="CanRead"/> is false for the path.</exception>
    public static JadeFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        Func<string, ReadOnlyMemory<byte>, JadeFile> reader = ReaderFor(path)
            ?? throw new ArgumentException(
                $"'{path}' does not have the extension of a schema, forms, multiple-schema, command or entity file.", nameof(path));
        return reader(path, bytes);
    }

    private static Func<string, ReadOnlyMemory<byte>, JadeFile>? ReaderFor(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            // Class and method extracts are partial schema files.
            ".SCM" or ".CLS" or ".MTH" => ScmReader.Read,
            ".DDX" or ".DDB" or ".DDBX" or ".DDXX" => FormsReader.Read,
            ".MUL" => MulReader.Read,
            ".JCF" => JcfReader.Read,
            ".JOX" => EntityFileReader.Read,
            _ => Path.GetFileName(path) == RepositorySettingsReader.FileName ? RepositorySettingsReader.Read : null,
        };
}
