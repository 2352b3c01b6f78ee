using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>JD6046 and on: what can be wrong with a Jade database as a target, or happen while its programs run.</summary>
public static partial class JadeDiagnostics
{
    /// <summary>A key of the connection string is missing or has a wrong value.</summary>
    public static Diagnostic WrongKey(string key, string what) => Diagnostic.Error("JD6046", SourceLocation.None,
        $"The connection string of the target database: '{key}' {what}. "
        + "Write it as Provider=Jade;Bin=…;Path=…;Ini=…;Server=singleUser.");

    /// <summary>The stand-ins, or the database behind them, cannot be written.</summary>
    public static Diagnostic StandInsNotWritten(string folder, string cause) => Diagnostic.Error("JD6047", new SourceLocation(folder),
        $"The stand-ins cannot be installed: {cause} Choose another folder, or remove what is in the way.");
}
