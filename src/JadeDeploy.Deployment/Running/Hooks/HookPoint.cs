namespace JadeDeploy.Deployment.Running;

/// <summary>When a hook runs. The names in projects and files are the camel-case forms: a public contract.</summary>
public enum HookPoint
{
    /// <summary>After all checks, before anything is changed.</summary>
    BeforeRun,

    /// <summary>Directly before a transition: the time to stop applications.</summary>
    BeforeTransition,

    /// <summary>Directly after a transition: the time to start applications.</summary>
    AfterTransition,

    /// <summary>After the registry names the new version.</summary>
    AfterRun,

    /// <summary>When a run fails after its checks.</summary>
    OnFailure,
}
