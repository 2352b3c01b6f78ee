using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Running;

/// <summary>A schema whose content is not what was expected.</summary>
/// <param name="Schema">Its name.</param>
/// <param name="Expected">The digest it should have; null when it should not be there.</param>
/// <param name="Found">The digest it has; null when it is not there.</param>
internal sealed record SchemaDifference(string Schema, ContentDigest? Expected, ContentDigest? Found)
{
    /// <summary>For example <c>schema Shop differs (expected 0123…, found 4567…)</c>.</summary>
    public override string ToString() => (Expected, Found) switch
    {
        (_, null) => $"the schema {Schema} is missing",
        (null, _) => $"the schema {Schema} is still there",
        _ => $"the schema {Schema} differs (expected {Short(Expected)}, found {Short(Found)})",
    };

    private static string Short(ContentDigest? digest) => digest.ToString()![..12];
}
