namespace JadeDeploy.StandIns;

/// <summary>
/// What the programs return. Documented is only that 0 is success and anything else a failure; 255 was reported for a
/// file that does not compile.
/// </summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int CompileError = 255;
}
