using JadeDeploy.Database.Loading;

namespace JadeDeploy.StandIns;

/// <summary>How an error of the loader looks: compile errors as reported for Jade 2025, others by number and text.</summary>
internal static class ErrorOutput
{
    // 6000-6999: compiler, 7000-7999: syntax.
    private const int FirstOfCompiler = 6000;
    private const int FirstAfterCompiler = 8000;

    /// <summary>Writes an error.</summary>
    /// <returns>The exit code that goes with it.</returns>
    public static int Write(TextWriter output, LoaderError error)
    {
        bool isCompiler = error.Number is >= FirstOfCompiler and < FirstAfterCompiler;
        string place = error.Location.IsNone ? "" : $" ({error.Location.File}, line {error.Location.Line})";
        output.WriteLine($"{(isCompiler ? "Compile Error " : "")}{error.Number} - {error.Message}{place}");
        return isCompiler ? ExitCodes.CompileError : ExitCodes.Failed;
    }
}
