using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class EditingForms
{
    private const string Shop =
        "<?xml version='1.0' encoding = \"utf-8\" ?>\r\n<!-- kept -->\r\n<schema  name=\"Shop\" JadeVersionNumber='22.0.03'>\r\n" +
        "\t<Application name='Pos'>\r\n\t\t<icon>iVBOR\r\nw0KGg=</icon>\r\n\t\t<_modifiedBy>jo</_modifiedBy>\r\n\t</Application>\r\n" +
        "\t<Form locale=\"5129\"   name='Main'><!-- a form -->\r\n\t\t<caption>A &amp; &#66;</caption>\r\n\t\t<icon/>\r\n\t\t<controlList>\r\n" +
        "\t\t\t<Label top = '1' name=\"lbl\" ><caption></caption></Label>\r\n\t\t</controlList>\r\n\t</Form>\r\n" +
        "</schema>\r\n<!-- end -->";

    [TestMethod]
    public void EveryPart_KeepsHowItIsWritten()
    {
        DdxDocument document = Parse(Shop);

        Assert.AreEqual(Shop, document.ToText());
        Assert.AreEqual("|Application||Form|", string.Join('|', document.Parts.Select(p => p.Element?.Name)));
        Assert.AreEqual("<?xml version='1.0' encoding = \"utf-8\" ?>\r\n<!-- kept -->\r\n<schema  name=\"Shop\" JadeVersionNumber='22.0.03'>\r\n\t", document.Parts[0].Text);
        Assert.AreEqual("utf-8", document.DeclaredEncoding);
        DdxElement form = document.Elements.Last();
        Assert.AreEqual("<Label top = '1' name=\"lbl\" ><caption></caption></Label>", form.Controls.Single().Text);
        Assert.AreEqual("top|name", string.Join('|', form.Controls.Single().Attributes.Select(a => a.Name)));
        Assert.AreEqual("A & B", form.Element("caption")?.Value);
        Assert.AreEqual("<icon/>", form.Element("icon")?.Text);
        Assert.AreEqual("iVBOR\nw0KGg=", document.Elements.First().Element("icon")?.Value);
    }

    [TestMethod]
    public void AReplacedElement_LeavesEverythingElse()
    {
        DdxDocument document = Parse(Shop);
        DdxElement caption = document.Elements.Last().Controls.Single().Element("caption")!;

        DdxDocument edited = document.Replace(caption, "<caption>Total</caption>");

        Assert.AreEqual(Shop.Replace("<caption></caption>", "<caption>Total</caption>", StringComparison.Ordinal), edited.ToText());
        Assert.AreEqual("Total", edited.Elements.Last().Controls.Single().Element("caption")?.Value);
        Assert.AreEqual(Shop, document.ToText());
    }

    [TestMethod]
    public void ARemovedElement_TakesItsLinesWithIt()
    {
        DdxDocument document = Parse(Shop);

        Assert.AreEqual(Without(Shop, "\t<Application", "</Application>\r\n"), document.Remove(document.Elements.First()).ToText());
        Assert.AreEqual(
            Shop.Replace("<caption></caption>", "", StringComparison.Ordinal),
            document.Remove(document.Elements.Last().Controls.Single().Element("caption")!).ToText());
    }

    [TestMethod]
    public void AnAddedElement_StandsOnItsOwnLineWithTheSameIndent()
    {
        DdxDocument document = Parse(Shop);
        const string Added = "<Application name=\"Web\"/>";

        Assert.AreEqual(Shop.Replace("</Form>", "</Form>\r\n\t" + Added, StringComparison.Ordinal), document.Add(Added).ToText());
        Assert.AreEqual(
            Shop.Replace("\t<Form", $"\t{Added}\r\n\t<Form", StringComparison.Ordinal),
            document.InsertBefore(document.Elements.Last(), Added).ToText());
        DdxDocument added = document.Add(Added);
        Assert.AreEqual(Shop, added.Remove(added.Elements.Last()).ToText());
    }

    [TestMethod]
    public void AnEditThatIsNoXml_IsRefused()
    {
        DdxDocument document = Parse(Shop);

        Assert.ThrowsExactly<ArgumentException>(() => document.Add("<Application>"));
        Assert.ThrowsExactly<ArgumentException>(() => document.Replace(document.Root, ""));
        Assert.ThrowsExactly<ArgumentException>(() => document.Remove(Parse(Shop).Elements.First()));
        Assert.ThrowsExactly<ArgumentException>(() => Parse("<schema/>").Add("<a/>"));
    }

    [TestMethod]
    public void TheCompactProfile_LeavesNullPropertiesOut()
    {
        DdxDocument compact = Parse(Shop).Compact();

        Assert.AreEqual(
            Shop.Replace("\t\t<icon/>\r\n", "", StringComparison.Ordinal).Replace("<caption></caption>", "", StringComparison.Ordinal),
            compact.ToText());
    }

    [TestMethod]
    [DataRow("<x> <y/> </x>", DisplayName = "blanks that would become a value")]
    [DataRow("<x>words<y/></x>", DisplayName = "an element between words")]
    [DataRow("<x><y/><y/></x>", DisplayName = "empty items of a list")]
    [DataRow("<x><Y/></x>", DisplayName = "an object")]
    [DataRow("<x><y name='' /></x>", DisplayName = "a reference")]
    public void TheCompactProfile_ChangesNoContent(string element)
    {
        string text = $"<schema name='S'><Application name='a'>{element}</Application></schema>";

        Assert.AreEqual(
            FormsText.Ddx(text).Entities.Single().Content,
            FormsText.Ddx(Parse(text).Compact().ToText()).Entities.Single().Content);
    }

    [TestMethod]
    public void TheProfileWithoutModifiedInfo_LeavesWhoAndWhenOut() =>
        Assert.AreEqual(
            Shop.Replace("\t\t<_modifiedBy>jo</_modifiedBy>\r\n", "", StringComparison.Ordinal), Parse(Shop).WithoutModifiedInfo().ToText());

    [TestMethod]
    public void TheDeclaration_StaysUnlessItIsToBeCorrected()
    {
        DdxDocument document = Parse(Shop);

        byte[] kept = document.Write(SchemaEncoding.Utf16LittleEndian);
        byte[] corrected = document.Write(SchemaEncoding.Utf16LittleEndian, correctDeclaration: true);

        Assert.AreEqual(Shop, SchemaText.Decode("a", kept).Text);
        Assert.AreEqual(Shop.Replace("utf-8", "UTF-16", StringComparison.Ordinal), SchemaText.Decode("a", corrected).Text);
        Assert.AreEqual(Shop, SchemaText.Decode("a", document.Write(correctDeclaration: true)).Text);
        Assert.IsNull(Parse("<schema encoding=\"x\"/>").DeclaredEncoding);
    }

    [TestMethod]
    public void LineEnds_AreWrittenAsWanted() =>
        Assert.AreEqual(Shop.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(Parse(Shop).Write(lineEnd: LineEnd.Lf)));

    [TestMethod]
    public void BytesThatWouldReadAsAnotherText_AreRefused()
    {
        DdxDocument document = Parse("<schema name='Ã©'/>");

        Assert.ThrowsExactly<UnwritableTextException>(() => document.Write(SchemaEncoding.Windows1252));
        Assert.ThrowsExactly<UnencodableCharacterException>(() => Parse("<schema name='ā'/>").Write(SchemaEncoding.Windows1252));
    }

    private static string Without(string text, string start, string end)
    {
        int first = text.IndexOf(start, StringComparison.Ordinal);
        return text.Remove(first, text.IndexOf(end, first, StringComparison.Ordinal) + end.Length - first);
    }

    private static DdxDocument Parse(string text)
    {
        Assert.IsTrue(DdxDocument.TryParse(SchemaText.Decode("Shop.ddx", Encoding.UTF8.GetBytes(text)), out DdxDocument? document, out _));
        return document;
    }
}
