using System.Collections.Immutable;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning;

/// <summary>What the canonical definition of a method says: <c>jade (p: Integer; q: String io): Boolean protected, updating</c>.</summary>
/// <param name="ParameterTypes">The types of the parameters, without lengths.</param>
/// <param name="Modifiers">The words behind the parameters, the type of the result among them.</param>
internal sealed record MethodSignature(ImmutableArray<string> ParameterTypes, ImmutableArray<string> Modifiers)
{
    private static readonly char[] Signs = [' ', ',', ':'];

    /// <summary>Whether it is a method of the type and not of an object.</summary>
    public bool IsTypeMethod => Modifiers.Contains("typeMethod");

    /// <summary>Reads the definition of a method.</summary>
    public static MethodSignature Of(SchemaEntity method)
    {
        string definition = method.Content[ContentField.Definition] ?? "";
        int open = definition.IndexOf('(', StringComparison.Ordinal);
        int close = definition.IndexOf(')', open + 1);
        if (open < 0 || close < 0)
            return new MethodSignature([], Words(definition));
        string[] parameters = definition[(open + 1)..close].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new MethodSignature([.. parameters.Select(TypeOf)], Words(definition[(close + 1)..]));
    }

    // q: String[30] io
    private static string TypeOf(string parameter)
    {
        string type = parameter[(parameter.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart();
        int end = type.AsSpan().IndexOfAny(' ', '[');
        return end < 0 ? type : type[..end];
    }

    private static ImmutableArray<string> Words(string text) => [.. text.Split(Signs, StringSplitOptions.RemoveEmptyEntries)];
}
