using System.Text;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Schema.Tests.Scm;

/// <summary>Small schema files for tests.</summary>
internal static class ScmText
{
    /// <summary>A complete schema <c>Shop</c> with the given sections.</summary>
    public static string Shop(string sections) =>
        $"jadeVersionNumber \"25.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\n{sections}\n";

    /// <summary>Reads text as UTF-8.</summary>
    public static SchemaFile Read(string text) => ScmReader.Read("Shop.scm", Encoding.UTF8.GetBytes(text));

    /// <summary>Reads the sections of <c>Shop</c>, which must have no mistakes.</summary>
    public static SchemaFile ReadShop(string sections)
    {
        SchemaFile file = Read(Shop(sections));
        Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        return file;
    }

    /// <summary>A field of an entity that must be there.</summary>
    public static string? Field(this SchemaFile file, EntityKind kind, string name, string field = ContentField.Definition) =>
        file.Get(kind, name).Content[field];

    /// <summary>An entity that must be there.</summary>
    public static SchemaEntity Get(this SchemaFile file, EntityKind kind, string name)
    {
        SchemaEntity? found = file.Entities.FirstOrDefault(e => e.Key == new EntityKey(kind, name));
        Assert.IsNotNull(found, $"{kind} {name} is not among {string.Join(", ", file.Entities.Select(e => e.Key))}");
        return found;
    }
}
