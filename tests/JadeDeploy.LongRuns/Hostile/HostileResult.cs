using System.Globalization;
using System.Text;

namespace JadeDeploy.LongRuns.Hostile;

/// <summary>What came of one hostile text.</summary>
/// <param name="text">The text.</param>
internal sealed class HostileResult(string text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>In how many places it arrived unchanged.</summary>
    public int Arrived { get; private set; }

    /// <summary>In how many places it was refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The first promise that it broke, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>It was refused, which is right only where it would not arrive.</summary>
    public void AddRefusal(string place, bool mayArrive)
    {
        Refused++;
        if (mayArrive)
            Break($"{place}: refused, although it would arrive");
    }

    /// <summary>It was not refused, and something came back.</summary>
    public void AddArrival(string place, string sent, string? received)
    {
        if (sent == received)
            Arrived++;
        else
            Break($"{place}: {(received is null ? "nothing came back" : $"came back as {Shown(received)}")}");
    }

    private void Break(string what) => Broken ??= $"{what}: {Shown(Text)}";

    // A result file is ASCII: what it shows can be read anywhere, whatever was generated.
    private static string Shown(string value)
    {
        var text = new StringBuilder();
        foreach (char c in value.Length <= 120 ? value : value[..120])
            text.Append(c is > ' ' and < '\u007f' and not '\\' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"));
        return text.ToString();
    }
}
