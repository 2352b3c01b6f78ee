using JadeDeploy.Schema;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation;

/// <summary>What must hold for every generated forms file and list. Each method gives null, or what does not hold.</summary>
public static class FileProperties
{
    /// <summary>Reading finds what was put in, without a diagnostic, and the same in every rendering.</summary>
    public static string? FirstBroken(GeneratedFile file)
    {
        string? first = null;
        foreach (Rendering rendering in file.Renderings)
        {
            JadeFile read = SchemaFileReader.Read(file.Path, file.Render(rendering));
            if (read.Diagnostics.Length > 0)
                return $"{rendering}: a sound file has a diagnostic: {read.Diagnostics[0]}";
            if (Wrong(file, read) is { } wrong)
                return $"{rendering}: {wrong}";
            string content = Content(read);
            if (content != (first ??= content))
                return $"{rendering} has another content:\n{content}\n{first}";
        }
        return null;
    }

    private static string? Wrong(GeneratedFile file, JadeFile read) => read switch
    {
        FormsFile forms => WrongEntity(file, forms),
        MultipleSchemaFile multiple => WrongLines(file, multiple.Entries.Select(entry => entry.File)),
        CommandFile commands => WrongLines(file, commands.Commands.Select(command => command.ToString())),
        _ => $"was read as {read.GetType().Name}",
    };

    private static string? WrongEntity(GeneratedFile file, FormsFile forms)
    {
        if (forms.SchemaName != "Shop")
            return $"the schema is '{forms.SchemaName}'";
        List<SchemaEntity> left = [.. forms.Entities];
        foreach (ExpectedEntity expected in file.Expected)
            if (left.RemoveAll(expected.Describes) != 1)
                return $"{expected.Key} with '{expected.Fragment}' was not found once";
        return left.Count == 0 ? null : $"{left[0].Key} was found and is not in the file";
    }

    private static string? WrongLines(GeneratedFile file, IEnumerable<string> found) =>
        found.SequenceEqual(file.Lines) ? null : $"found {string.Join(" | ", found)}, expected {string.Join(" | ", file.Lines)}";

    private static string Content(JadeFile read) => read switch
    {
        FormsFile forms => string.Join('\n', forms.Entities.Select(e => $"{e.Key} {e.Content.Digest}")),
        _ => "",
    };
}
