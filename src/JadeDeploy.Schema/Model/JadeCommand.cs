using System.Collections.Immutable;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// One command of a command file: <c>Rename Class Shop::Client Customer</c> has the verb <c>Rename Class</c>
/// and the arguments <c>Shop::Client</c> and <c>Customer</c>.
/// </summary>
/// <param name="Verb">The one or two words that name the command, as documented.</param>
/// <param name="Arguments">The words after it.</param>
/// <param name="Line">The line in its file, counted from 1; 0 for a command that was not read from a file.</param>
public sealed record JadeCommand(string Verb, ImmutableArray<string> Arguments, int Line = 0)
{
    /// <summary>Makes a command that is to be written.</summary>
    public static JadeCommand Of(string verb, params ImmutableArray<string> arguments) => new(verb, arguments);

    /// <summary>The command as a line of a command file.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Verb));

    /// <inheritdoc/>
    public bool Equals(JadeCommand? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>A command file (<c>.jcf</c>).</summary>
public sealed record CommandFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostics.Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The version stamp of the header.</summary>
    public JadeVersion Version { get; init; }

    /// <summary>The commands in order, <c>AbortOnError</c> among them.</summary>
    public ImmutableArray<JadeCommand> Commands { get; init; } = [];
}
