namespace JadeDeploy.StandIns.Arguments;

/// <summary>
/// A command line of <c>name=value</c> arguments in any order, names in any case. An unknown name is an error here, so
/// that a misspelt option cannot pass for a default; <c>section.parameter=value</c>, which overrides the initialization
/// file, is accepted for any section.
/// </summary>
internal sealed class NamedArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private NamedArguments()
    {
    }

    /// <summary>Reads arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="known">The names that may occur.</param>
    /// <exception cref="ArgumentError">An argument has no <c>=</c>, an unknown name, or a name that stands twice.</exception>
    public static NamedArguments Parse(IEnumerable<string> arguments, IReadOnlyCollection<string> known)
    {
        var parsed = new NamedArguments();
        foreach (string argument in arguments)
        {
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? argument : argument[..equals];
            if (equals < 0 || (!name.Contains('.', StringComparison.Ordinal) && !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
                throw new ArgumentError($"Unknown argument '{argument}'.");
            if (!parsed._values.TryAdd(name, Unquoted(argument[(equals + 1)..])))
                throw new ArgumentError($"The argument '{name}' stands twice.");
        }
        return parsed;
    }

    /// <summary>The value of an argument, or null.</summary>
    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>The value of an argument that must be there.</summary>
    /// <exception cref="ArgumentError">It is not.</exception>
    public string Required(string name) => Find(name) is { Length: > 0 } value ? value : throw new ArgumentError($"The argument '{name}' is missing.");

    /// <summary>A boolean argument in any case; null when it is not there.</summary>
    /// <exception cref="ArgumentError">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        string text when bool.TryParse(text, out bool value) => value,
        string text => throw new ArgumentError($"The argument '{name}' is '{text}': expected true or false."),
    };

    // Programs that start the loader are seen to write commandFile='…': the quotes are not part of the name.
    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '\'' or '"' ? value[1..^1] : value;
}
