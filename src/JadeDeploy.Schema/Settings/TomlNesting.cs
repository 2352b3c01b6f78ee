using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Settings;

/// <summary>
/// Refuses settings that open more brackets than any settings need: the TOML parser calls itself for each, and would
/// exhaust the stack. Brackets in texts are counted too, which errs on the safe side.
/// </summary>
internal static class TomlNesting
{
    private const int Deepest = 64;

    /// <summary>The error, or null.</summary>
    public static Diagnostic? Problem(SchemaText text)
    {
        int depth = 0;
        for (int i = 0; i < text.Text.Length; i++)
        {
            if (text.Text[i] is ']' or '}')
                depth = Math.Max(0, depth - 1);
            else if (text.Text[i] is '[' or '{' && ++depth > Deepest)
                return SchemaDiagnostics.NotToml(text.LocationOf(i), $"brackets are nested more than {Deepest} deep");
        }
        return null;
    }
}
