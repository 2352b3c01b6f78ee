using System.Text;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Sections;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>
/// Writes schema files from canonical content: sections in the order of Jade's own extracts, CRLF, without time stamps
/// and model numbers (the profile meant for version control). Empty sections are left out, as releases from 22.0 do.
/// </summary>
public static class ScmWriter
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="UnencodableCharacterException">A character cannot be written in the encoding of an ANSI target.</exception>
    public static byte[] Write(ScmWriteRequest request) => Encode(WriteText(request), request);

    /// <summary>Whether an entity of kind <see cref="EntityKind.Other"/> can be written; a section that is not understood cannot.</summary>
    public static bool CanWrite(EntityKey entity)
    {
        string local = EntityNames.LocalName(entity);
        return local.StartsWith(StructureWriter.ViewPrefix, StringComparison.Ordinal)
            || local.StartsWith(TypeDefinitionSection.DocumentationPrefix, StringComparison.Ordinal);
    }

    /// <summary>The text of a file, with CRLF.</summary>
    public static string WriteText(ScmWriteRequest request)
    {
        var output = new ScmOutput();
        var entities = new EntityGroups(request.Entities);
        output.Line(0, $"jadeVersionNumber \"{request.Version}\";");
        WriteHeader(output, request);
        PackageWriter.WriteImported(output, entities);
        GlobalWriter.WriteConstants(output, entities);
        GlobalWriter.WriteLocales(output, entities);
        GlobalWriter.WriteLibrariesAndFunctions(output, entities);
        TypeWriter.WriteHeaders(output, entities);
        TypeWriter.WriteInterfaces(output, entities);
        TypeWriter.WriteMemberships(output, entities);
        TypeWriter.WriteDefinitions(output, entities, request.CompleteTypes);
        StructureWriter.WriteKeys(output, entities);
        StructureWriter.WriteInverses(output, entities);
        StructureWriter.WriteDatabase(output, entities, request);
        StructureWriter.WriteViewsAndExposures(output, entities);
        PackageWriter.WriteExported(output, entities);
        SourceWriter.WriteFunctions(output, entities);
        SourceWriter.WriteMethods(output, entities);
        return output.ToString();
    }

    private static void WriteHeader(ScmOutput output, ScmWriteRequest request)
    {
        output.Line(0, "schemaDefinition");
        string completeness = request.IsComplete ? "completeDefinition" : "partialDefinition";
        string own = request.Schema?.Content[ContentField.Definition] ?? "";
        string bare = $"subschemaOf {request.Superschema}";
        string options = own.StartsWith(bare + " ", StringComparison.Ordinal) ? ", " + own[(bare.Length + 1)..] : "";
        output.Line(0, $"{request.SchemaName} {bare} {completeness}{options};");
        output.Documentation(request.Schema?.Content[ContentField.Documentation]);
    }

    // Releases from 22.0 read UTF-8 with a byte order mark; older Unicode systems write UTF-16, older ANSI systems the code page.
    private static byte[] Encode(string text, ScmWriteRequest request)
    {
        if (request.Version.WritesUtf8)
            return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        if (request.IsUnicode)
            return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
        return Windows1252.Encode(text);
    }
}
