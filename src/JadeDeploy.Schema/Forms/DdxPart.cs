namespace JadeDeploy.Schema.Forms;

/// <summary>
/// One part of a forms file in XML: an element directly below the root, or the text before, between or behind these
/// elements (declaration, comments, tags of the root, white space).
/// </summary>
/// <param name="Text">The part exactly as it is written.</param>
/// <param name="Element">The element; null for text around elements.</param>
public readonly record struct DdxPart(string Text, DdxElement? Element);
