using JadeDeploy.Samples.MakeRepository;

if (args is not [string releases, string repository])
{
    Console.Error.WriteLine("""
        Makes a Git repository from the releases of a sample system, with the same commit ids every time.

        usage: MakeRepository <folder of releases> <new folder>
        """);
    return 2;
}

foreach (string line in SampleRepository.Make(releases, repository))
    Console.WriteLine(line);
return 0;
