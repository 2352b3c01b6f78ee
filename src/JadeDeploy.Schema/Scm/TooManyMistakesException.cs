namespace JadeDeploy.Schema.Scm;

/// <summary>Ends the reading of a file that has more mistakes than anybody wants to see; the reader never lets it out.</summary>
internal sealed class TooManyMistakesException : Exception;
