using System.Globalization;

namespace JadeDeploy.Generation.Cosmetics;

/// <summary>
/// A computer with other regional settings. The cultures of .NET are not installed everywhere, so this one is made by hand: numbers,
/// dates and times are written and read otherwise than anywhere. How letters change case and compare cannot be made by hand: .NET has
/// no other <see cref="TextInfo"/> and <see cref="CompareInfo"/> than those of installed cultures.
/// </summary>
public static class Elsewhere
{
    private const string Zone = "Pacific/Auckland";

    /// <summary>Numbers, dates and times in a form that nobody writes.</summary>
    public static CultureInfo Culture { get; } = MakeCulture();

    /// <summary>Does something in that culture and in a time zone far away. The process is changed meanwhile, so no other test may run.</summary>
    /// <exception cref="InvalidOperationException">The settings have no effect here, so that nothing could be found.</exception>
    public static T Run<T>(Func<T> work)
    {
        (CultureInfo culture, CultureInfo ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo? threads, string? zone) = (CultureInfo.DefaultThreadCurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture) = (Culture, Culture, Culture);
            SetZone(Zone);
            RequireEffect();
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture) = (culture, ui, threads);
            SetZone(zone);
        }
    }

    private static CultureInfo MakeCulture()
    {
        var made = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        NumberFormatInfo numbers = made.NumberFormat;
        (numbers.NegativeSign, numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = ("~", ",", "!");
        DateTimeFormatInfo times = made.DateTimeFormat;
        (times.DateSeparator, times.TimeSeparator, times.ShortDatePattern, times.LongTimePattern) = ("!", "?", "d/yyyy/M", "s:m:H");
        return CultureInfo.ReadOnly(made);
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    // A test that compares with elsewhere can only fail if elsewhere is another place.
    private static void RequireEffect()
    {
        string text = string.Create(CultureInfo.CurrentCulture, $"{-1.5} {new DateTime(2020, 3, 4, 5, 6, 7):G}");
        if (text != "~1,5 4!2020!3 7?6?5")
            throw new InvalidOperationException($"The culture made by hand has no effect: {text}");
        // Windows does not ask the environment for the time zone.
        if (!OperatingSystem.IsWindows() && TimeZoneInfo.Local.BaseUtcOffset != TimeSpan.FromHours(12))
            throw new InvalidOperationException($"The time zone {Zone} has no effect: {TimeZoneInfo.Local.BaseUtcOffset}");
    }
}
