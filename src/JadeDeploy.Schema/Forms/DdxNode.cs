namespace JadeDeploy.Schema.Forms;

/// <summary>What stands between the tags of an element: text (decoded, without comments) or an element; one of the two is null.</summary>
internal readonly record struct DdxNode(string? Text, DdxElement? Element);
