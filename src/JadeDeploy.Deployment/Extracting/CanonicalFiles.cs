using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning.Loads;
using JadeDeploy.Schema;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Forms.Writing;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Deployment.Extracting;

/// <summary>
/// A schema of a catalogue as files in one canonical profile: no time stamps, no model numbers, entities in a fixed order,
/// the encoding of the platform version. Equal schemas give equal bytes. What was written is read back before it counts.
/// </summary>
/// <param name="database">What to call the database.</param>
/// <param name="version">The database's platform version.</param>
/// <param name="isUnicode">Whether it is a Unicode system.</param>
public sealed class CanonicalFiles(string database, JadeVersion version, bool isUnicode)
{
    /// <summary>The schema file, and the forms file where the schema has what stands in one.</summary>
    /// <exception cref="DeploymentException">JD6039: an entity would not read back as it is.</exception>
    public ImmutableArray<ExtractFile> Of(ExtractedSchema schema)
    {
        ImmutableArray<ExtractFile> files;
        try
        {
            files = Write(schema);
        }
        catch (UnencodableCharacterException failure)
        {
            throw new DeploymentException(PlanDiagnostics.Unencodable(schema.Name, failure.Character, failure.Line));
        }
        string[] lost = [.. Differences(schema.Entities, files)];
        return lost.Length == 0 ? files : throw new DeploymentException(RunDiagnostics.NotExtractable(database, schema.Name, lost));
    }

    private ImmutableArray<ExtractFile> Write(ExtractedSchema schema)
    {
        SchemaEntity[] forms = [.. schema.Entities.Where(e => DdxWriter.CanWrite(e.Key))];
        SchemaEntity[] opaque = [.. schema.Entities.Where(e => DdbWriter.CanWrite(e.Key))];
        SchemaEntity[] stated = [.. schema.Entities.Except(forms).Except(opaque)];
        var files = ImmutableArray.CreateBuilder<ExtractFile>();
        files.Add(new ExtractFile($"{schema.Name}.scm", ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = schema.Name,
            Superschema = schema.Superschema,
            Version = version,
            IsUnicode = isUnicode,
            IsComplete = true,
            Entities = stated,
            Schema = stated.FirstOrDefault(e => e.Key.Kind == EntityKind.Schema),
            CompleteTypes = SchemaFiles.CompleteTypes(stated),
        })));
        if (forms.Length > 0)
            files.Add(new ExtractFile($"{schema.Name}.ddx", DdxWriter.Write(new DdxWriteRequest
            {
                SchemaName = schema.Name,
                Version = version,
                IsUnicode = isUnicode,
                Entities = forms,
            })));
        files.AddRange(opaque.Select(e => new ExtractFile($"{schema.Name}.ddb", DdbWriter.Write(version, isUnicode, e))));
        return files.ToImmutable();
    }

    private static IEnumerable<string> Differences(ImmutableArray<SchemaEntity> entities, ImmutableArray<ExtractFile> files)
    {
        Dictionary<EntityKey, ContentFingerprint> read = files.SelectMany(f => Entities(f)).ToDictionary(e => e.Key, e => e.Fingerprint);
        foreach (SchemaEntity entity in entities)
            if (!read.Remove(entity.Key, out ContentFingerprint fingerprint) || fingerprint != entity.Fingerprint)
                yield return entity.Key.ToString();
        foreach (EntityKey stranger in read.Keys)
            yield return stranger.ToString();
    }

    private static ImmutableArray<SchemaEntity> Entities(ExtractFile file) =>
        file.Name.EndsWith(".scm", StringComparison.Ordinal)
            ? ((SchemaFile)SchemaFileReader.Read(file.Name, file.Content)).Entities
            : FormsReader.Read(file.Name, file.Content).Entities;
}
