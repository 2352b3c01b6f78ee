namespace JadeDeploy.Deployment.Registry;

/// <summary>The names of the members of registry files: a public contract.</summary>
internal static class RegistryMember
{
    public const string AcceptedDrift = "acceptedDrift";
    public const string Action = "action";
    public const string At = "at";
    public const string By = "by";
    public const string Charset = "charset";
    public const string Code = "code";
    public const string Commit = "commit";
    public const string Database = "database";
    public const string DeployedAt = "deployedAt";
    public const string DeployedBy = "deployedBy";
    public const string Description = "description";
    public const string Digest = "digest";
    public const string Edition = "edition";
    public const string Expected = "expected";
    public const string Extensions = "extensions";
    public const string FormatVersion = "formatVersion";
    public const string Found = "found";
    public const string From = "from";
    public const string History = "history";
    public const string Hooks = "hooks";
    public const string Id = "id";
    public const string Method = "method";
    public const string Name = "name";
    public const string Origin = "origin";
    public const string Outcome = "outcome";
    public const string Overrides = "overrides";
    public const string Package = "package";
    public const string Path = "path";
    public const string Pending = "pending";
    public const string PlatformVersion = "platformVersion";
    public const string Previous = "previous";
    public const string PreviousRecord = "previousRecord";
    public const string Program = "program";
    public const string Repositories = "repositories";
    public const string Repository = "repository";
    public const string Schemas = "schemas";
    public const string Scripts = "scripts";
    public const string StartedAt = "startedAt";
    public const string StartedBy = "startedBy";
    public const string Subject = "subject";
    public const string State = "state";
    public const string Step = "step";
    public const string To = "to";
    public const string Verified = "verified";
    public const string Version = "version";
    public const string Waiting = "waiting";
    public const string When = "when";
}
