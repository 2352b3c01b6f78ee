using System.CommandLine;
using JadeDeploy.Deployment.Running;

namespace JadeDeploy.Tool.Commands;

/// <summary>The options that the registry's commands share.</summary>
internal static class RegistryOptions
{
    /// <summary><c>--database</c>.</summary>
    public static Option<string> Database(bool required = true) =>
        new("--database") { Description = "Connection string of the database.", HelpName = "CS", Required = required };

    /// <summary><c>--file</c>.</summary>
    public static Option<string> File(bool required = true) =>
        new("--file") { Description = "The registry file.", HelpName = "F", Required = required };

    /// <summary>The registry of the database that a connection string names.</summary>
    public static TargetRegistry Open(ToolContext context, string connection) =>
        new(TargetConnection.Parse(connection, context.Folder.Path).ToTarget(), TimeProvider.System, Environment.UserName);
}
