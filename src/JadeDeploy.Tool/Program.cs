using JadeDeploy.Deployment;
using JadeDeploy.StandIns;
using JadeDeploy.Tool;
using JadeDeploy.Tool.Commands;

// What a stand-in is given belongs to the program it stands in for, so nothing here looks at it.
if (args is [StandInsCommand.RunVerb, string program, .. string[] given])
    return new StandIn(Console.Out, Console.Error, Environment.GetEnvironmentVariable).Run(program, given);

bool interactive = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
ToolConsole console = new(Console.Out, Console.Error, interactive);
return ToolCommandLine.Run(args, console, new BaseFolder(Environment.CurrentDirectory));
