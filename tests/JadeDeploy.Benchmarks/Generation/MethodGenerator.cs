namespace JadeDeploy.Benchmarks.Generation;

/// <summary>Makes methods with sources of 5 to 60 lines, most of them short, with strings and comments.</summary>
internal sealed class MethodGenerator(Random random)
{
    private const int LeastLines = 5;
    private const int MostLines = 30;
    private const int MostNesting = 4;
    private const string Ruler = "// ---------------------------------------------------------------";

    private static readonly (string Open, string Close)[] Blocks =
    [
        ("if count > {0} and item <> null then", "endif;"),
        ("if not item.isKindOf({1}) then", "endif;"),
        ("while count < {0} do", "endwhile;"),
        ("foreach item in list do", "endforeach;"),
        ("foreach count in 1 to {0} do", "endforeach;"),
    ];

    private static readonly string[] Statements =
    [
        "count := count + {0};",
        "count := count mod {0};",
        "item := list.at(count);",
        "item := self.my{1}.first();",
        "item.update{1}(self, count, true);",
        "self.count{1} := self.count{1} + {0};",
        "beginTransaction;",
        "return count;",
        "delete item;",
        "text := text & \"{2}\" & count.String;",
        "app.writeLog(\"{1} \" & count.String & ': {2}');",
        "total := (total * {0} / 100 + item.size()).rounded(2);",
        "create item as {1} persistent;",
        "list.add(item);",
        "return text.trimBlanks() = \"{1}\";",
        "text := text[1 : text.pos(\"/*\", 1)] & Lf & \"// {1}\";",
        "self.raise{1}(\"{2}\", {0});",
    ];

    private readonly List<string> _lines = [];

    /// <summary>Makes a method.</summary>
    public Method Next(string name)
    {
        // The cube makes most of them short.
        double size = Math.Pow(random.NextDouble(), 3);
        int lines = LeastLines + (int)(size * (MostLines + 1 - LeastLines));
        (string definition, string signature) = Signature(name);

        _lines.Clear();
        _lines.Add(signature);
        if (lines > 16)
            _lines.AddRange([Ruler, $"// Purpose:\t{random.Any(Vocabulary.Sentences)}", Ruler]);
        _lines.Add("");
        if (lines > 10)
            _lines.AddRange(["vars", "\tcount : Integer;", $"\titem : {random.Any(Vocabulary.Nouns)};", ""]);
        _lines.Add("begin");
        AddStatements(lines - 1);
        _lines.Add("end;");
        return new Method(name, definition, string.Join("\r\n", _lines));
    }

    private void AddStatements(int last)
    {
        var open = new Stack<string>();
        while (_lines.Count + open.Count < last)
        {
            bool hasRoom = _lines.Count + open.Count + 3 <= last;
            if (hasRoom && open.Count < MostNesting && random.Chance(20))
            {
                (string begin, string close) = Blocks[random.Next(Blocks.Length)];
                AddLine(open.Count, Fill(begin));
                AddLine(open.Count + 1, Fill(random.Any(Statements)));
                open.Push(close);
            }
            else if (open.Count > 0 && random.Chance(20))
            {
                string close = open.Pop();
                AddLine(open.Count, close);
            }
            else
            {
                AddLine(open.Count, random.Chance(15) ? Comment() : Fill(random.Any(Statements)));
            }
        }
        while (open.TryPop(out string? close))
            AddLine(open.Count, close);
    }

    private void AddLine(int nesting, string text) => _lines.Add(new string('\t', nesting + 1) + text);

    private string Comment() =>
        random.Chance(80) ? $"// {random.Any(Vocabulary.Sentences)}" : $"/* {random.Any(Vocabulary.Sentences)} */";

    // Sentences stand between quotes of either sort here, so they must hold none.
    private string Fill(string pattern) =>
        string.Format(pattern, random.Next(2, 1000), random.Any(Vocabulary.Nouns), WithoutQuotes(random.Any(Vocabulary.Sentences)));

    private static string WithoutQuotes(string sentence) => sentence.Replace("'", "", StringComparison.Ordinal);

    // The definition and the source are laid out differently, as the platform does it.
    private (string Definition, string Source) Signature(string name)
    {
        string[] parameters =
        [
            .. random.AnyDifferent(Vocabulary.Nouns, random.Next(4))
                .Select(noun => $"{Vocabulary.Lower(noun)}: {random.Any(Vocabulary.ParameterTypes)}"),
        ];
        string result = random.Chance(50) ? ": " + random.Any(Vocabulary.ParameterTypes) : "";
        string options = random.Chance(40) ? " updating" : "";
        string laidOut = parameters.Length < 2 ? string.Concat(parameters) : "\r\n\t\t\t" + string.Join("; \r\n\t\t\t", parameters);
        return ($"{name}({laidOut}){result}{(options.Length > 0 ? options + "," : "")}",
            $"{name}({string.Join("; ", parameters).Replace(":", " :", StringComparison.Ordinal)}) {result}{options};");
    }

    /// <summary>A method.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Definition">Its signature as the class states it, up to its model number.</param>
    /// <param name="Source">What stands between the braces, without a line end behind it.</param>
    internal sealed record Method(string Name, string Definition, string Source);
}
