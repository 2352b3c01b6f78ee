using JadeDeploy.Deployment.Source;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Deployment.Tests.Source;

[TestClass]
public sealed class ChoosingSchemas
{
    [TestMethod]
    public void TheSameSchemaTwice_WithTheSameContent_IsTheFirstPath()
    {
        SourceVersion version = FakeSource.Read("",
            ("b/Shop.scm", "Shop\nB\nA\n"), ("a/Shop.scm", "Shop\nA\nB\n"), ("a/Shop.ddx", "Shop"), ("b/Shop.ddx", "Shop"));

        FakeSource.AreEqual(["Shop: a/Shop.scm a/Shop.ddx"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1036 b/Shop.scm(2,1)"], FakeSource.Warnings(version));
        Expect.Contains("'a/Shop.scm'", version.Warnings[0].Message);
    }

    [TestMethod]
    [DataRow("Shop\nB\n", "Shop\nForm\n")]
    [DataRow("Shop\nA\n", "Shop\nOther\n")]
    public void TheSameSchemaTwice_WithOtherContent_IsJD1031(string schema, string forms)
    {
        Diagnostic error = Expect.Error("JD1031", () => FakeSource.Read("",
            ("a/Shop.scm", "Shop\nA\n"), ("a/Shop.ddx", "Shop\nForm\n"), ("b/Shop.scm", schema), ("b/Shop.ddx", forms)));

        Assert.AreEqual("a/Shop.scm", FakeSource.Unversioned(error.Location).File);
        Expect.Contains("'b/Shop.scm'", error.Message);
    }

    [TestMethod]
    public void APartialFileBesideACompleteOne_IsNotUsed()
    {
        SourceVersion version = FakeSource.Read("",
            ("Patch.scm", "partial Shop"), ("Patch.ddx", "Shop\nX"), ("Shop.scm", "Shop"), ("Shop.ddx", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm Shop.ddx"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1037 Patch.scm"], FakeSource.Warnings(version));
        Expect.Contains("'Shop.scm'", version.Warnings[0].Message);
    }

    [TestMethod]
    public void APartialFileAlone_IsJD1038() =>
        Assert.AreEqual("Patch.scm", FakeSource.Unversioned(
            Expect.Error("JD1038", () => FakeSource.Read("", ("Patch.scm", "partial Shop"))).Location).File);

    [TestMethod]
    public void SuppliedAndExternalSchemas_AreSkipped()
    {
        SourceVersion version = FakeSource.Read("", new SourceSelection { ExternalSchemas = ["Base"] },
            ("Base.scm", "Base"), ("Base.ddx", "Base"), ("CardSchema.scm", "broken CardSchema"), ("Shop.scm", "Shop"));

        FakeSource.AreEqual(["Shop: Shop.scm"], FakeSource.Taken(version));
        FakeSource.AreEqual(["JD1039 Base.scm", "JD1039 CardSchema.scm"], FakeSource.Warnings(version));
    }

    [TestMethod]
    public void OnlySuppliedSchemas_AreNone() =>
        Expect.Error("JD1030", () => FakeSource.Read("", ("RootSchema.scm", "RootSchema")));

    [TestMethod]
    public void OnlyTheSchemasAskedFor_AreTaken()
    {
        SourceVersion version = FakeSource.Read("", new SourceSelection { Schemas = ["Shop"] },
            ("Shop.scm", "Shop"), ("Model.scm", "broken Model"), ("Model.ddx", "broken Model"), ("Gone.ddx", "Gone"), ("a/Twice.scm", "Twice\nA"), ("b/Twice.scm", "Twice\nB"));

        FakeSource.AreEqual(["Shop: Shop.scm"], FakeSource.Taken(version));
        Assert.IsEmpty(version.Warnings);
    }

    [TestMethod]
    public void ASchemaAskedForThatIsNotThere_IsJD1032()
    {
        var selection = new SourceSelection { Schemas = ["shop", "Model"] };

        string message = Expect.Error("JD1032", () => FakeSource.Read("", selection, ("Shop.scm", "Shop"), ("Model.scm", "Model"))).Message;

        Expect.Contains("schema shop", message);
        Expect.Contains("Found: Model, Shop.", message);
    }

    [TestMethod]
    public void ASchemaAskedFor_NeedNotBeInTheOtherVersion()
    {
        var selection = new SourceSelection { Schemas = ["Shop", "New"], MayBeMissing = ["New"] };

        FakeSource.AreEqual(["Shop: Shop.scm"], FakeSource.Taken(FakeSource.Read("", selection, ("Shop.scm", "Shop"))));
    }

    [TestMethod]
    public void ASchemaAskedForThatIsExternal_IsNotTaken()
    {
        var selection = new SourceSelection { Schemas = ["RootSchema"] };

        Expect.Error("JD1030", () => FakeSource.Read("", selection, ("RootSchema.scm", "RootSchema")));
    }
}
