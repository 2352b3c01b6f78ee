using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Forms.Writing;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class WritingFormsFiles
{
    private static readonly JadeVersion Jade25 = new(25, 0, 1);
    private static readonly JadeVersion Jade20 = new(20, 0, 3);

    [TestMethod]
    public void AFormWithItsParts_IsWrittenAsAnExtractWritesIt()
    {
        FormsFile read = FormsText.Schema("""
            <Form locale="5129" name="Orders">
              <width>10</width><caption>A &amp; B</caption><icon/>
              <controlList><TextBox name="txtId"><form name="Orders"/><parent name="grpTop"/></TextBox><GroupBox name="grpTop"/></controlList>
              <menuList><MenuItem name=""><caption>-</caption></MenuItem></menuList>
            </Form>
            """);

        string text = DdxWriter.WriteText(Request(read, Jade25));

        Assert.AreEqual("""
            <?xml version="1.0" encoding="UTF-8"?>
            <schema name="Shop" JadeVersionNumber="25.0.01" CompleteDefinition="true">
            	<Form name="Orders" locale="5129">
            		<caption>A &amp; B</caption>
            		<name>Orders</name>
            		<width>10</width>
            		<controlList>
            			<TextBox name="txtId">
            				<form name="Orders" />
            				<name>txtId</name>
            				<parent name="grpTop" />
            			</TextBox>
            			<GroupBox name="grpTop">
            				<name>grpTop</name>
            			</GroupBox>
            		</controlList>
            		<menuList>
            			<MenuItem>
            				<caption>-</caption>
            			</MenuItem>
            		</menuList>
            	</Form>
            </schema>

            """.ReplaceLineEndings("\r\n"), text);
    }

    [TestMethod]
    [DataRow("<Form locale=\"1\" name=\"F\"><controlList class=\"kept\"><Label name=\"a\"/><Button name=\"a\"/></controlList></Form>", DisplayName = "a name twice, and a list that says more")]
    [DataRow("<Form locale=\"1\" name=\"F\"><controlList><Label name=\"a\"/></controlList><menuList><MenuItem name=\"b\"/><MenuItem name=\"a\"/></menuList></Form>", DisplayName = "a control and a menu item of one name")]
    [DataRow("<Form name=\"F\"/><Form name=\"F\"/><Form name=\"\"/>", DisplayName = "forms without a locale and without a name")]
    [DataRow("<Application name=\"A\"><name>B</name><title>a\r\nb&#xD;c  </title><blank>  </blank></Application>", DisplayName = "a name that contradicts, line ends, blanks")]
    [DataRow("<Odd name=\"x\">words <b>more</b> and\n<c/>\nmore</Odd><Odd>\n<d/>end</Odd>words between", DisplayName = "words between elements")]
    [DataRow("<Application name=\"A\"><title>&#x1;&#xE4;&#x4E2D;&#x1F600;\"'&lt;</title><list a=\"1&#xA;2&quot;\"/><list/></Application>", DisplayName = "characters")]
    [DataRow("<JadeExportedPackage name=\"P\"><application name=\"A\"/></JadeExportedPackage><JadeHTMLDocument name=\"D\"/><RelationalView name=\"V\"><uuid>1</uuid></RelationalView>", DisplayName = "other elements")]
    public void WhatIsWritten_ReadsBackAsTheSameEntities(string elements)
    {
        FormsFile read = FormsText.Schema(elements);

        foreach (JadeVersion version in (ReadOnlySpan<JadeVersion>)[Jade25, Jade20])
            AssertReadsBack(read, Request(read, version), elements);
    }

    [TestMethod]
    public void EveryFormsFileOfTheRealHistories_GivesTheSameEntities()
    {
        if (Checkout.Corpus is null)
            Assert.Inconclusive("The corpus of real histories is not installed.");
        int files = 0;
        foreach (CorpusHistory history in CorpusHistory.Names.Select(CorpusHistory.Open))
            foreach (CorpusFile file in history.Commits().SelectMany(c => c.Files).DistinctBy(f => f.Blob)
                .Where(f => Path.GetExtension(f.Path).ToLowerInvariant() is ".ddx" or ".ddxx" or ".ddbx"))
            {
                FormsFile read = FormsReader.Read(file.Path, history.BytesOf(file));
                AssertReadsBack(read, Request(read, Jade25), $"{history.Name} {file.Path}");
                files++;
            }
        Assert.IsGreaterThan(30, files);
    }

    [TestMethod]
    public void EntitiesInAnyOrder_GiveTheSameBytes()
    {
        FormsFile read = FormsText.Schema("<Form locale=\"1\" name=\"F\"><controlList><Label name=\"b\"/><Label name=\"a\"/></controlList></Form><Application name=\"A\"/>");
        DdxWriteRequest request = Request(read, Jade25);

        CollectionAssert.AreEqual(DdxWriter.Write(request), DdxWriter.Write(request with { Entities = [.. read.Entities.Reverse()] }));
    }

    [TestMethod]
    public void TheVersion_DecidesTheEncoding()
    {
        FormsFile read = FormsText.Schema("<Application name=\"A\"><title>Größe</title></Application>");

        byte[] utf8 = DdxWriter.Write(Request(read, Jade25));
        byte[] utf16 = DdxWriter.Write(Request(read, Jade20));
        byte[] ansi = DdxWriter.Write(Request(read, Jade20) with { IsUnicode = false });

        CollectionAssert.AreEqual(Encoding.UTF8.Preamble.ToArray(), utf8[..3]);
        CollectionAssert.AreEqual(Encoding.Unicode.Preamble.ToArray(), utf16[..2]);
        Assert.IsTrue(ansi.All(b => b < 0x80));
        StringAssert.Contains(Encoding.ASCII.GetString(ansi), "Gr&#xF6;&#xDF;e", StringComparison.Ordinal);
    }

    [TestMethod]
    public void ACharacterThatAnAnsiTargetLacks_IsNamedWithItsLine()
    {
        FormsFile read = FormsText.Schema("<Application name=\"A\"><title>中</title></Application>");

        UnencodableCharacterException failure = Assert.ThrowsExactly<UnencodableCharacterException>(
            () => DdxWriter.Write(Request(read, Jade20) with { IsUnicode = false }));

        Assert.AreEqual(('中', 5), (failure.Character, failure.Line));
    }

    [TestMethod]
    public void HalfOfASurrogatePair_CannotBeWritten()
    {
        var entity = new SchemaEntity(
            new EntityKey(EntityKind.Application, "Shop::A"), EntityContent.Of((ContentField.Definition, "<Application>\n<title>\uD83D</title>\n</Application>")), default);

        Assert.ThrowsExactly<UnencodableCharacterException>(
            () => DdxWriter.Write(new DdxWriteRequest { SchemaName = "Shop", Version = Jade25, Entities = [entity] }));
    }

    [TestMethod]
    [DataRow(EntityKind.Class, "Shop::A")]
    [DataRow(EntityKind.Other, "Shop::forms/ddb")]
    [DataRow(EntityKind.Other, "Shop::schemaViewDefinitions/V")]
    public void AnEntityOfAnotherFile_IsRefused(EntityKind kind, string name)
    {
        var entity = new SchemaEntity(new EntityKey(kind, name), EntityContent.Empty, default);

        Assert.IsFalse(DdxWriter.CanWrite(entity.Key));
        Assert.ThrowsExactly<ArgumentException>(
            () => DdxWriter.Write(new DdxWriteRequest { SchemaName = "Shop", Version = Jade25, Entities = [entity] }));
    }

    private static DdxWriteRequest Request(FormsFile file, JadeVersion version) =>
        new() { SchemaName = file.SchemaName, Version = version, Entities = file.Entities };

    private static void AssertReadsBack(FormsFile read, DdxWriteRequest request, string what)
    {
        FormsFile again = FormsReader.Read("again.ddx", DdxWriter.Write(request));

        Assert.IsFalse(again.HasErrors, what);
        Assert.AreEqual((request.SchemaName, request.Version), (again.SchemaName, again.Version), what);
        CollectionAssert.AreEqual(Entities(read), Entities(again), what);
    }

    private static string[] Entities(FormsFile file) => [.. file.Entities.OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Content.Digest}")];
}
