using System.Text;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class WhatCountsInAForm
{
    private static readonly string Line76 = new('A', 76);

    [TestMethod]
    [DataRow("<_modifiedBy>jo</_modifiedBy><fontSize>8</fontSize>", "<fontSize>8</fontSize>", DisplayName = "who saved it")]
    [DataRow("<_modifiedTimestamp>2024:01:01:10:00:00.000</_modifiedTimestamp>", "", DisplayName = "when it was saved")]
    [DataRow("<_systemVersion>22.0.03</_systemVersion><_patchVersion>7</_patchVersion>", "<_patchVersion>0</_patchVersion>", DisplayName = "versions")]
    [DataRow("<icon/><helpFile></helpFile>", "", DisplayName = "null properties, as compact extracts leave them out")]
    [DataRow("<helpFile>\n\t\t</helpFile>", "", DisplayName = "an empty list over two lines")]
    [DataRow("<a>1</a>\n\t\t<b>2</b>", "<b>2</b><a>1</a>", DisplayName = "order and layout of properties")]
    [DataRow("<a>x\r\ny</a>", "<a>x\ny</a>", DisplayName = "line ends in a text")]
    [DataRow("<a>x &lt; y</a>", "<a><![CDATA[x < y]]></a>", DisplayName = "how a character is written")]
    [DataRow("<p name='x' />", "<p name=\"x\"></p>", DisplayName = "how an element is written")]
    [DataRow("<!-- note --><a>1</a>", "<a>1</a>", DisplayName = "comments")]
    [DataRow("<threeDControls><GUIClass name=\"B\" /><GUIClass name=\"A\" /></threeDControls>",
        "<threeDControls><GUIClass name=\"A\" /><GUIClass name=\"B\" /></threeDControls>", DisplayName = "the order of class numbers")]
    public void Noise_DoesNot(string one, string other) => Assert.AreEqual(Application(one), Application(other));

    [TestMethod]
    [DataRow("<a>1</a>", "<a>2</a>", DisplayName = "a value")]
    [DataRow("<a> x</a>", "<a>x</a>", DisplayName = "blanks in a text")]
    [DataRow("<a>  </a>", "<a/>", DisplayName = "a text of blanks")]
    [DataRow("<a>x\ny</a>", "<a>x y</a>", DisplayName = "a line end in a text")]
    [DataRow("<a>false</a>", "", DisplayName = "false, which is not null")]
    [DataRow("<p name=\"x\" />", "<p name=\"y\" />", DisplayName = "a reference")]
    [DataRow("<list><String>a</String><String>b</String></list>", "<list><String>b</String><String>a</String></list>", DisplayName = "the order of a list")]
    [DataRow("<list><String/><String>b</String></list>", "<list><String>b</String></list>", DisplayName = "an empty item of a list")]
    [DataRow("<item/><item>b</item>", "<item>b</item>", DisplayName = "an empty item of a list of properties")]
    [DataRow("<uuid>1</uuid>", "", DisplayName = "a property that is noise only in a relational view")]
    [DataRow("one<b>2</b>three", "<b>2</b>", DisplayName = "text between properties")]
    public void Content_Does(string one, string other) => Assert.AreNotEqual(Application(one), Application(other));

    [TestMethod]
    public void LineBreaksInAPicture_DoNot()
    {
        string wrapped = $"<icon>{Line76}\n{Line76}\nAAA=</icon>";
        string inOneLine = $"<icon>{Line76}{Line76}AAA=</icon>";
        string wrappedElsewhere = $"<icon>{new string('A', 64)}\r\n{new string('A', 64)}\r\n{new string('A', 24)}AAA=</icon>";

        Assert.AreEqual(Application(inOneLine), Application(wrapped));
        Assert.AreEqual(Application(inOneLine), Application(wrappedElsewhere));
    }

    [TestMethod]
    [DataRow("Hello\nWorld12", DisplayName = "short lines")]
    [DataRow("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nnot base64!", DisplayName = "other characters")]
    [DataRow("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAA\nAAAA", DisplayName = "lines of different length")]
    public void LineBreaksInAnotherText_Do(string text) =>
        Assert.AreNotEqual(Application($"<a>{text}</a>"), Application($"<a>{text.Replace("\n", "", StringComparison.Ordinal)}</a>"));

    [TestMethod]
    public void WhoMadeARelationalView_DoesNot()
    {
        FormsFile one = FormsText.Schema("<RelationalView name=\"V\"><creator>jo</creator><uuid>1</uuid><timeCreated>2018:10:01</timeCreated><kind>1</kind></RelationalView>");

        Assert.AreEqual("<RelationalView>\n<kind>1</kind>\n</RelationalView>", one.Definition("V"));
    }

    [TestMethod]
    public void TheEncoding_DoesNot_WhateverTheDeclarationSays()
    {
        const string text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<schema name=\"Shop\" JadeVersionNumber=\"18.0.01\"><Application name=\"A\"><title>Kāinga</title></Application></schema>";

        FormsFile utf8 = FormsReader.Read("Shop.ddx", Encoding.UTF8.GetBytes(text));
        FormsFile utf16 = FormsReader.Read("Shop.ddx", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.ReplaceLineEndings("\r\n"))]);

        Assert.IsEmpty(utf16.Diagnostics);
        Assert.AreEqual(utf8.Entities.Single().Content, utf16.Entities.Single().Content);
    }

    private static EntityContent Application(string properties)
    {
        FormsFile file = FormsText.Schema($"<Application name=\"Pos\">{properties}</Application>");
        Assert.IsEmpty(file.Diagnostics);
        return file.Entities.Single().Content;
    }
}
