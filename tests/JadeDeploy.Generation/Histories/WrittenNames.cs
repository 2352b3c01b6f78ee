using System.Text.RegularExpressions;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Names in bodies of methods. A body names any property of the system, whether its class has that or not, so it may come to name
/// another one of the same name, and keep the name when that one is renamed or deleted. A plan is right to warn of that.
/// </summary>
internal static partial class WrittenNames
{
    /// <summary>Whether a warning is of a name that a body has, for something that had it and has it no more.</summary>
    public static bool Explain(Diagnostic warning, SystemModel from, SystemModel to)
    {
        if (warning.Code != "JD3076")
            return false;
        string word = NamedIn().Match(warning.Message).Groups["name"].Value;
        (ModelNames before, ModelNames names) = (new ModelNames(from), new ModelNames(to));
        return from.Nodes.Values.Any(n => before.Of(n) == word && names.Of(n.Id) != word)
            && to.Nodes.Values.Any(n => n.Kind is NodeKind.Method or NodeKind.Event && Word().Matches(names.Text(n[Field.Body])).Any(m => m.Value == word));
    }

    [GeneratedRegex(@" names \w+ (\w+::)*(?<name>\w+),")]
    private static partial Regex NamedIn();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
