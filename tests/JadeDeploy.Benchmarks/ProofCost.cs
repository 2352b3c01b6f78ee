using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using JadeDeploy.Benchmarks.Generation;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using NuGet.Versioning;

namespace JadeDeploy.Benchmarks;

/// <summary>
/// What the proof of a package costs against reading the same files, both in one run: of a complete deployment of a
/// generated schema, and of a change of one method in it.
/// </summary>
internal static class ProofCost
{
    private const int Classes = 999;
    private const int Seed = 20_260_101;
    private const int Runs = 9;

    /// <summary>Measures, and prints a table.</summary>
    public static void Print()
    {
        byte[] bytes = Loadable(SchemaGenerator.Generate(Classes, Seed));
        SchemaSet whole = Version(bytes);
        SchemaSet changed = Version(WithOneMethodChanged(bytes));
        string folder = Directory.CreateTempSubdirectory("jadedeploy-proof").FullName;
        try
        {
            DeploymentPackage complete = Package(SchemaSet.Empty, whole, folder);
            DeploymentPackage incremental = Package(whole, changed, folder);
            double read = Median(() => Read(bytes));
            Console.WriteLine("| Proof | ms | Ratio to reading |");
            Console.WriteLine("| --- | ---: | ---: |");
            Row("reading the files", read, read);
            Row("complete", Median(() => Proof.Check(complete, SchemaSet.Empty, whole)), read);
            Row("one method", Median(() => Proof.Check(incremental, whole, changed)), read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(string name, double time, double read) => Console.WriteLine($"| {name} | {time:0.0} | {time / read:0.00} |");

    private static double Median(Action work)
    {
        work();
        double[] times = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            GC.Collect();
            long start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return times.Order().ElementAt(Runs / 2);
    }

    private static void Read(byte[] bytes)
    {
        int sum = 0;
        foreach (SchemaEntity entity in ScmReader.Read("Generated.scm", bytes).Entities)
            sum ^= entity.Fingerprint.GetHashCode();
        GC.KeepAlive(sum);
    }

    private static SchemaSet Version(byte[] bytes)
    {
        SchemaFile file = ScmReader.Read("Generated.scm", bytes);
        string forms = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="{file.SchemaName}" JadeVersionNumber="{file.Version}" CompleteDefinition="true">
              <Application name="{file.SchemaName}"><name>{file.SchemaName}</name></Application>
            </schema>
            """;
        return new SchemaSet([new SchemaDefinition(file, [FormsReader.Read("Generated.ddx", Encoding.UTF8.GetBytes(forms))])]);
    }

    // A loader wants the three classes of a new schema.
    private static byte[] Loadable(byte[] bytes)
    {
        string name = ScmReader.Read("Generated.scm", bytes).SchemaName;
        ReadOnlySpan<byte> section = "typeHeaders\r\n"u8;
        int at = bytes.AsSpan().IndexOf(section) + section.Length;
        byte[] types = Encoding.UTF8.GetBytes(
            $"\t{name} subclassOf RootSchemaApp transient;\r\n\tG{name} subclassOf RootSchemaGlobal transient;\r\n\tS{name} subclassOf RootSchemaSession transient;\r\n");
        return [.. bytes.AsSpan(0, at), .. types, .. bytes.AsSpan(at)];
    }

    private static byte[] WithOneMethodChanged(byte[] bytes)
    {
        int last = bytes.AsSpan().LastIndexOf("begin"u8);
        return [.. bytes.AsSpan(0, last), .. "begin // changed\r\n"u8, .. bytes.AsSpan(last + "begin".Length)];
    }

    private static DeploymentPackage Package(SchemaSet from, SchemaSet to, string folder)
    {
        JadeVersion platform = to.Schemas[0].File.Version;
        PlanOutcome outcome = DeploymentPlanner.Plan(new PlanRequest { From = from, To = to, PlatformVersion = platform });
        var plan = new DeploymentPlan
        {
            RepositoryName = "generated",
            RepositoryOrigin = "generated",
            From = from.Schemas.IsEmpty ? null : new string('a', 40),
            To = new string(from.Schemas.IsEmpty ? 'a' : 'b', 40),
            PlatformVersion = platform,
            Changes = outcome.Changes,
            Steps = outcome.Steps,
            SchemasBefore = Digests(from),
            SchemasAfter = Digests(to),
        };
        return PackageReader.Read(PackageWriter.Write(plan, "Generated", NuGetVersion.Parse($"1.0.{outcome.Changes.Length}"), folder).Path);
    }

    private static ImmutableSortedDictionary<string, ContentDigest> Digests(SchemaSet set) =>
        set.Schemas.ToImmutableSortedDictionary(s => s.Name, SchemaDigest.Of, StringComparer.Ordinal);
}
