using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>The names of the fields and what they add to a fingerprint.</summary>
internal static class Fields
{
    private static readonly string[] Names =
    [
        ContentField.Category, ContentField.Database, ContentField.Definition, ContentField.Documentation, ContentField.Locale,
        ContentField.Membership, ContentField.Source, ContentField.WebService,
    ];

    private static readonly long[] Seeds = [.. Names.Select(ContentFingerprint.Seed)];

    public static string NameOf(FieldId field) => Names[(int)field];

    public static ContentFingerprint Fingerprint(FieldId field, ReadOnlySpan<byte> text) => ContentFingerprint.Of(Seeds[(int)field], text);
}
