using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>Writes the sources of external functions and methods.</summary>
internal static class SourceWriter
{
    private static readonly (string Sort, string Section)[] Sections =
    [
        ("jade", "jadeMethodSources"),
        ("external", "externalMethodSources"),
        ("webService", "webServicesMethodSources"),
    ];

    public static void WriteFunctions(ScmOutput output, EntityGroups entities)
    {
        bool isFirst = true;
        foreach (SchemaEntity function in entities.Of(EntityKind.ExternalFunction).Where(f => f.Content[ContentField.Source] is not null))
        {
            if (isFirst)
                output.Line(0, "externalFunctionSources");
            isFirst = false;
            WriteSource(output, function);
        }
    }

    public static void WriteMethods(ScmOutput output, EntityGroups entities)
    {
        ILookup<string, SchemaEntity> byType = entities.Owners(EntityKind.Method)
            .SelectMany(t => entities.MembersOf(t, EntityKind.Method).Where(m => m.Content[ContentField.Source] is not null).Select(m => (t, m)))
            .ToLookup(p => p.t, p => p.m);
        if (byType.Count == 0)
            return;
        output.Line(0, "typeSources");
        foreach (IGrouping<string, SchemaEntity> type in byType)
        {
            output.Line(1, $"{type.Key} (");
            foreach ((string sort, string section) in Sections)
            {
                SchemaEntity[] methods = [.. type.Where(m => SortOf(m) == sort)];
                if (methods.Length > 0)
                    output.Line(1, section);
                foreach (SchemaEntity method in methods)
                    WriteSource(output, method);
            }
            output.Line(1, ")");
        }
    }

    private static string SortOf(SchemaEntity method) => method.Content[ContentField.Definition]?.Split(' ', 2)[0] ?? "jade";

    private static void WriteSource(ScmOutput output, SchemaEntity method)
    {
        string source = method.Content[ContentField.Source]!;
        output.Line(0, method.Key.SimpleName);
        output.Line(0, "{");
        if (source.StartsWith(EncryptedSource.Begin, StringComparison.Ordinal))
            output.Verbatim(source);
        else
            output.Line(0, source);
        output.Line(0, "}");
        if (output.Style.Dialect == ScmDialect.UpTo20)
            output.Line(0, "");
    }
}
