using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Text;

/// <summary>
/// The most that is read of one input. Real files stay far below; what is beyond is an accident or an attack, and gets a
/// diagnostic instead of exhausting memory or stack.
/// </summary>
public static class InputLimits
{
    /// <summary>Bytes of a schema file. The largest seen has 6 MB.</summary>
    public const int SchemaFileBytes = 1024 * 1024 * 1024;

    /// <summary>Bytes of one name in a schema file: the platform's own names have at most 100 characters.</summary>
    public const int NameBytes = 1000;

    /// <summary>How deep the lists of an exposure may be nested. Real files nest three deep.</summary>
    public const int ExposureDepth = 64;

    /// <summary>Mistakes of one schema file that are reported before the rest of it is left unread.</summary>
    public const int Mistakes = 100;

    /// <summary>Bytes of a forms file. The largest seen has 2 MB; pictures make them grow.</summary>
    public const int FormsFileBytes = 512 * 1024 * 1024;

    /// <summary>Bytes of a multiple-schema or command file. The largest seen has 1 KB.</summary>
    public const int ListFileBytes = 16 * 1024 * 1024;

    /// <summary>UTF-16 code units of one line of a multiple-schema or command file: a path of Windows has at most 32,767.</summary>
    public const int ListLineLength = 64 * 1024;

    /// <summary>How deep elements of an XML forms file may be nested below its root. Real files nest eleven deep.</summary>
    public const int FormsDepth = 64;

    /// <summary>
    /// UTF-16 code units of the name of a schema or form, or of a form's locale, in a forms file: it is repeated in the name of each
    /// part. Names of the platform have at most 100.
    /// </summary>
    public const int FormsNameLength = 1000;

    /// <summary>JD2062 when a file has more bytes than its kind may have; else null.</summary>
    internal static Diagnostic? TooLarge(string path, ReadOnlyMemory<byte> bytes, int most) =>
        bytes.Length > most ? SchemaDiagnostics.FileTooLarge(new SourceLocation(path), bytes.Length, most) : null;
}
