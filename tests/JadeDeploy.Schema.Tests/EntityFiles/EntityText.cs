using System.Text;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Tests.Forms;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.EntityFiles;

/// <summary>Reads entity files written as text in a test, and compares them with an extract.</summary>
internal static class EntityText
{
    /// <summary>The file of the schema <c>Shop</c> with nothing in it.</summary>
    public const string EmptyShop = """<Schema name="Shop"><superschema name="RootSchema"/></Schema>""";

    /// <summary>Reads one entity file of the schema <c>Shop</c>.</summary>
    public static EntityFile Read(string text, string path = "schemas/Shop/types/A.jox") =>
        EntityFileReader.Read(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads one entity file, which must have no findings.</summary>
    public static EntityFile ReadClean(string text, string path = "schemas/Shop/types/A.jox")
    {
        EntityFile file = Read(text, path);
        Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        return file;
    }

    /// <summary>Puts entity files together with that of the schema <c>Shop</c>.</summary>
    public static EntityFileSchema Assemble(params (string Path, string Text)[] files) => AssembleWith(EmptyShop, files);

    /// <summary>Puts entity files together with the file of their schema.</summary>
    public static EntityFileSchema AssembleWith(string schema, params (string Path, string Text)[] files) => EntityFileSet
        .Assemble([ReadClean(schema, "schemas/Shop.jox"), .. files.Select(f => ReadClean(f.Text, "schemas/Shop/" + f.Path))])
        .Single();

    /// <summary>Asserts that sections of an extract and type files say the same.</summary>
    public static void AssertSame(string sections, params string[] types) =>
        AssertSame(ScmText.ReadShop(sections).Entities, Assemble([.. types.Select((t, i) => ($"types/{i}.jox", t))]));

    /// <summary>Asserts that an extract says the same as the file of a schema and type files.</summary>
    public static void AssertSame(IEnumerable<SchemaEntity> extract, string schema, params string[] types) =>
        AssertSame(extract, AssembleWith(schema, [.. types.Select((t, i) => ($"types/{i}.jox", t))]));

    /// <summary>Asserts that elements of a forms file and entity files say the same.</summary>
    public static void AssertSameForms(string elements, params (string Path, string Text)[] files) =>
        AssertSame([.. ScmText.ReadShop("").Entities, .. FormsText.Schema(elements).Entities], Assemble(files));

    /// <summary>Asserts that an extract and entity files give the same entities with the same content.</summary>
    public static void AssertSame(IEnumerable<SchemaEntity> extract, EntityFileSchema schema)
    {
        SchemaDefinition definition = schema.ToDefinition();
        Assert.AreEqual(Text(extract), Text(definition.Entities));
        foreach (SchemaEntity entity in extract)
            Assert.AreEqual(entity.Content.Digest, definition.Entities.Single(e => e.Key == entity.Key).Content.Digest, entity.Key.ToString());
    }

    private static string Text(IEnumerable<SchemaEntity> entities) => string.Join('\n', entities.OrderBy(e => e.Key).Select(e =>
        $"{e.Key}\n{string.Join('\n', e.Content.Fields.Select(f => $"    {f.Key}: {f.Value}"))}"));
}
