using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Source;

/// <summary>Gives a parsed file the path of another file with the same bytes.</summary>
internal static class FileRelocation
{
    /// <summary>The file itself when it has that path already, otherwise a copy whose places name it.</summary>
    public static JadeFile MoveTo(string path, JadeFile file)
    {
        if (file.Path == path)
            return file;
        JadeFile moved = file switch
        {
            SchemaFile schema => schema with { Entities = Move(schema.Entities, path) },
            FormsFile forms => forms with { Entities = Move(forms.Entities, path) },
            MultipleSchemaFile multiple => multiple with { Entries = [.. multiple.Entries.Select(e => e with { Location = Move(e.Location, path) })] },
            _ => file,
        };
        return moved with { Path = path, Diagnostics = [.. file.Diagnostics.Select(d => d with { Location = Move(d.Location, path) })] };
    }

    private static ImmutableArray<SchemaEntity> Move(ImmutableArray<SchemaEntity> entities, string path) =>
        [.. entities.Select(e => e.At(path))];

    private static SourceLocation Move(SourceLocation location, string path) => location.IsNone ? location : location with { File = path };
}
