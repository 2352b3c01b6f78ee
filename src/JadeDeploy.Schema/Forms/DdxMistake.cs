using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Forms;

/// <summary>Why a text is not the XML of a forms file.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where.</param>
/// <param name="Message">What the parser says, without a full stop.</param>
internal readonly record struct DdxMistake(DdxMistakeKind Kind, int Offset, string Message)
{
    /// <summary>The finding for a reader.</summary>
    public Diagnostic ToDiagnostic(SchemaText file)
    {
        int end = EndOfWord(file.Text, Offset);
        SourceLocation location = end > Offset ? file.LocationOf(Offset, end) : file.LocationOf(Offset);
        return Kind switch
        {
            DdxMistakeKind.CutShort => SchemaDiagnostics.FormsCutShort(location, Message),
            DdxMistakeKind.TooDeep => SchemaDiagnostics.NestedTooDeep(location, InputLimits.FormsDepth),
            _ => SchemaDiagnostics.NotWellFormed(location, Message),
        };
    }

    private static int EndOfWord(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':'))
            end++;
        return end == start && end < text.Length ? end + 1 : end;
    }
}

/// <summary>What is wrong with the XML of a forms file.</summary>
internal enum DdxMistakeKind
{
    /// <summary>It breaks a rule of XML, or has a document type.</summary>
    NotWellFormed,

    /// <summary>It ends before its root element does.</summary>
    CutShort,

    /// <summary>Elements are nested deeper than <see cref="InputLimits.FormsDepth"/>.</summary>
    TooDeep,
}
