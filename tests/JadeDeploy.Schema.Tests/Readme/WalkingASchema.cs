using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Readme;

/// <summary>The example of the library's README, as code that is compiled and run.</summary>
internal static class WalkingASchema
{
    /// <summary>Lists what a schema file says. What stands between the two marks is the block of the README.</summary>
    public static void Print(string path)
    {
        // <readme>
        var schema = (SchemaFile)SchemaFileReader.Read(path, File.ReadAllBytes(path));

        foreach (Diagnostic finding in schema.Diagnostics)
            Console.WriteLine(finding);

        Console.WriteLine($"{schema.SchemaName}, subschema of {schema.Superschema}, written by {schema.Version}");
        foreach (SchemaEntity entity in schema.Entities.Where(e => e.Key.Kind is EntityKind.Class or EntityKind.Property))
            Console.WriteLine($"line {entity.Location.Line}: {entity.Key} {entity.Content[ContentField.Definition]}");
        // </readme>
    }
}
