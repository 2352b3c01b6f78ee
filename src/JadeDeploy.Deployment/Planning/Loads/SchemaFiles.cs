using System.Collections.Immutable;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms.Writing;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Deployment.Planning.Loads;

/// <summary>
/// The files that a schema is loaded from as a whole: the original bytes of an extract, or, for a schema of entity files,
/// which no loader takes, files that are written from its entities.
/// </summary>
internal sealed class SchemaFiles(PlanRequest request)
{
    /// <summary>The complete schema file, with the ids of the assumptions it rests on.</summary>
    /// <exception cref="DeploymentException">Something cannot be written (JD3010, JD3030).</exception>
    public (ReadOnlyMemory<byte> Bytes, string[] Assumptions) Schema(SchemaDefinition schema)
    {
        if (!schema.File.Bytes.IsEmpty)
            return (schema.File.Bytes, []);
        Refuse(schema.File.Entities.Where(e => e.Key.Kind == EntityKind.Other && !ScmWriter.CanWrite(e.Key)));
        byte[] bytes = Write(schema, new LoadContent(schema.File.Entities, CompleteTypes(schema.File.Entities), []), isComplete: true);
        return (bytes, [Assumptions.WrittenFilesLoad.Id]);
    }

    /// <summary>A schema file that states part of the schema.</summary>
    /// <exception cref="DeploymentException">A character cannot be written (JD3010), or an entity (JD3030).</exception>
    public ReadOnlyMemory<byte> Partial(SchemaDefinition schema, LoadContent content)
    {
        Refuse(content.Entities.Where(e => e.Key.Kind == EntityKind.Other && !ScmWriter.CanWrite(e.Key)));
        return Write(schema, content, isComplete: false);
    }

    /// <summary>A forms file with bytes.</summary>
    /// <exception cref="DeploymentException">Something cannot be written (JD3010, JD3030).</exception>
    public FormsFile Forms(SchemaDefinition schema, FormsFile forms)
    {
        if (!forms.Bytes.IsEmpty)
            return forms;
        Refuse(forms.Entities.Where(e => !DdxWriter.CanWrite(e.Key)));
        byte[] bytes = Encoded(schema.Name, () => DdxWriter.Write(new DdxWriteRequest
        {
            SchemaName = schema.Name,
            Version = request.PlatformVersion,
            IsUnicode = request.IsUnicode,
            Entities = forms.Entities,
        }));
        return forms with { Path = $"{schema.Name}.ddx", Bytes = bytes };
    }

    private byte[] Write(SchemaDefinition schema, LoadContent content, bool isComplete) => Encoded(schema.Name, () => ScmWriter.Write(new ScmWriteRequest
    {
        SchemaName = schema.Name,
        Superschema = schema.Superschema,
        Version = request.PlatformVersion,
        IsUnicode = request.IsUnicode,
        IsComplete = isComplete,
        Entities = content.Entities,
        Schema = schema.File.Entities[0],
        CompleteTypes = content.CompleteTypes,
    }));

    /// <summary>
    /// The types that a complete schema states completely: each with all it has, those of superschemas that it adds methods to
    /// as well.
    /// </summary>
    internal static ImmutableHashSet<string> CompleteTypes(IReadOnlyCollection<SchemaEntity> entities) =>
    [
        .. entities.Where(e => e.Key.Kind == EntityKind.Class).Select(e => e.Key.SimpleName),
        .. entities.Select(EntityNames.OwnerOf).OfType<EntityKey>().Where(o => o.Kind == EntityKind.Class).Select(EntityNames.LocalName),
    ];

    private static void Refuse(IEnumerable<SchemaEntity> unwritable)
    {
        Diagnostic[] problems = [.. unwritable.Select(e => PlanDiagnostics.NotWritable(e.Location, e.Key))];
        if (problems.Length > 0)
            throw new DeploymentException(problems);
    }

    private static byte[] Encoded(string schema, Func<byte[]> write)
    {
        try
        {
            return write();
        }
        catch (UnencodableCharacterException failure)
        {
            throw new DeploymentException(PlanDiagnostics.Unencodable(schema, failure.Character, failure.Line));
        }
    }
}
