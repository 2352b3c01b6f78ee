using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Lossless;

/// <summary>Every way in which a schema file can be written, and what must be equal in all of them.</summary>
internal static class Styles
{
    private static readonly SchemaEncoding[] Encodings =
        [SchemaEncoding.Utf8, SchemaEncoding.Utf8WithBom, SchemaEncoding.Utf16LittleEndian, SchemaEncoding.Windows1252];

    /// <summary>Both dialects, with and without time stamps and model numbers, in every encoding, with both line ends.</summary>
    public static IEnumerable<ScmStyle> All() =>
        from dialect in Enum.GetValues<ScmDialect>()
        from stamps in (bool[])[false, true]
        from numbers in (bool[])[false, true]
        from encoding in Encodings
        from lineEnd in (string[])["\r\n", "\n"]
        select new ScmStyle { Dialect = dialect, HasTimeStamps = stamps, HasModelNumbers = numbers, Encoding = encoding, LineEnd = lineEnd };

    /// <summary>What one file says and the other does not, an entity a line; empty when both say the same.</summary>
    public static string Difference(SchemaFile left, SchemaFile right)
    {
        HashSet<string> said = [.. left.Entities.Select(Fingerprint)];
        said.SymmetricExceptWith(right.Entities.Select(Fingerprint));
        return string.Join('\n', left.Entities.Concat(right.Entities)
            .Where(e => said.Contains(Fingerprint(e)))
            .Select(e => $"{e.Key} {string.Join(' ', e.Content.Fields)}"));
    }

    private static string Fingerprint(SchemaEntity entity) => $"{entity.Key} {entity.Fingerprint}";

    /// <summary>A complete request for a file that was read.</summary>
    public static ScmWriteRequest Request(SchemaFile file, ScmStyle style) => new()
    {
        SchemaName = file.SchemaName,
        Superschema = file.Superschema,
        Version = file.Version,
        IsComplete = file.IsComplete,
        Entities = file.Entities,
        Schema = file.Entities[0],
        CompleteTypes = file.CompleteTypes,
        Style = style,
    };

    /// <summary>Writes a file in a style; null where the encoding lacks a character of it.</summary>
    public static byte[]? TryWrite(SchemaFile file, ScmStyle style)
    {
        try
        {
            return ScmWriter.Write(Request(file, style));
        }
        catch (UnencodableCharacterException) when (style.Encoding == SchemaEncoding.Windows1252)
        {
            return null;
        }
    }
}
