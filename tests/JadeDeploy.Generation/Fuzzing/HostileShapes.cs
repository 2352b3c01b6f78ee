using System.Text;

namespace JadeDeploy.Generation.Fuzzing;

/// <summary>
/// Files made to cost more than they should: each repeats what a reader might look at again and again. Random changes find such
/// shapes seldom, so they are written down.
/// </summary>
public static class HostileShapes
{
    private const string Header = "jadeVersionNumber \"25.0.01\";\nschemaDefinition\nS subschemaOf RootSchema completeDefinition;\n";
    private const string Ddx = "<schema name=\"S\" JadeVersionNumber=\"25.0.01\">";
    private const string Ddb = "JadeVersionNumber 16.0.02\nSchema S CompleteDefinition\n+++++A\n^^^^^B\n";

    /// <summary>The shapes by name; each makes a file of about so many bytes, or a few times as many where a square shows later.</summary>
    public static IReadOnlyDictionary<string, Func<int, FuzzInput>> All { get; } = new Dictionary<string, Func<int, FuzzInput>>
    {
        ["a type name of very many parts"] = n => Scm("typeDefinitions\n\tA ( attributeDefinitions\n\t\tx: " + Many("x::", n) + "x; )\n"),
        ["a very long type name with very many methods"] = n =>
            Scm($"typeDefinitions\n\t{new string('a', n / 2)} ( jadeMethodDefinitions\n" + Numbered("m#();\n", n / 2) + ")\n"),
        ["a very long schema name with very many constants"] = n => new("Fuzz.scm", Encoding.UTF8.GetBytes(
            Header.Replace("\nS ", $"\n{new string('a', n / 2)} ", StringComparison.Ordinal) + "constantDefinitions categoryDefinition C\n" +
            Numbered("c#:A=1;\n", n / 2))),
        ["sources whose comments do not end"] = n => Scm("typeSources\nA (\n" + Numbered("m#\n{\n/*\n}\n", 8 * n) + ")\n"),
        ["sources whose quotes do not pair"] = n => Scm("typeSources\nA (\n" + Numbered("m#\n{\n\"'\n}\n", n) + ")\n"),
        ["one source that does not end, with very many braces"] = n => Scm("typeSources\nA (\nm\n{\n'" + Many("\n }", n)),
        ["a section very many times"] = n => Scm(Many("typeHeaders\n", n)),
        ["unknown sections without end"] = n => Scm(Numbered("s#Definitions\n\tx\n", n)),
        ["one exported feature in very many ways"] = n =>
            Scm("exportedPackageDefinitions\nP ( exportedClassDefinitions C ( exportedMethodDefinitions\n" + Numbered("f m#;\n", n) + ") )\n"),
        ["one class very many times"] = n => Scm("typeHeaders\n" + Many("A subclassOf B;\n", n)),
        ["parentheses in parentheses"] = n => Scm("_exposedListDefinitions\nE " + Many("(", n)),
        ["parentheses in an unknown part"] = n => Scm("typeDefinitions\nA ( futureDefinitions x " + Many("(", n)),
        ["very many modifiers"] = n => Scm("typeHeaders\nA subclassOf B " + Numbered("m#, ", n) + "z;\n"),
        ["a name of very many letters"] = n => Scm("typeHeaders\n" + new string('a', n) + " subclassOf Object;\n"),
        ["a number of very many digits"] = n => Scm("typeHeaders\nA subclassOf B number = " + new string('9', n) + ";\n"),
        ["very many blanks"] = n => Scm("typeHeaders\n" + new string(' ', n)),
        ["very many comments"] = n => Scm("typeHeaders\n" + Many("/**/", n)),
        ["very many lines that might be conflict markers"] = n => Scm("typeHeaders\n" + Many("=======\n", n)),
        ["a line of conflict markers"] = n => Scm("typeHeaders\n" + Many("<<<<<<< ", n)),
        ["very many quotes"] = n => Scm("constantDefinitions categoryDefinition C\nx: S = " + Many("\"\"", n) + ";\n"),
        ["elements in elements"] = n => Xml(Many("<a>", n)),
        ["an element of very many attributes"] = n => Xml("<Application name=\"A\" " + Numbered("a#=\"\" ", 4 * n) + "/></schema>"),
        ["a form of very many controls"] = n =>
            Xml("<Form name=\"F\" locale=\"1\"><controlList>" + Numbered("\n<A name=\"#\"/>", 8 * n) + "</controlList></Form></schema>"),
        ["a very long form name with very many controls"] = n => Xml(
            $"<Form name=\"{new string('a', n / 2)}\" locale=\"1\"><controlList>" + Numbered("<A name=\"#\"/>", n / 2) + "</controlList></Form></schema>"),
        ["one control name very many times"] = n =>
            Xml("<Form name=\"F\" locale=\"1\"><controlList>" + Many("<A name=\"x\"/>", n) + "</controlList></Form></schema>"),
        ["very many kinds of elements"] = n => Xml(Numbered("<x#/>", n) + "</schema>"),
        ["text between very many elements"] = n => Xml("<Application name=\"A\"><p>" + Many("t<b/>", n) + "</p></Application></schema>"),
        ["a property very many times"] = n => Xml("<Application name=\"A\">" + Many("<p>1</p>", n) + "</Application></schema>"),
        ["namespaces in namespaces"] = n => Xml(string.Concat(Enumerable.Range(0, 60).Select(i => $"<a xmlns=\"{new string('u', n / 60)}{i}\">"))),
        ["a dump of very many columns and rows"] = n => DdbFile("1/B " + Numbered("c# T 1 ", n / 2) + "\n" + Many("a\n", n / 2)),
        ["a dump of very many rows and times"] = n => DdbFile("1/B _modifiedBy String 9\n" + Many("9/1 1 3/a b\n", n)),
        ["a dump with a row of very many values"] = n => DdbFile("1/B _modifiedBy String 9\n999999/" + Many("1/a ", n)),
        ["a list of names that are no files"] = n => new("Fuzz.mul", Encoding.UTF8.GetBytes("#MULTIPLE_SCHEMA_EXTRACT\n" + Many("a ", n))),
        ["a list of quotes"] = n => new("Fuzz.mul", Encoding.UTF8.GetBytes("#MULTIPLE_SCHEMA_EXTRACT\n" + Many("\" ", n))),
        ["a command of very many words"] = n => Jcf(Many("a ", n)),
        ["very many commands"] = n => Jcf(Many("Delete\n", n)),
    };

    private static FuzzInput Scm(string sections) => new("Fuzz.scm", Encoding.UTF8.GetBytes(Header + sections));

    private static FuzzInput Xml(string elements) => new("Fuzz.ddx", Encoding.UTF8.GetBytes(Ddx + elements));

    private static FuzzInput DdbFile(string rows) => new("Fuzz.ddb", Encoding.UTF8.GetBytes(Ddb + rows));

    private static FuzzInput Jcf(string commands) =>
        new("Fuzz.jcf", Encoding.UTF8.GetBytes("JadeCommandFile\nJadeVersionNumber 25.0.01\nCommands\n" + commands));

    private static string Many(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();

    // '#' becomes a number, so that no two pieces are alike.
    private static string Numbered(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length + 10);
        for (int number = 0; text.Length < length; number++)
            text.Append(piece.Replace("#", number.ToString(), StringComparison.Ordinal));
        return text.ToString();
    }
}
