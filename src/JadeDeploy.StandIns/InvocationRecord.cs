using System.Text.Encodings.Web;
using System.Text.Json;

namespace JadeDeploy.StandIns;

/// <summary>Writes down what a program was called with, one JSON document a line, when a file for it is named.</summary>
/// <param name="variable">Gives the value of an environment variable, or null.</param>
public sealed class InvocationRecord(Func<string, string?> variable)
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "JADE_STANDIN_RECORD";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Appends a call.</summary>
    /// <returns>How many calls the file now has; 1 when none is named.</returns>
    public int Append(string program, IReadOnlyList<string> arguments)
    {
        if (variable(Variable) is not { Length: > 0 } path)
            return 1;
        int before = File.Exists(path) ? File.ReadLines(path).Count() : 0;
        File.AppendAllText(path, JsonSerializer.Serialize(new RecordedCall(program, [.. arguments]), Options) + "\n");
        return before + 1;
    }

    /// <summary>Reads the calls of a file, oldest first.</summary>
    public static IReadOnlyList<RecordedCall> Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<RecordedCall>(line, Options)!)];
}

/// <summary>One call.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record RecordedCall(string Program, string[] Arguments);
