using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Database.Loading;

/// <summary>Why the loader refuses.</summary>
/// <param name="Number">The platform's error number.</param>
/// <param name="Message">What was found, what was expected and what to do next.</param>
/// <param name="Location">The place in a file, or <see cref="SourceLocation.None"/>.</param>
public sealed record LoaderError(int Number, string Message, SourceLocation Location)
{
    /// <summary><c>file(line,column): 8515 - message</c>.</summary>
    public override string ToString() => Location.IsNone ? $"{Number} - {Message}" : $"{Location}: {Number} - {Message}";
}

/// <summary>The loader refused, and left nothing but the information for a restart.</summary>
/// <param name="error">Why.</param>
public sealed class LoaderException(LoaderError error) : Exception(error.ToString())
{
    /// <summary>Why.</summary>
    public LoaderError Error { get; } = error;
}
