using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using JadeDeploy.Deployment.Packaging.Formats;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Formats.Tests;

/// <summary>The format <c>xml</c>.</summary>
[TestClass]
public sealed class AnInstructionFile
{
    private static readonly XNamespace Namespace = "urn:jadedeploy:deployment:1";

    [TestMethod]
    public void WithEveryKindOfStep_IsAsThePublishedSchemaSays()
    {
        XDocument document = Write(Everything);

        Assert.AreEqual("", string.Join('\n', Problems(document)));
        Assert.HasCount(7, document.Descendants(Namespace + "step"));
    }

    [TestMethod]
    public void ThatIsNotAsDocumented_IsFoundByTheSchema()
    {
        XDocument document = Write(Everything);
        document.Descendants(Namespace + "step").First().SetAttributeValue("kind", "guess");

        Assert.IsNotEmpty(Problems(document));
    }

    [TestMethod]
    public void StatesEachArgumentOfTheLoader()
    {
        XElement program = Write(Plans.Of(Plans.Load(10, "Shop.scm", "Shop.ddx"))).Descendants(Namespace + "program").Single();

        CollectionAssert.AreEqual(
            new[]
            {
                "path=|path|", "ini=|ini|", "server=|server|", "schemaFile=|file|steps/010-Shop.scm", "ddbFile=|file|steps/010-Shop.ddx",
                "loadStyle=latestSchemaVersion||", "deleteIfAbsent=false||", "deleteMethodsIfAbsent=false||", "deletePropertiesIfAbsent=false||",
                "suppressReorg=true||", "clearRestart=false||", "dontSaveSources=false||", "compileUnchangedMethods=false||", "showProgress=false||",
            },
            program.Elements().Select(a => $"{a.Attribute("text")!.Value}|{a.Attribute("place")?.Value}|{a.Attribute("file")?.Value}").ToArray());
        Assert.AreEqual("jadloadb", program.Attribute("name")!.Value);
    }

    [TestMethod]
    public void NamesTheDigestOfEachFile()
    {
        FormatFolder folder = Folder(Plans.Of(Plans.Load(10, "Shop.scm")));
        XElement file = Parse(folder).Descendants(Namespace + "file").Single();

        ReadOnlyMemory<byte> written = folder.Files.Single(f => f.Name == file.Attribute("path")!.Value).Content;
        Assert.AreEqual(ContentDigest.Of(written.Span).ToString(), file.Attribute("sha256")!.Value);
    }

    [TestMethod]
    public void IsTheSameBytes_WheneverItIsWritten() =>
        CollectionAssert.AreEqual(
            Folder(Everything).Files.Single(f => f.Name == "deployment.xml").Content.ToArray(),
            Folder(Everything).Files.Single(f => f.Name == "deployment.xml").Content.ToArray());

    private static DeploymentPlan Everything => Plans.Of(
        Plans.Commands(10), Plans.CompleteLoad(20), Plans.Forms(30, "Shop.ddx"), Plans.Reorganise(40, "ShopModel", "Shop"),
        Plans.Transition(50, "ShopModel", "Shop"), Plans.DeleteSchema(60, "Old"),
        Plans.Script(70, new PlannedScript("Shop", "Setup", "run") { IsTransient = true, Parameter = "all \"of\" it", Application = "Shop::ShopApp" }));

    private static FormatFolder Folder(DeploymentPlan plan) => PackageFormats.Prepare(["xml"], plan, "Shop.Deploy", Plans.Version).Single();

    private static XDocument Write(DeploymentPlan plan) => Parse(Folder(plan));

    private static XDocument Parse(FormatFolder folder) =>
        XDocument.Parse(Encoding.UTF8.GetString(folder.Files.Single(f => f.Name == "deployment.xml").Content.Span));

    private static ImmutableArray<string> Problems(XDocument document)
    {
        var schemas = new XmlSchemaSet();
        using XmlReader reader = XmlReader.Create(Path.Combine(Checkout.Root, "sdk", "schemas", "deployment.xsd"));
        schemas.Add(null, reader);
        var problems = ImmutableArray.CreateBuilder<string>();
        document.Validate(schemas, (_, e) => problems.Add(e.Message));
        return problems.ToImmutable();
    }
}
