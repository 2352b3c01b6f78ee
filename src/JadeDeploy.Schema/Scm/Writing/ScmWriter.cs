using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>
/// Writes schema files from canonical content, sections in the order of Jade's own extracts. Where nothing else is asked for, the
/// file has CRLF and neither time stamps nor model numbers (the profile meant for version control), and no empty sections.
/// </summary>
public static class ScmWriter
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="UnencodableCharacterException">A character cannot be written in the encoding of an ANSI target.</exception>
    public static byte[] Write(ScmWriteRequest request) => Encode(WriteText(request), request);

    /// <summary>Whether an entity of kind <see cref="EntityKind.Other"/> is understood well enough to be stated in a partial definition.</summary>
    public static bool CanWrite(EntityKey entity)
    {
        string local = EntityNames.LocalName(entity);
        return local.StartsWith(StructureWriter.ViewPrefix, StringComparison.Ordinal)
            || local.StartsWith(TypeDefinitionSection.DocumentationPrefix, StringComparison.Ordinal)
            || local.StartsWith(TypeBody.WebServicePrefix, StringComparison.Ordinal);
    }

    /// <summary>The text of a file.</summary>
    public static string WriteText(ScmWriteRequest request)
    {
        var output = new ScmOutput(request.Style);
        var entities = new EntityGroups(request.Entities);
        output.Line(0, $"jadeVersionNumber \"{request.Version}\";");
        WriteHeader(output, request);
        foreach ((string section, Action<ScmOutput, EntityGroups, ScmWriteRequest> write) in Sections)
        {
            int before = output.Length;
            write(output, entities, request);
            // Releases up to 20.0 print sections without entries, too.
            if (output.Length == before && section.Length > 0 && request.IsComplete && request.Style.Dialect == ScmDialect.UpTo20)
                output.Line(0, section);
        }
        return output.ToString();
    }

    // In the order of Jade's own extracts. A name is given to those that old releases print even when they are empty.
    private static readonly (string Section, Action<ScmOutput, EntityGroups, ScmWriteRequest> Write)[] Sections =
    [
        ("importedPackageDefinitions", (output, entities, _) => PackageWriter.WriteImported(output, entities)),
        ("constantDefinitions", (output, entities, _) => GlobalWriter.WriteConstants(output, entities)),
        ("", (output, entities, _) => GlobalWriter.WriteLocales(output, entities)),
        ("libraryDefinitions", (output, entities, _) => GlobalWriter.WriteLibraries(output, entities)),
        ("", (output, entities, _) => GlobalWriter.WriteFunctions(output, entities)),
        ("typeHeaders", (output, entities, _) => TypeWriter.WriteHeaders(output, entities)),
        ("", (output, entities, _) => TypeWriter.WriteInterfaces(output, entities)),
        ("membershipDefinitions", (output, entities, _) => TypeWriter.WriteMemberships(output, entities)),
        ("typeDefinitions", TypeWriter.WriteDefinitions),
        ("", (output, entities, _) => StructureWriter.WriteKeys(output, entities)),
        ("", (output, entities, _) => StructureWriter.WriteInverses(output, entities)),
        ("databaseDefinitions", StructureWriter.WriteDatabase),
        ("schemaViewDefinitions", (output, entities, _) => StructureWriter.WriteViews(output, entities)),
        ("", (output, entities, _) => StructureWriter.WriteExposures(output, entities)),
        ("exportedPackageDefinitions", (output, entities, _) => PackageWriter.WriteExported(output, entities)),
        ("", (output, entities, _) => UnknownWriter.WriteSections(output, entities)),
        ("", (output, entities, _) => SourceWriter.WriteFunctions(output, entities)),
        ("typeSources", (output, entities, _) => SourceWriter.WriteMethods(output, entities)),
    ];

    private static void WriteHeader(ScmOutput output, ScmWriteRequest request)
    {
        output.Line(0, "schemaDefinition");
        string completeness = request.IsComplete ? "completeDefinition" : "partialDefinition";
        string own = request.Schema?.Content[ContentField.Definition] ?? "";
        string bare = $"subschemaOf {request.Superschema}";
        string options = own.StartsWith(bare + " ", StringComparison.Ordinal) ? ", " + own[(bare.Length + 1)..] : "";
        string defaults = request.Style.Dialect == ScmDialect.UpTo20 && !options.Contains("patchVersioningEnabled", StringComparison.Ordinal)
            ? ", patchVersioningEnabled = false"
            : "";
        output.Line(0, $"{request.SchemaName} {bare} {completeness}{defaults}{options};");
        output.Trailer(request.Schema);
    }

    // Releases from 22.0 read UTF-8 with a byte order mark; older Unicode systems write UTF-16, older ANSI systems the code page.
    private static byte[] Encode(string text, ScmWriteRequest request)
    {
        if (request.Style.Encoding is { } encoding)
            return encoding.Encode(text);
        if (request.Version.WritesUtf8)
            return SchemaEncoding.Utf8WithBom.Encode(text);
        return (request.IsUnicode ? SchemaEncoding.Utf16LittleEndian : SchemaEncoding.Windows1252).Encode(text);
    }
}
