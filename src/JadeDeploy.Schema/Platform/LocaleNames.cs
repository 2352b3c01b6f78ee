using System.Collections.Frozen;

namespace JadeDeploy.Schema.Platform;

/// <summary>
/// The English names of Windows locale identifiers, as extracts show them. Source: Microsoft's published list of
/// language code identifiers. The platform's formatting library does not know them in invariant mode.
/// </summary>
public static class LocaleNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["1025"] = "Arabic (Saudi Arabia)",
        ["1026"] = "Bulgarian (Bulgaria)",
        ["1028"] = "Chinese (Taiwan)",
        ["1029"] = "Czech (Czech Republic)",
        ["1030"] = "Danish (Denmark)",
        ["1031"] = "German (Germany)",
        ["1032"] = "Greek (Greece)",
        ["1033"] = "English (United States)",
        ["1035"] = "Finnish (Finland)",
        ["1036"] = "French (France)",
        ["1037"] = "Hebrew (Israel)",
        ["1038"] = "Hungarian (Hungary)",
        ["1040"] = "Italian (Italy)",
        ["1041"] = "Japanese (Japan)",
        ["1042"] = "Korean (Korea)",
        ["1043"] = "Dutch (Netherlands)",
        ["1045"] = "Polish (Poland)",
        ["1046"] = "Portuguese (Brazil)",
        ["1048"] = "Romanian (Romania)",
        ["1049"] = "Russian (Russia)",
        ["1051"] = "Slovak (Slovakia)",
        ["1053"] = "Swedish (Sweden)",
        ["1054"] = "Thai (Thailand)",
        ["1055"] = "Turkish (Turkey)",
        ["1058"] = "Ukrainian (Ukraine)",
        ["1066"] = "Vietnamese (Vietnam)",
        ["2055"] = "German (Switzerland)",
        ["2057"] = "English (United Kingdom)",
        ["2058"] = "Spanish (Mexico)",
        ["2060"] = "French (Belgium)",
        ["2067"] = "Dutch (Belgium)",
        ["2070"] = "Portuguese (Portugal)",
        ["3079"] = "German (Austria)",
        ["3081"] = "English (Australia)",
        ["3082"] = "Spanish (Spain)",
        ["3084"] = "French (Canada)",
        ["4105"] = "English (Canada)",
        ["4108"] = "French (Switzerland)",
        ["5129"] = "English (New Zealand)",
        ["6153"] = "English (Ireland)",
        ["7177"] = "English (South Africa)",
        ["18441"] = "English (Singapore)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a locale; its number when the name is not known here.</summary>
    public static string NameOf(string locale) => Names.GetValueOrDefault(locale, locale);
}
