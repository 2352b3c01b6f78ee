using System.Security.Cryptography;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Tests.Planning;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Cosmetics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Histories;

/// <summary>Real schemas, changed in nothing that counts, give an empty plan. The long run <c>cosmetic</c> takes every commit.</summary>
[TestClass]
public class CosmeticChanges
{
    private const int Each = 29;

    [TestMethod]
    public void OfRealSchemas_AreNothingToDeploy()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        var found = new List<string>();
        for (int i = 0; i < CorpusSchema.All.Count; i += Each)
            for (int change = 0; change < CosmeticChange.OfText.Count; change++)
                if (CosmeticCheck.FirstDifference(CorpusSchema.All[i].ReadSchema(), CorpusSchema.All[i].ReadForms(), Choices.Of((ulong)(i + change)), change) is { } difference)
                    found.Add($"seed {i + change}, {CorpusSchema.All[i]}: {difference}");

        Assert.IsEmpty(found, string.Join('\n', found));
    }

    [TestMethod]
    [DoNotParallelize] // The culture and the time zone of the process are changed.
    public void OfCultureAndTimeZone_GiveTheSamePackageOfRealSchemas()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        CorpusSchema[] schemas = [.. CorpusSchema.All.Where((_, i) => i % Each == 0)];

        string[] here = [.. schemas.Select(PackageOf)];
        string[] elsewhere = Elsewhere.Run(() => schemas.Select(PackageOf).ToArray());

        Assert.IsNotEmpty(here);
        CollectionAssert.AreEqual(here, elsewhere);
    }

    // Everything from the bytes of the files to the bytes of the package.
    private static string PackageOf(CorpusSchema schema)
    {
        (string path, byte[] bytes) = schema.ReadSchema();
        SchemaFile file = ScmReader.Read(path, bytes);
        FormsFile[] forms = schema.ReadForms() is var (formsPath, formsBytes) ? [FormsReader.Read(formsPath, formsBytes)] : [];
        string findings = string.Join('\n', file.Diagnostics.Concat(forms.SelectMany(f => f.Diagnostics)));
        if (file.HasErrors || forms.Any(f => f.HasErrors))
            return findings;
        var definition = new SchemaDefinition(file, [.. forms]);
        PlanRequest request = ProvenPlan.Request(SchemaSet.Empty, new SchemaSet([definition])) with
        {
            OtherSchemas = [file.Superschema, .. SchemaOrder.Exporters(definition).Select(e => e.Exporter)],
        };
        try
        {
            using var folder = new TemporaryFolder();
            WrittenPackage package = PackageWriter.Write(DeploymentPlanner.Plan(request).ToDeploymentPlan(request), "Shop.Deploy", new NuGetVersion(1, 0, 0), folder.Path);
            return findings + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(package.Path)));
        }
        catch (DeploymentException refusal)
        {
            return findings + string.Join('\n', refusal.Diagnostics);
        }
    }
}
