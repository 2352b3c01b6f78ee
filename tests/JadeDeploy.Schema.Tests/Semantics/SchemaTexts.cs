using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Schema.Tests.Semantics;

/// <summary>
/// Sets of schemas written as text. Where a text has a name in <c>«…»</c>, the finding that a test expects begins there and ends with
/// the name; the marks themselves are not part of the text.
/// </summary>
internal static class SchemaTexts
{
    /// <summary>A complete schema with the given sections.</summary>
    public static string SchemaNamed(string name, string superschema, string sections) =>
        $"jadeVersionNumber \"25.0.01\";\nschemaDefinition\n{name} subschemaOf {superschema} completeDefinition;\n{sections}\n";

    /// <summary>A complete schema <c>Shop</c> below RootSchema.</summary>
    public static string Shop(string sections) => SchemaNamed("Shop", "RootSchema", sections);

    /// <summary>A forms file of <c>Shop</c>.</summary>
    public static string ShopForms(string elements) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schema name=\"Shop\" JadeVersionNumber=\"25.0.01\" CompleteDefinition=\"true\">\n{elements}\n</schema>\n";

    /// <summary>Reads texts into a set: schema files, and forms files, which begin as XML.</summary>
    public static SchemaSet Read(params IEnumerable<string> texts)
    {
        List<JadeFile> files = [.. texts.Select(Unmark).Select(t => SchemaFileReader.Read(FileOf(t), Encoding.UTF8.GetBytes(t)))];
        ILookup<string, FormsFile> forms = files.OfType<FormsFile>().ToLookup(f => f.SchemaName);
        return new SchemaSet([.. files.OfType<SchemaFile>().OrderBy(f => f.SchemaName, StringComparer.Ordinal)
            .Select(f => new SchemaDefinition(f, [.. forms[f.SchemaName]]))]);
    }

    /// <summary>Checks a set without external schemas; its files must have no mistakes of their own.</summary>
    public static ImmutableArray<SemanticFinding> Check(params string[] texts)
    {
        SchemaSet schemas = Read(texts);
        foreach (JadeFile file in schemas.Schemas.SelectMany(s => s.Forms.Prepend<JadeFile>(s.File)))
            Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        return SemanticCheck.Check(schemas, []);
    }

    /// <summary>A set in which nothing is wrong.</summary>
    public static void ExpectNothing(params string[] texts) => Assert.IsEmpty(Check(texts), string.Join('\n', Check(texts).Select(f => f.Diagnostic)));

    /// <summary>A set in which exactly the marked name is wrong.</summary>
    public static void Expect(string code, DiagnosticSeverity severity, params string[] texts)
    {
        ImmutableArray<SemanticFinding> found = Check(texts);
        Diagnostic finding = Assert.ContainsSingle(found, string.Join('\n', found.Select(f => f.Diagnostic))).Diagnostic;

        Assert.AreEqual(code, finding.Code, finding.ToString());
        Assert.AreEqual(severity, finding.Severity, finding.ToString());
        (SourceLocation start, SourceLocation end) = Marked(texts);
        Assert.AreEqual(start.ToString(), finding.Location.ToString(), finding.ToString());
        if (finding.Location.EndLine > 0)
            Assert.AreEqual((end.Line, end.Column), (finding.Location.EndLine, finding.Location.EndColumn), finding.ToString());
    }

    /// <summary>An error at the marked name, and nothing once the name is the right one.</summary>
    public static void ExpectError(string code, string right, params string[] texts)
    {
        Expect(code, DiagnosticSeverity.Error, texts);
        ExpectNothing(Corrected(right, texts));
    }

    /// <summary>A warning at the marked name, and nothing once the name is the right one.</summary>
    public static void ExpectWarning(string code, string right, params string[] texts)
    {
        Expect(code, DiagnosticSeverity.Warning, texts);
        ExpectNothing(Corrected(right, texts));
    }

    private static string[] Corrected(string right, string[] texts) =>
        [.. texts.Select(t => t.IndexOf('«') is var at and >= 0 ? $"{t[..at]}{right}{t[(t.IndexOf('»') + 1)..]}" : t)];

    private static string Unmark(string text) => text.Replace("«", "").Replace("»", "");

    private static string FileOf(string text)
    {
        if (text.StartsWith('<'))
            return "Shop.ddx";
        return text.Split('\n')[2].Split(' ')[0] + ".scm";
    }

    private static (SourceLocation Start, SourceLocation End) Marked(string[] texts)
    {
        string text = texts.Single(t => t.Contains('«'));
        string file = FileOf(Unmark(text));
        SourceLocation At(string before) => new(file, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
        return (At(text[..text.IndexOf('«')]), At(Unmark(text[..text.IndexOf('»')])));
    }
}
