using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Schema.Forms.Writing;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.StandIns.Arguments;

namespace JadeDeploy.StandIns.Client;

/// <summary>
/// The application <c>JadeBatchExtract</c>: <c>Single schema-file forms-file schema</c>, <c>Multiple list-file schemas</c>
/// and <c>Every list-file</c>, and the same of the latest version (<c>SL</c>, <c>ML</c>, <c>EL</c>). Options in angle
/// brackets are accepted; there are never time stamps or model numbers to write.
/// </summary>
internal sealed class ExtractCommand(TextWriter output)
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public int Run(EmbeddedDatabase database, IReadOnlyList<string> entries)
    {
        string[] words = [.. entries.Where(e => !(e.StartsWith('<') && e.EndsWith('>')))];
        CatalogueVersion version = words is ["SL" or "ML" or "EL", ..] ? CatalogueVersion.Latest : CatalogueVersion.Current;
        switch (words)
        {
            case ["Single" or "SL", string schemaFile, string formsFile, string schema]:
                Write(database, schema, version, schemaFile, formsFile);
                break;
            case ["Multiple" or "ML", string list, .. string[] schemas]:
                WriteList(database, list, schemas, version);
                break;
            case ["Every" or "EL", string list]:
                WriteList(database, list, database.Catalogue.Schemas(version), version);
                break;
            default:
                throw new ArgumentError($"There is no stand-in for the extract '{string.Join(' ', words)}'.");
        }
        output.WriteLine("Extract completed");
        return ExitCodes.Done;
    }

    private static void WriteList(EmbeddedDatabase database, string list, IEnumerable<string> schemas, CatalogueVersion version)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        List<string> lines = ["#MULTIPLE_SCHEMA_EXTRACT"];
        foreach (string schema in schemas)
        {
            bool hasForms = Write(database, schema, version, Path.Combine(folder, $"{schema}.scm"), Path.Combine(folder, $"{schema}.ddx"));
            lines.Add(hasForms ? $"{schema}.scm {schema}.ddx" : $"{schema}.scm");
        }
        File.WriteAllText(list, string.Concat(lines.Select(l => l + "\r\n")));
    }

    private static bool Write(EmbeddedDatabase database, string schema, CatalogueVersion version, string schemaFile, string formsFile)
    {
        if (!database.Catalogue.Schemas(version).Contains(schema))
            throw new ArgumentError($"8508 - schema not found: {schema}");
        ExtractedSchema extracted = CatalogueExtract.Of(database.Catalogue, schema, version);
        SchemaEntity[] forms = [.. extracted.Entities.Where(e => DdxWriter.CanWrite(e.Key))];
        File.WriteAllBytes(schemaFile, ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = schema,
            Superschema = extracted.Superschema,
            Version = database.PlatformVersion,
            IsUnicode = database.Charset == "unicode",
            IsComplete = true,
            Schema = extracted.Entities.FirstOrDefault(e => e.Key.Kind == EntityKind.Schema),
            Entities = [.. extracted.Entities.Except(forms).Where(e => e.Key.Kind != EntityKind.Schema)],
            CompleteTypes = Types(extracted),
        }));
        if (forms.Length == 0)
            return false;
        File.WriteAllBytes(formsFile, DdxWriter.Write(new DdxWriteRequest
        {
            SchemaName = schema,
            Version = database.PlatformVersion,
            IsUnicode = database.Charset == "unicode",
            Entities = forms,
        }));
        return true;
    }

    // Types of superschemas that the schema adds members to are stated with all it adds.
    private static HashSet<string> Types(ExtractedSchema schema) =>
    [
        .. schema.Entities.Where(e => e.Key.Kind == EntityKind.Class).Select(e => e.Key.SimpleName),
        .. schema.Entities.Select(EntityNames.OwnerOf).OfType<EntityKey>().Where(o => o.Kind == EntityKind.Class).Select(EntityNames.LocalName),
    ];
}
