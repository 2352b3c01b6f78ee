namespace JadeDeploy.Schema.Forms;

/// <summary>One attribute of an element of a forms file.</summary>
/// <param name="Name">Its name; a name of a namespace is <c>{namespace}name</c>.</param>
/// <param name="Value">Its value with references such as <c>&amp;amp;</c> resolved.</param>
/// <param name="Start">Where its name begins in the text of the document.</param>
/// <param name="End">The offset behind its closing quote.</param>
public readonly record struct DdxAttribute(string Name, string Value, int Start, int End);
