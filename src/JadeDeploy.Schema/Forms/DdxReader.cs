using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Reads forms files in XML.</summary>
internal static class DdxReader
{
    public static FormsFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out var problems))
            return new FormsFile(path, bytes, problems);
        XElement? root = FormsXml.Parse(text, out Diagnostic? problem);
        problem ??= root is null ? null : ProblemOf(root, path);
        return root is null || problem is not null
            ? new FormsFile(path, bytes, [problem!])
            : ReadSchema(root, path, bytes);
    }

    private static Diagnostic? ProblemOf(XElement root, string path)
    {
        if (root.Name != "schema")
            return SchemaDiagnostics.NotAFormsFile(FormsXml.LocationOf(root, path), root.Name.LocalName);
        return string.IsNullOrEmpty(root.Attribute("name")?.Value)
            ? SchemaDiagnostics.NoSchemaName(FormsXml.LocationOf(root, path), "<schema name=\"…\">")
            : null;
    }

    private static FormsFile ReadSchema(XElement root, string path, ReadOnlyMemory<byte> bytes)
    {
        var problems = new List<Diagnostic>();
        XAttribute? stamp = root.Attribute("JadeVersionNumber");
        if (!JadeVersion.TryParse(stamp?.Value, out JadeVersion version))
            problems.Add(SchemaDiagnostics.BadVersion(FormsXml.LocationOf((XObject?)stamp ?? root, path), stamp?.Value ?? ""));
        string schema = root.Attribute("name")!.Value;
        var entities = new EntityNames(problems);
        new DdxEntities(schema, path, entities, problems).AddAll(root);
        return new FormsFile(path, bytes, [.. problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)])
        {
            SchemaName = schema,
            Version = version,
            Entities = entities.ToImmutable(),
        };
    }
}
