using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Tests.Lossless;
using JadeDeploy.Schema.Scm.Writing;

namespace JadeDeploy.Schema.Tests.Scm;

/// <summary>What no public file shows is kept as it is, and one warning says so.</summary>
[TestClass]
public class EncryptedSources
{
    private const string Bare = "_encryptedSource\r\n'}\"q  \r\n}\r\n_endEncryptedSource";

    [TestMethod]
    [DataRow("total\n" + Bare + "\n")]
    [DataRow("total\n{\n" + Bare + "\n}\n")]
    public void AreKeptByteByByte(string entry)
    {
        SchemaFile file = ScmText.Read(ScmText.Shop($"typeSources\n\tOrder (\n\tjadeMethodSources\n{entry}next\n{{\nnext();\n}}\n\t)"));

        Assert.AreEqual("JD2012", file.Diagnostics.Single().Code);
        Assert.AreEqual(Bare, file.Field(EntityKind.Method, "Shop::Order::total", ContentField.Source));
        Assert.AreEqual("next();", file.Field(EntityKind.Method, "Shop::Order::next", ContentField.Source));
        Assert.IsTrue(file.HasUnknownSections, "such a schema is only loaded whole");
    }

    [TestMethod]
    public void AreWrittenBackByteByByte()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop($"typeSources\n\tOrder (\n\tjadeMethodSources\ntotal\n{Bare}\n\t)"));

        SchemaFile again = ScmReader.Read("Shop.scm", ScmWriter.Write(Styles.Request(file, new ScmStyle())));

        Assert.AreEqual("", Styles.Difference(file, again));
    }

    [TestMethod]
    public void ThatDoNotEnd_CutTheFileShort()
    {
        SchemaFile file = ScmText.Read(ScmText.Shop("typeSources\n\tOrder (\n\tjadeMethodSources\ntotal\n_encryptedSource\nabc\n"));

        Assert.AreEqual(("JD2002", "Shop.scm(8,1)"), (file.Diagnostics.Single().Code, file.Diagnostics.Single().Location.ToString()));
    }
}
