using System.Text;
using System.Text.Unicode;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Scm.Writing;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation;

/// <summary>What must hold when a generated schema file is written again, as it is or in another way.</summary>
internal static class LosslessProperties
{
    /// <summary>Both dialects, with and without time stamps and model numbers, in every encoding, with both line ends.</summary>
    public static IReadOnlyList<ScmStyle> Styles { get; } =
    [
        .. from dialect in Enum.GetValues<ScmDialect>()
           from stamps in (bool[])[false, true]
           from numbers in (bool[])[false, true]
           from encoding in Enum.GetValues<SchemaEncoding>()
           from lineEnd in (string[])["\r\n", "\n"]
           select new ScmStyle { Dialect = dialect, HasTimeStamps = stamps, HasModelNumbers = numbers, Encoding = encoding, LineEnd = lineEnd },
    ];

    /// <summary>Every change of profile, encoding and line end, and none.</summary>
    public static IReadOnlyList<ScmRewrite> Rewrites { get; } =
    [
        .. from stamps in (bool[])[true, false]
           from numbers in (bool[])[true, false]
           from encoding in (SchemaEncoding?[])[null, .. Enum.GetValues<SchemaEncoding>()]
           from lineEnd in (string?[])[null, "\n", "\r\n"]
           select new ScmRewrite { KeepsTimeStamps = stamps, KeepsModelNumbers = numbers, Encoding = encoding, LineEnd = lineEnd },
    ];

    /// <summary>
    /// Every rendering has the same entities with the same fingerprints; a document that was not changed gives the bytes it was read
    /// from, and its parts cover its text.
    /// </summary>
    public static string? SameInEveryRendering(GeneratedSchema schema, SchemaFile file, IEnumerable<Rendering> renderings)
    {
        foreach (Rendering rendering in renderings)
        {
            byte[] bytes = schema.Render(rendering);
            ScmDocument document = ScmDocument.Read("Generated.scm", bytes);
            if (EntityComparison.Difference(file.Entities, document.File.Entities) is { } difference)
                return $"rendered as {rendering}: {difference}";
            if (document.Encoding != rendering.Encoding && !(document.Encoding == SchemaEncoding.Utf8 && Ascii.IsValid(bytes)))
                return $"rendered as {rendering}: the encoding is {document.Encoding}";
            if (!document.Write().AsSpan().SequenceEqual(bytes))
                return $"rendered as {rendering}: written as it was read, the bytes differ";
            if (Gap(document.Parts) is { } gap)
                return $"rendered as {rendering}: the parts do not cover the text at {gap}";
            if (rendering.Encoding.Encode(string.Concat(document.Parts.Select(document.TextOf))) is { } joined && !joined.AsSpan().SequenceEqual(bytes))
                return $"rendered as {rendering}: the texts of the parts joined are not the text";
        }
        return null;
    }

    /// <summary>Written in another profile, encoding or line end, a document says the same.</summary>
    public static string? SameAfterRewriting(GeneratedSchema schema, Rendering rendering, SchemaFile file, IEnumerable<ScmRewrite> rewrites)
    {
        ScmDocument document = ScmDocument.Read("Generated.scm", schema.Render(rendering));
        foreach (ScmRewrite rewrite in rewrites)
        {
            if (rewrite.Encoding == SchemaEncoding.Windows1252 && !schema.FitsWindows1252)
                continue;
            byte[] bytes = document.Write(rewrite);
            if (rewrite.Encoding == SchemaEncoding.Windows1252 && !IsToldFromUtf8(bytes))
                continue;
            ScmDocument again = ScmDocument.Read("Generated.scm", bytes);
            if (!again.File.Diagnostics.Select(d => d.Code).SequenceEqual(file.Diagnostics.Select(d => d.Code)))
                return $"{rendering}, rewritten as {rewrite}: the diagnostics are {string.Join(' ', again.File.Diagnostics)}";
            if (again.HasTimeStamps && !rewrite.KeepsTimeStamps)
                return $"{rendering}, rewritten as {rewrite}: there are still time stamps";
            if (again.HasModelNumbers && !rewrite.KeepsModelNumbers)
                return $"{rendering}, rewritten as {rewrite}: there are still model numbers";
            bool keepsMarks = rewrite is { KeepsTimeStamps: true, KeepsModelNumbers: true };
            if (EntityComparison.Difference(file.Entities, again.File.Entities, withMarks: keepsMarks) is { } difference)
                return $"{rendering}, rewritten as {rewrite}: {difference}";
        }
        return null;
    }

    /// <summary>The bytes that <see cref="ScmWriter"/> makes of a file; null where reading them could not tell the encoding.</summary>
    public static byte[]? Write(GeneratedSchema schema, SchemaFile file, ScmStyle style)
    {
        if (style.Encoding == SchemaEncoding.Windows1252 && !schema.FitsWindows1252)
            return null;
        byte[] bytes = ScmWriter.Write(new ScmWriteRequest
        {
            SchemaName = file.SchemaName,
            Superschema = file.Superschema,
            Version = file.Version,
            IsComplete = file.IsComplete,
            Entities = file.Entities,
            Schema = file.Entities[0],
            CompleteTypes = file.CompleteTypes,
            Style = style,
        });
        return style.Encoding != SchemaEncoding.Windows1252 || IsToldFromUtf8(bytes) ? bytes : null;
    }

    // The code page has no mark: bytes that happen to be UTF-8 are read as that.
    private static bool IsToldFromUtf8(byte[] bytes) => Ascii.IsValid(bytes) || !Utf8.IsValid(bytes);

    private static int? Gap(IReadOnlyList<ScmPart> parts)
    {
        int position = parts[0].Start;
        foreach (ScmPart part in parts)
        {
            if (part.Start != position || part.End <= part.Start)
                return part.Start;
            position = part.End;
        }
        return null;
    }
}
