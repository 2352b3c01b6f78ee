using System.Collections.Immutable;
using System.Text;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Running;

/// <summary>
/// A repository with one schema in three versions: at <see cref="Sample.A"/> customers have a name and a fax, at
/// <see cref="Sample.B"/> an e-mail address too, at <see cref="Sample.C"/> the fax is called faxNumber.
/// </summary>
internal static class ShopVersions
{
    public static readonly JadeVersion Platform = new(22, 0, 5);

    private const string Email = "\t\t\temail: String[81];\n";

    private static readonly Dictionary<string, string> Texts = new()
    {
        [Sample.A] = Text("", "fax"),
        [Sample.B] = Text(Email, "fax"),
        [Sample.C] = Text(Email, "faxNumber"),
    };

    public static byte[] File(string commit) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Texts[commit])];

    public static ImmutableSortedDictionary<string, ContentDigest> Digests(string? commit)
    {
        var digests = ImmutableSortedDictionary.Create<string, ContentDigest>(StringComparer.Ordinal);
        if (commit is null)
            return digests;
        SchemaFile file = ScmReader.Read("Shop.scm", File(commit));
        Assert.IsFalse(file.HasErrors, string.Join('\n', file.Diagnostics));
        return digests.Add(file.SchemaName, SchemaDigest.Of(new SchemaDefinition(file, [])));
    }

    /// <summary>The complete deployment of a version.</summary>
    public static DeploymentPlan Complete(string commit) => Plan(null, commit,
        [Step(10, StepKind.Load, "steps/010-Shop.scm", File(commit)), .. Switch(20)]);

    /// <summary>From <see cref="Sample.A"/> to <see cref="Sample.B"/>: a load.</summary>
    public static DeploymentPlan AToB => Plan(Sample.A, Sample.B,
        [Step(10, StepKind.Load, "steps/010-Shop.scm", File(Sample.B)), .. Switch(20)]);

    /// <summary>From <see cref="Sample.B"/> to <see cref="Sample.C"/>: a command.</summary>
    public static DeploymentPlan BToC => BToCFrom(Sample.B);

    /// <summary>The same command for a database that is at another version: what it leaves is only said, not compared.</summary>
    public static DeploymentPlan BToCFrom(string commit) => Plan(commit, Sample.C,
        [Step(10, StepKind.Commands, "steps/010-Shop.jcf", Commands("Rename Property Shop::Customer::fax faxNumber")), .. Switch(20)]);

    public static DeploymentPlan Plan(string? from, string to, params ImmutableArray<PlannedStep> steps) => new()
    {
        RepositoryName = Sample.Shop,
        RepositoryOrigin = "../shop",
        From = from,
        To = to,
        Description = "v1",
        PlatformVersion = Platform,
        Steps = steps,
        SchemasBefore = Digests(from),
        SchemasAfter = Digests(to),
    };

    public static PlannedStep Step(int number, StepKind kind, string path, byte[] content) =>
        new(number, kind, "Shop", [new StepFile(path, content)]) { LoadStyle = LoadStyle.LatestSchemaVersion };

    public static byte[] Commands(string command) =>
        Encoding.ASCII.GetBytes($"JadeCommandFile\r\nJadeVersionNumber 22.0.05\r\nCommands\r\nAbortOnError True\r\n{command}\r\n");

    /// <summary>Writes a package and gives its path.</summary>
    public static string Package(this DeploymentPlan plan, string folder) => PackageWriter.Write(
        plan, "Shop.Deploy", NuGetVersion.Parse($"0.0.0-to.{plan.To[..8]}.from.{plan.From?[..8] ?? "none"}"), folder).Path;

    private static PlannedStep[] Switch(int number) =>
    [
        new(number, StepKind.Reorganise, null, []) { Schemas = ["Shop"], PointOfNoReturn = true },
        new(number + 10, StepKind.Transition, null, []) { Schemas = ["Shop"] },
    ];

    private static string Text(string extra, string fax) => $"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema completeDefinition;
        localeDefinitions
        	5129 "English (New Zealand)" schemaDefaultLocale;
        typeHeaders
        	Shop subclassOf RootSchemaApp transient;
        	GShop subclassOf RootSchemaGlobal transient;
        	SShop subclassOf RootSchemaSession transient;
        	Customer subclassOf Object;
        typeDefinitions
        	Customer completeDefinition
        	(
        		attributeDefinitions
        {extra}			{fax}: String[31];
        			name: String[101];
        	)
        databaseDefinitions
        	ShopDb
        	(
        		databaseFileDefinitions
        			"shop";
        		defaultFileDefinition "shop";
        		classMapDefinitions
        			Customer in "shop";
        	)

        """.ReplaceLineEndings("\r\n");
}
