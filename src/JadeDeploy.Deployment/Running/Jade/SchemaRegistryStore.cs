using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Registry;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>
/// Keeps the registry in the database, reached by <c>jadclient</c> through files. A write and the comparison before it are
/// two calls: the run that makes them holds the database's lock.
/// </summary>
internal sealed class SchemaRegistryStore(JadeSettings settings, JadeDirectory directory) : IRegistryStore
{
    private const string Place = $"{RegistrySchemaFile.SchemaName}::{RegistrySchemaFile.ClassName}";

    /// <inheritdoc/>
    /// <exception cref="DeploymentException">JD5001 to JD5007. JD6061: the program that gives it failed.</exception>
    public RegistryDocument? Read()
    {
        if (!File.Exists(directory.RegistrySchema))
            return null;
        return Through(file =>
        {
            Call(RegistrySchemaFile.ExtractMethod, file);
            byte[] bytes = File.Exists(file)
                ? File.ReadAllBytes(file)
                : throw Failed(RegistrySchemaFile.ExtractMethod, "it wrote no file.");
            return bytes.Length == 0 ? null : RegistryFile.Parse(bytes, Place);
        });
    }

    /// <inheritdoc/>
    public void CompareAndSwap(long? expectedEdition, RegistryDocument document)
    {
        RequireSchema();
        long? found = Read()?.Edition;
        if (found != expectedEdition)
            throw new DeploymentException(RegistryDiagnostics.ChangedMeanwhile(expectedEdition, found));
        Through(file =>
        {
            File.WriteAllBytes(file, RegistryFile.ToBytes(document));
            Call(RegistrySchemaFile.LoadMethod, file);
            return true;
        });
        // Exit code 0 is not proof: what is kept is read back.
        if (Read() is not { } stored || RegistryFile.ToText(stored) != RegistryFile.ToText(document))
            throw Failed(RegistrySchemaFile.LoadMethod, "it ended well, and the database holds another registry.");
    }

    // Loaded on first use. A second load, after the marker was lost, brings the same definition again.
    private void RequireSchema()
    {
        if (File.Exists(directory.RegistrySchema))
            return;
        Through(file =>
        {
            File.WriteAllBytes(file, RegistrySchemaFile.Read());
            var programs = new JadePrograms(settings, log: null);
            JadeProgramEnd end = programs.Run(programs.Lines.LoadRegistrySchema(file), _ => { }, CancellationToken.None);
            return end.IsDone ? true : throw Failed($"load of {RegistrySchemaFile.SchemaName}", end.Cause);
        }, ".scm");
        directory.Create();
        File.WriteAllText(directory.RegistrySchema, RegistrySchemaFile.Version + "\n", Encoding.ASCII);
    }

    private void Call(string method, string file)
    {
        var programs = new JadePrograms(settings, log: null);
        var call = new PlannedScript(RegistrySchemaFile.SchemaName, RegistrySchemaFile.ClassName, method) { IsTypeMethod = true, Parameter = file };
        JadeProgramEnd end = programs.Run(programs.Lines.Execute(call), _ => { }, CancellationToken.None);
        if (!end.IsDone)
            throw Failed(method, end.Cause);
    }

    private static T Through<T>(Func<string, T> use, string extension = ".json")
    {
        string folder = Directory.CreateTempSubdirectory("jadedeploy-registry-").FullName;
        try
        {
            return use(Path.Combine(folder, "registry" + extension));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private DeploymentException Failed(string method, string cause) => new(JadeDiagnostics.RegistryCallFailed(settings.Path, method, cause));
}
