using System.Text;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;

namespace JadeDeploy.Schema.Tests;

/// <summary>Where a file has what a method's source says.</summary>
[TestClass]
public sealed class PlacesInSources
{
    private const string Extract =
        "jadeVersionNumber \"25.0.01\";\nschemaDefinition\nShop subschemaOf RootSchema completeDefinition;\ntypeSources\n\tA (\n\tjadeMethodSources\nm\n{\n\n\nm();   \n"
        + "begin\t\n\twrite 'Größe' & fax;\nend;\n}\n\t)\n";

    [TestMethod]
    [DataRow("utf-8")]
    [DataRow("utf-16")]
    [DataRow("latin1")]
    public void OfAnExtract_AreTold_WhateverItsEncoding(string encoding)
    {
        Encoding wanted = Encoding.GetEncoding(encoding);
        SchemaFile file = ScmReader.Read("Shop.scm", (byte[])[.. wanted.GetPreamble(), .. wanted.GetBytes(Extract)]);

        Assert.AreEqual("Shop.scm(13,18)-(13,21)", PlaceOf("fax", file.Entities));
    }

    [TestMethod]
    public void WithOtherLineEnds_AreTheSame()
    {
        SchemaFile file = ScmReader.Read("Shop.scm", Encoding.UTF8.GetBytes(Extract.ReplaceLineEndings("\r\n")));

        Assert.AreEqual("Shop.scm(13,18)-(13,21)", PlaceOf("fax", file.Entities));
    }

    [TestMethod]
    public void OfAnEntityFile_CountEscapesAsTheFileHasThem() =>
        Assert.AreEqual(
            "A.jox(4,27)-(4,30)",
            PlaceOf("fax", EntityFile("<source>m();\nbegin\n\twrite &quot;a&quot; &#38;fax;\nend;\n</source>")));

    [TestMethod]
    public void InACharacterDataSection_StandBehindItsOpening() =>
        Assert.AreEqual("A.jox(3,25)-(3,28)", PlaceOf("fax", EntityFile("<!-- x -->\n<source><![CDATA[m() & &fax;]]></source>")));

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void OfAnEntityFile_HaveTheTextOfItsSource(string lineEnd)
    {
        EntityFile file = ReadEntityFile($"<source>m();{lineEnd}begin &lt;&gt;&amp;&quot;&apos;&#x1F600;{lineEnd}end;</source>");

        Assert.AreEqual("m();\nbegin <>&\"'\U0001F600\nend;", file.Entities.Single(e => e.Key.Kind == EntityKind.Method).SourceText?.Text);
    }

    [TestMethod]
    public void FollowTheEntityToAnotherFile()
    {
        SchemaEntity method = ScmReader.Read("Shop.scm", Encoding.UTF8.GetBytes(Extract)).Entities.Single(e => e.Key.Kind == EntityKind.Method);

        Assert.AreEqual("Copy.scm(13,18)-(13,21)", PlaceOf("fax", [method.At("Copy.scm")]));
        Assert.AreEqual("Shop.scm(13,18)-(13,21)", PlaceOf("fax", [method.WithId(Guid.Empty)]));
        Assert.AreEqual("Copy.scm(13,18)-(13,21)", PlaceOf("fax", [method.WithId(Guid.Empty).At("Copy.scm")]));
    }

    [TestMethod]
    public void AMethodWithoutSource_HasNone() =>
        Assert.IsNull(ReadEntityFile("<updating>true</updating>").Entities.Single(e => e.Key.Kind == EntityKind.Method).SourceText);

    [TestMethod]
    public void TokensOfASource_AreItsNamesAndSigns_WithoutCommentsAndLiterals()
    {
        const string Source = "m(); // fax\nbegin /* fax */\n\tx := Pkg::A@b(\"fax\", 'fax') - 10;\nend;";

        Assert.AreEqual(
            "m ( ) ; begin x := Pkg :: A @ b ( \" , ' ) - 10 ; end ;",
            string.Join(' ', MethodSource.Tokens(Source).Select(t => t.Text)));
        Assert.IsTrue(MethodSource.Tokens(Source).Where(t => t.IsName).All(t => Source[t.Start..t.End] == t.Text));
    }

    private static EntityFile ReadEntityFile(string inside) => EntityFileReader.Read(
        "schemas/Shop/types/A.jox", Encoding.UTF8.GetBytes($"<Class name=\"A\"><superclass name=\"Object\"/><JadeMethod name=\"m\">{inside}</JadeMethod></Class>"));

    private static IEnumerable<SchemaEntity> EntityFile(string inside) => ReadEntityFile("\n" + inside).Entities.Select(e => e.At("A.jox"));

    private static string PlaceOf(string name, IEnumerable<SchemaEntity> entities)
    {
        SourceText source = entities.Single(e => e.Key.Kind == EntityKind.Method).SourceText!;
        SourceToken token = MethodSource.Tokens(source.Text).Single(t => t.Text == name);
        var place = source.LocationOf(token.Start, token.End);
        return $"{place}-({place.EndLine},{place.EndColumn})";
    }
}
