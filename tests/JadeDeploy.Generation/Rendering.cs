using JadeDeploy.Schema.Text;

namespace JadeDeploy.Generation;

/// <summary>How a release lays out its extracts.</summary>
public enum Dialect
{
    /// <summary>Up to 20.0: empty sections as bare keywords, lines with one blank, a blank line behind each method.</summary>
    Old,

    /// <summary>From 22.0 on: empty sections are left out, class maps are sorted.</summary>
    New,
}

/// <summary>The two extract options that leave something out which is not content.</summary>
[Flags]
public enum ExtractProfile
{
    /// <summary>Neither time stamps nor model numbers: the profile meant for version control.</summary>
    Bare = 0,

    /// <summary>With <c>setModifiedTimeStamp</c> lines.</summary>
    TimeStamps = 1,

    /// <summary>With model numbers.</summary>
    Numbers = 2,

    /// <summary>With both: the default of an extract.</summary>
    Full = TimeStamps | Numbers,
}

/// <summary>One of the ways to write a generated file down. None of it is content.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="Profile">What the extract options left in.</param>
/// <param name="Encoding">The encoding of the bytes.</param>
/// <param name="LineEnd"><c>\n</c> or <c>\r\n</c>.</param>
public readonly record struct Rendering(Dialect Dialect, ExtractProfile Profile, SchemaEncoding Encoding, string LineEnd)
{
    /// <summary>Every combination: two dialects, four profiles, five encodings, two line ends.</summary>
    public static IReadOnlyList<Rendering> All { get; } =
    [
        .. from dialect in Enum.GetValues<Dialect>()
           from profile in (ExtractProfile[])[ExtractProfile.Full, ExtractProfile.TimeStamps, ExtractProfile.Numbers, ExtractProfile.Bare]
           from encoding in Enum.GetValues<SchemaEncoding>()
           from lineEnd in (string[])["\n", "\r\n"]
           select new Rendering(dialect, profile, encoding, lineEnd),
    ];

    /// <summary>What a release from 22.0 on writes by default.</summary>
    public static Rendering Usual { get; } = new(Dialect.New, ExtractProfile.Full, SchemaEncoding.Utf8WithBom, "\r\n");
}
