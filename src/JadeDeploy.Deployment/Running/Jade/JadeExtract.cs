using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running.Jade;

/// <summary>Reads what a Jade database holds by extracting all its user schemas into a temporary folder.</summary>
internal sealed class JadeExtract(JadeSettings settings)
{
    private const string List = "schemas.mul";

    /// <summary>The schemas of the current version, without the one that keeps the registry.</summary>
    /// <exception cref="DeploymentException">JD6059: they cannot be extracted, or what was extracted cannot be read.</exception>
    public ImmutableArray<SchemaDefinition> Read()
    {
        string folder = Directory.CreateTempSubdirectory("jadedeploy-extract-").FullName;
        try
        {
            var programs = new JadePrograms(settings, Path.Combine(folder, "extract.log"));
            JadeProgramEnd end = programs.Run(programs.Lines.ExtractAll(Path.Combine(folder, List)), _ => { }, CancellationToken.None);
            if (!end.IsDone)
                throw new DeploymentException(JadeDiagnostics.ExtractFailed(settings.Path, end.Cause));
            SourceVersion version = new SourceReader(new ParsedFileCache()).Read(new WorkFolderTree(folder, _ => false), List, new SourceSelection
            {
                ExternalSchemas = [RegistrySchemaFile.SchemaName],
                MayBeEmpty = true,
            });
            return version.Schemas.Schemas;
        }
        catch (DeploymentException e) when (!e.Diagnostics[0].Code.StartsWith("JD6", StringComparison.Ordinal))
        {
            throw new DeploymentException([JadeDiagnostics.ExtractFailed(settings.Path, "what was extracted cannot be read."), .. e.Diagnostics]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The digest of each schema, by name.</summary>
    public static ImmutableSortedDictionary<string, ContentDigest> Digests(IEnumerable<SchemaDefinition> schemas) =>
        schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal);

    /// <summary>What each schema builds on: its superschema and the exporters of its packages.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Needs(IEnumerable<SchemaDefinition> schemas) =>
        schemas.ToImmutableDictionary(s => s.Name, s => SchemaOrder.Needs(s).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Schemas as a catalogue would give them.</summary>
    public static ImmutableArray<ExtractedSchema> Extracted(IEnumerable<SchemaDefinition> schemas) =>
    [
        .. schemas.OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(s => new ExtractedSchema(s.Name, s.Superschema, [.. s.Entities.OrderBy(e => e.Key)])),
    ];
}
