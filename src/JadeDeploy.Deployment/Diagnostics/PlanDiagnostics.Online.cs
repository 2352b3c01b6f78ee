using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

public static partial class PlanDiagnostics
{
    /// <summary>JD3060: a change that cannot be deployed while applications run, in a deployment that should be.</summary>
    public static Diagnostic NotOnline(SourceLocation location, EntityKey entity, string reason) =>
        Diagnostic.Error("JD3060", location,
            $"JadeOnlineOnly is set, and {entity} cannot be deployed while applications run: {reason}. No package was written. Deploy it without JadeOnlineOnly when applications can stop, or commit what can go now by itself and deploy that commit.");

    /// <summary>JD3061: a plan of which only a part could be deployed while applications run.</summary>
    public static Diagnostic OnlyPartIsOnline(int now, int later) =>
        Diagnostic.Warning("JD3061", SourceLocation.None,
            $"JadeOnlineOnly is set: {now} of {now + later} changes can be deployed while applications run and {later} cannot. The plan lists both; a build makes no package of it.");
}
