using System.Globalization;

namespace JadeDeploy.Schema.Model;

/// <summary>A Jade Platform version such as <c>22.0.05</c> or <c>25.0.01.005</c>: major, minor, release, hotfix.</summary>
/// <param name="Major">The feature release: its year since 2016.</param>
/// <param name="Minor">Unused by the platform, mostly 0.</param>
/// <param name="Release">The consolidated release, two digits in files.</param>
/// <param name="Hotfix">The hotfix; 0 when the text has only three groups.</param>
public readonly record struct JadeVersion(int Major, int Minor, int Release, int Hotfix = 0) : IComparable<JadeVersion>
{
    /// <summary>Builds inside the vendor are stamped 99: such a stamp says nothing about the file.</summary>
    public bool IsInternalBuild => Major >= 99;

    /// <summary>From 22.0 on, extracts are UTF-8 with a BOM and leave empty sections out.</summary>
    public bool WritesUtf8 => Major >= 22;

    /// <summary>Reads three or four numeric groups.</summary>
    public static bool TryParse(string? text, out JadeVersion version)
    {
        version = default;
        string[] groups = (text ?? "").Split('.');
        if (groups.Length is < 3 or > 4)
            return false;
        Span<int> numbers = stackalloc int[4];
        for (int i = 0; i < groups.Length; i++)
            if (!int.TryParse(groups[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        version = new JadeVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(JadeVersion other) =>
        (Major, Minor, Release, Hotfix).CompareTo((other.Major, other.Minor, other.Release, other.Hotfix));

    /// <summary>The form used in files: <c>22.0.05</c>, with the hotfix only when there is one.</summary>
    public override string ToString() => Hotfix == 0 ? $"{Major}.{Minor}.{Release:00}" : $"{Major}.{Minor}.{Release:00}.{Hotfix:000}";

    /// <summary>Orders by number.</summary>
    public static bool operator <(JadeVersion left, JadeVersion right) => left.CompareTo(right) < 0;

    /// <summary>Orders by number.</summary>
    public static bool operator >(JadeVersion left, JadeVersion right) => left.CompareTo(right) > 0;

    /// <summary>Orders by number.</summary>
    public static bool operator <=(JadeVersion left, JadeVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by number.</summary>
    public static bool operator >=(JadeVersion left, JadeVersion right) => left.CompareTo(right) >= 0;
}
