using System.Diagnostics;
using JadeDeploy.Samples.Demo;
using JadeDeploy.Samples.MakeRepository;

var watch = Stopwatch.StartNew();
Layout.Clear();

Heading("The SDK, packed from this checkout");
if (!SdkPackage.PackAndPin())
    return Failed("The SDK could not be packed.");

Heading("A Git repository with the releases of a bicycle shop");
foreach (string line in SampleRepository.Make(Layout.Releases, Layout.Repository))
    Console.WriteLine($"  {line}");

(string Revision, string Title)[] releases =
[
    ("v1.0.0", "a new database: everything is deployed"),
    ("v1.0.1", "other encodings and line ends: no schema changes"),
    ("v1.1.0", "a new class, new properties, changed methods"),
    ("v2.0.0", "renames, moves, other types, deletions"),
    ("v2.1.0", "one small change in a lot of noise"),
];

foreach ((string revision, string title) in releases)
{
    if (revision == "v2.0.0")
    {
        Heading($"{revision}, but nobody has said what is a rename and which data may go: this must fail");
        if (Deploy("build", revision, "-p:ShopDecisions=none"))
            return Failed("The build was to refuse this.");
    }

    Heading($"{revision}: {title}");
    if (!Deploy("build", revision))
        return Failed($"{revision} could not be built.");
    PlanReport.Print();
    if (!Deploy("publish", revision, "--no-build"))
        return Failed($"{revision} could not be deployed.");
    if (!Deploy("build", revision, "-t:JadeRegistry"))
        return Failed("The registry could not be read.");
}

Heading("v2.1.0 once more: there is nothing to deploy");
if (!Deploy("publish", "v2.1.0"))
    return Failed("A second deployment of the same version must succeed and change nothing.");

Heading($"Done in {watch.Elapsed.TotalSeconds:0} s");
return 0;

static bool Deploy(string command, string revision, params string[] more) =>
    DotNet.Run(Layout.DeployFolder, [command, "Shop.Deploy.jadeproj", $"-p:JadeSourceRevision={revision}", .. more]);

static void Heading(string text)
{
    Console.WriteLine();
    Console.WriteLine($"== {text} ==");
}

static int Failed(string reason)
{
    Console.Error.WriteLine($"The demonstration failed: {reason}");
    return 1;
}
