using JadeDeploy.Deployment;
using JadeDeploy.Tool;

bool interactive = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
ToolConsole console = new(Console.Out, Console.Error, interactive);
return ToolCommandLine.Run(args, console, new BaseFolder(Environment.CurrentDirectory));
