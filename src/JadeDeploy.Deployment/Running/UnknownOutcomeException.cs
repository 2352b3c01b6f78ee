namespace JadeDeploy.Deployment.Running;

/// <summary>Why nobody knows how much of a step is done.</summary>
public enum UnknownOutcomeReason
{
    /// <summary>Its program failed.</summary>
    Failed,

    /// <summary>Its program says two things: exit code 0 and an error, or not the success that was to be expected.</summary>
    Contradicts,

    /// <summary>Its program was ended from here.</summary>
    Ended,
}

/// <summary>A step did not end well, and how much of it is done is not known. The journal says so.</summary>
/// <param name="reason">Why.</param>
/// <param name="cause">The same in words: exit code, error number and text.</param>
/// <param name="log">The full path of the log with all that its programs wrote.</param>
public sealed class UnknownOutcomeException(UnknownOutcomeReason reason, string cause, string log) : Exception(cause)
{
    /// <summary>Why.</summary>
    public UnknownOutcomeReason Reason { get; } = reason;

    /// <summary>The full path of the log with all that its programs wrote.</summary>
    public string Log { get; } = log;
}
