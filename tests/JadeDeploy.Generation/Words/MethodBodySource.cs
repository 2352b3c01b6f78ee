using System.Text;

namespace JadeDeploy.Generation.Words;

/// <summary>The sources of methods: free text in which only literals, comments and the closing brace mean something.</summary>
internal sealed class MethodBodySource(Choices choices, TextSource texts)
{
    private static readonly string[] Statements =
    [
        "\treturn 0;", "\twrite \"}\" & CrLf;", "\tif a <> null then\n\t\ta := b;\n\tendif;", "\t// it's a comment with { and }",
        "\t/* a comment\nover lines, isn't it? {\n*/", "\tx := '{';  \t", "", "   ", "\tcall(a, \"b\", 'c');", "\ts := '\\';",
        "\tx := a / b / c;", "typeSources := 1;", "\tforeach o in all where o.x = \"\n}\n\" do endforeach;", "\tself.number := #[0D 0A];",
    ];

    /// <summary>A body between its braces.</summary>
    /// <param name="signature">What the source begins with.</param>
    /// <param name="mark">A literal inside the body, which its canonical form must hold.</param>
    public string Next(string signature, out string mark)
    {
        mark = texts.Literal();
        var body = new StringBuilder("\n");
        if (choices.Percent(5))
            body.Append("/* changed by X's tool: \"}\" */\n// again\n");
        body.Append(signature).Append(";\nvars\n\ts : String;\nbegin\n");
        int before = choices.Next(5);
        for (int i = 0; i < before; i++)
            body.Append(choices.Any(Statements)).Append('\n');
        body.Append("\ts := ").Append(mark).Append(";\n");
        int after = choices.Next(5);
        for (int i = 0; i < after; i++)
            body.Append(choices.Any(Statements)).Append('\n');
        return body.Append("end;\n").ToString();
    }
}
