using JadeDeploy.Database;
using JadeDeploy.Database.Loading;
using JadeDeploy.StandIns.Arguments;
using JadeDeploy.StandIns.Client;
using JadeDeploy.StandIns.Faults;
using JadeDeploy.StandIns.Loading;

namespace JadeDeploy.StandIns;

/// <summary>
/// A program that takes the documented command line of one of Jade's own and does the same to an embedded database. What
/// it prints is modelled on the documentation and on reports, not on a licensed system.
/// </summary>
/// <param name="output">Standard output: progress and the completion report, as documented for the batch loader.</param>
/// <param name="error">Standard error: what went wrong.</param>
/// <param name="variable">Gives the value of an environment variable, or null.</param>
public sealed class StandIn(TextWriter output, TextWriter error, Func<string, string?> variable)
{
    /// <summary>The names of the programs there are stand-ins for.</summary>
    public static IReadOnlyList<string> Programs { get; } = [LoaderProgram, ClientProgram];

    private const string LoaderProgram = "jadloadb";
    private const string ClientProgram = "jadclient";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">One of <see cref="Programs"/>.</param>
    /// <param name="arguments">Its arguments, as the operating system gave them.</param>
    /// <returns>The exit code: 0 for success, 255 for an error of the compiler, 1 for any other failure.</returns>
    public int Run(string program, IReadOnlyList<string> arguments)
    {
        int count = new InvocationRecord(variable).Append(program, arguments);
        try
        {
            Fault fault = Fault.For(variable(Fault.Variable), count);
            return fault.Around(output, error, () => Execute(program, arguments));
        }
        catch (ArgumentError e)
        {
            return Fail(e.Message, ExitCodes.Failed);
        }
        catch (LoaderException e)
        {
            return ErrorOutput.Write(error, e.Error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DatabaseFormatException)
        {
            return Fail(e.Message, ExitCodes.Failed);
        }
    }

    private int Execute(string program, IReadOnlyList<string> arguments) => program switch
    {
        LoaderProgram => new LoaderCommand(output, error).Run(arguments),
        ClientProgram => new ClientCommand(output, error).Run(arguments),
        _ => throw new ArgumentError($"There is no stand-in for '{program}': expected {string.Join(" or ", Programs)}."),
    };

    private int Fail(string message, int exitCode)
    {
        error.WriteLine(message);
        return exitCode;
    }
}
