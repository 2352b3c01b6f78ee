namespace JadeDeploy.Generation.Lists;

/// <summary>Multiple-schema files and command files.</summary>
public static class ListFiles
{
    private static readonly string[] Extensions = [".scm", ".ddx", ".ddb", ".ddbx", ".SCM", ".cls", ".mth"];

    private static readonly string[] Commands =
    [
        "Rename Class Shop::Client Customer", "Rename Property Shop::Customer::fax faxNumber", "Delete Class Shop::Old",
        "Delete Method Shop::Customer::total", "Move Class Shop::Order Document", "Create DbFile Shop::archive partitionable",
        "Remap Class Shop::Order archive", "MoveInstances Workers 4", "Delete GlobalConstant Shop::MaxRows",
        "Rename Interface Shop::IThing IOther", "Create Locale Shop::5129 CloneOf 1033", "Delete ExportedFeature Shop::Pkg::T::f",
    ];

    /// <summary><c>.mul</c> files.</summary>
    public static FileGen Multiple { get; } = new(MakeMultiple);

    /// <summary><c>.jcf</c> files.</summary>
    public static FileGen CommandFile { get; } = new(MakeCommands);

    private static GeneratedFile MakeMultiple(Choices choices)
    {
        var text = new GeneratedText();
        var files = new List<string>();
        text.Add(choices.Percent(10) ? "\n#multiple_schema_extract  \n" : "#MULTIPLE_SCHEMA_EXTRACT\n");
        for (int i = choices.Next(8); i > 0; i--)
        {
            string line = "";
            for (int names = choices.Between(1, 3); names > 0; names--)
            {
                string name = choices.Any<string>(["Shop", "sub\\Shop", "a b", "größe", "店", "..\\x", "UPPER"]) + i + choices.Any(Extensions);
                bool isQuoted = choices.Percent(20);
                files.Add(name.Replace('\\', '/'));
                line += (line.Length > 0 ? choices.Any<string>([" ", "\t", "   "]) : "") + (isQuoted ? $"\"{name}\"" : name);
            }
            text.Add(line + (choices.Percent(20) ? "  " : "") + (i == 1 && choices.Percent(30) ? "" : "\n"));
        }
        return new GeneratedFile("Generated.mul", text, [], files);
    }

    private static GeneratedFile MakeCommands(Choices choices)
    {
        var text = new GeneratedText();
        var commands = new List<string>();
        text.Add("JadeCommandFile\n");
        text.Add("JadeVersionNumber 18.0.01\n", Shown.InOldDialect);
        text.Add("JadeVersionNumber 25.0.01\n", Shown.InNewDialect);
        text.Add(choices.Percent(20) ? "// größe 店\nCommands\n" : "Commands\n");
        for (int i = choices.Next(8); i > 0; i--)
        {
            string command = choices.Percent(20) ? $"AbortOnError {choices.Any<string>(["True", "False"])}" : choices.Any(Commands);
            commands.Add(command);
            string written = choices.Percent(20) ? command.Replace(" ", "  \t", StringComparison.Ordinal) : command;
            text.Add(written + choices.Any<string>(["", "", "  ", " // why: é", "//x", "\n\n"]) + "\n");
        }
        return new GeneratedFile("Generated.jcf", text, [], commands);
    }
}
