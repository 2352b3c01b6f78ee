using System.Collections.Frozen;

namespace JadeDeploy.Database.Names;

/// <summary>The display names of common locales, as schema files write them: in quotes.</summary>
internal static class LocaleNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["1031"] = "German (Germany)",
        ["1033"] = "English (United States)",
        ["1034"] = "Spanish (Spain)",
        ["1036"] = "French (France)",
        ["1040"] = "Italian (Italy)",
        ["1041"] = "Japanese (Japan)",
        ["1043"] = "Dutch (Netherlands)",
        ["2057"] = "English (United Kingdom)",
        ["3081"] = "English (Australia)",
        ["4105"] = "English (Canada)",
        ["5129"] = "English (New Zealand)",
        ["6153"] = "English (Ireland)",
        ["7177"] = "English (South Africa)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Find(string number) => Names.TryGetValue(number, out string? name) ? $"\"{name}\"" : null;
}
