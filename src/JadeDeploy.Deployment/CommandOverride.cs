namespace JadeDeploy.Deployment;

/// <summary>
/// What a person knows better than the table of commands: whether the target's platform version has a command. The
/// lists in the platform's documentation could not be read to their ends.
/// </summary>
/// <param name="Command">The verb as command files write it: <c>Delete Application</c>.</param>
/// <param name="Exists"><c>true</c> or <c>false</c>.</param>
public sealed record CommandOverride(string Command, string Exists);
