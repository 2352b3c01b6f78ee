using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Forms;

/// <summary>Reads forms files written as text in a test.</summary>
internal static class FormsText
{
    /// <summary>Reads a <c>.ddx</c> with these elements below its root.</summary>
    public static FormsFile Schema(string elements) => Ddx(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"Shop\" JadeVersionNumber=\"22.0.03\" CompleteDefinition=\"true\">\n{elements}\n</schema>\n");

    /// <summary>Reads a whole <c>.ddx</c>.</summary>
    public static FormsFile Ddx(string text) => FormsReader.Read("Shop.ddx", Encoding.UTF8.GetBytes(text));

    /// <summary>The names of the entities with their kinds, in file order.</summary>
    public static string[] Names(this FormsFile file) => [.. file.Entities.Select(e => e.Key.ToString())];

    /// <summary>The definition of the entity with this simple or full name.</summary>
    public static string? Definition(this FormsFile file, string name) =>
        file.Entities.Single(e => e.Key.Name == name || e.Key.SimpleName == name).Content[ContentField.Definition];
}
