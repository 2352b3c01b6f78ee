namespace JadeDeploy.StandIns.Arguments;

/// <summary>The command line is wrong, or names what does not exist.</summary>
/// <param name="message">What is wrong.</param>
internal sealed class ArgumentError(string message) : Exception(message);
