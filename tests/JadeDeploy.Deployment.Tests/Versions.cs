using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Deployment.Tests;

/// <summary>Versions made of small schema texts.</summary>
internal static class Versions
{
    /// <summary>One schema <c>Shop</c> with the given sections.</summary>
    public static SchemaSet Shop(string sections, string? forms = null) => Of(Schema("Shop", "RootSchema", sections, forms));

    /// <summary>A version of several schemas.</summary>
    public static SchemaSet Of(params IEnumerable<SchemaDefinition> schemas) =>
        new([.. schemas.OrderBy(s => s.Name, StringComparer.Ordinal)]);

    /// <summary>A schema with the given sections.</summary>
    public static SchemaDefinition Schema(string name, string superschema, string sections, string? forms = null)
    {
        string text = $"jadeVersionNumber \"25.0.01\";\nschemaDefinition\n{name} subschemaOf {superschema} completeDefinition;\n{sections}\n";
        SchemaFile file = ScmReader.Read($"{name}.scm", Encoding.UTF8.GetBytes(text));
        Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        return new SchemaDefinition(file, forms is null ? [] : [Forms(name, forms)]);
    }

    /// <summary>Classes with members: <c>"Order subclassOf Object"</c> and the body.</summary>
    public static string Classes(params IEnumerable<(string Header, string Body)> classes)
    {
        var types = classes.ToImmutableArray();
        return "typeHeaders\n" + string.Concat(types.Select(t => $"\t{t.Header};\n"))
            + "typeDefinitions\n" + string.Concat(types.Select(t => $"\t{t.Header.Split(' ')[0]} completeDefinition\n\t(\n{t.Body}\n\t)\n"));
    }

    private static FormsFile Forms(string schema, string elements)
    {
        string text = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"{schema}\" JadeVersionNumber=\"25.0.01\" CompleteDefinition=\"true\">\n{elements}\n</schema>\n";
        FormsFile file = FormsReader.Read($"{schema}.ddx", Encoding.UTF8.GetBytes(text));
        Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        return file;
    }
}
