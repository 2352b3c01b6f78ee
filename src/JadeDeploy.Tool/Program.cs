using JadeDeploy.Deployment;
using JadeDeploy.StandIns;
using JadeDeploy.Tool;
using JadeDeploy.Tool.Commands;

// A copy of this program that is called like one of Jade's is the stand-in for it.
if (ProgramCopies.ProgramOf(Environment.ProcessPath) is { } called)
    return new StandIn(Console.Out, Console.Error, Environment.GetEnvironmentVariable).Run(called, args);

// What a stand-in is given belongs to the program it stands in for, so nothing here looks at it.
if (args is [StandInsCommand.RunVerb, string program, .. string[] given])
    return new StandIn(Console.Out, Console.Error, Environment.GetEnvironmentVariable).Run(program, given);

bool interactive = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
ToolConsole console = new(Console.Out, Console.Error, interactive);
return ToolCommandLine.Run(args, console, new BaseFolder(Environment.CurrentDirectory));
