namespace JadeDeploy.Deployment.Packaging;

/// <summary>The stable names of actions, impacts, step kinds and load styles in files and reports: the camel-case forms of the values.</summary>
public static class PlanNames
{
    /// <summary>For example <c>deleteSchema</c>.</summary>
    public static string ToText<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Finds a value by its stable name; another case, a number or a list is not a name.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && ToText(value) == text;
}
