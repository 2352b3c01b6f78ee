using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Reads forms files in XML.</summary>
internal static class DdxReader
{
    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> problems))
            return new FormsFile(path, bytes, problems);
        DdxElement? root = DdxParser.Parse(text.Text, out DdxMistake mistake);
        Diagnostic? problem = root is null ? mistake.ToDiagnostic(text) : ProblemOf(root, text);
        return root is null || problem is not null
            ? new FormsFile(path, bytes, [.. problems, problem!])
            : ReadSchema(root, text, bytes, problems);
    }

    private static Diagnostic? ProblemOf(DdxElement root, SchemaText text)
    {
        if (root.FullName != DdxDocument.RootName)
            return SchemaDiagnostics.NotAFormsFile(OwnName.LocationOfTag(root, text), root.Name);
        string schema = root.Attribute(OwnName.Name) ?? "";
        return schema.Length == 0 ? SchemaDiagnostics.NoSchemaName(OwnName.LocationOfTag(root, text), "<schema name=\"…\">")
            : schema.Length > InputLimits.FormsNameLength
                ? SchemaDiagnostics.NameTooLong(OwnName.LocationIn(root, text), "name of the schema", schema.Length, InputLimits.FormsNameLength)
                : null;
    }

    private static FormsFile ReadSchema(DdxElement root, SchemaText text, ReadOnlyMemory<byte> bytes, ImmutableArray<Diagnostic> earlier)
    {
        List<Diagnostic> problems = [.. earlier];
        if (!JadeVersion.TryParse(root.Attribute(DdxDocument.VersionName), out JadeVersion version))
            problems.Add(SchemaDiagnostics.BadVersion(LocationOfVersion(root, text), root.Attribute(DdxDocument.VersionName) ?? ""));
        string schema = root.Attribute(OwnName.Name)!;
        var entities = new EntityNames(problems);
        new DdxEntities(schema, text, entities, problems).AddAll(root);
        return new FormsFile(text.Path, bytes, [.. problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)])
        {
            SchemaName = schema,
            Version = version,
            Entities = entities.ToImmutable(),
        };
    }

    private static SourceLocation LocationOfVersion(DdxElement root, SchemaText text)
    {
        foreach (DdxAttribute attribute in root.Attributes)
            if (attribute.Name == DdxDocument.VersionName)
                return text.LocationOf(attribute.Start, attribute.End);
        return OwnName.LocationOfTag(root, text);
    }
}
