using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class BrokenEntityFiles
{
    [TestMethod]
    [DataRow("", "JD2050", 1, 1, DisplayName = "an empty file")]
    [DataRow("<Class name=\"A\">\n<<<<<<< ours\n=======\n>>>>>>> theirs\n</Class>", "JD2051", 2, 1, DisplayName = "a merge that was not finished")]
    [DataRow("<Class name=\"A\">\n  <superclass name=\"B\">\n</Class>", "JD2070", 3, 3, DisplayName = "XML that is not closed")]
    [DataRow("Class A", "JD2070", 1, 1, DisplayName = "no XML")]
    [DataRow("<!DOCTYPE Class [<!ENTITY x \"y\">]><Class name=\"A\"/>", "JD2070", 1, 1, DisplayName = "a document type")]
    [DataRow("\n<schema name=\"Shop\"/>", "JD2071", 2, 2, DisplayName = "the root of a forms file")]
    [DataRow("<Class xmlns=\"urn:x\" name=\"A\"/>", "JD2071", 1, 2, DisplayName = "a namespace")]
    [DataRow("<Class/>", "JD2073", 1, 2, DisplayName = "no name")]
    [DataRow("<Class name=\"A\">\n  <JadeMethod/>\n</Class>", "JD2073", 2, 4, DisplayName = "a member without a name")]
    [DataRow("<Class name=\"A\">\n  <Constant name=\"c\"/>\n  <Constant name=\"c\"/>\n</Class>", "JD2078", 3, 13, DisplayName = "a member twice")]
    [DataRow("<Class name=\"A b\"><superclass name=\"B\"/></Class>", "JD2086", 1, 8, DisplayName = "a name of two words")]
    [DataRow("<Class name=\"A\">\n  <Constant name=\"c&#10;Delete Class Shop::A\"/>\n</Class>", "JD2086", 2, 13, DisplayName = "a name that goes on in another line")]
    [DataRow("<Class name=\"A\">\n  <Constant name=\"a;b\"/>\n</Class>", "JD2086", 2, 13, DisplayName = "a name with a sign")]
    [DataRow("<Class name=\"A\">\n  <Constant name=\"1a\"/>\n</Class>", "JD2086", 2, 13, DisplayName = "a name that begins with a digit")]
    public void AreReported_WithTheirPlace(string text, string code, int line, int column)
    {
        EntityFile file = EntityText.Read(text);

        Diagnostic problem = file.Diagnostics.Single();
        Assert.AreEqual((code, line, column), (problem.Code, problem.Location.Line, problem.Location.Column), problem.ToString());
        Assert.IsTrue(file.HasErrors);
    }

    [TestMethod]
    [DataRow("types/A.jox")]
    [DataRow("schemas/A.jox")]
    public void OutsideTheFolderOfASchema_AreRefused(string path)
    {
        Diagnostic problem = EntityText.Read("<Class name=\"A\"/>", path).Diagnostics.Single();

        Assert.AreEqual(("JD2074", 1, 2), (problem.Code, problem.Location.Line, problem.Location.Column));
    }

    [TestMethod]
    public void NestedTooDeep_AreRefused()
    {
        string text = "<Class name=\"A\">" + string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000)) + "</Class>";

        Assert.AreEqual("JD2070", EntityText.Read(text).Diagnostics.Single().Code);
    }

    [TestMethod]
    public void CutShortAnywhere_NeverThrow()
    {
        const string Text = """<Class name="A" id="11111111-1111-4111-8111-111111111111"><superclass name="B"/><JadeMethod name="m"><source>m();</source></JadeMethod></Class>""";

        for (int length = 0; length < Text.Length; length++)
            Assert.IsTrue(EntityText.Read(Text[..length]).HasErrors, $"after {length} characters");
    }

    [TestMethod]
    public void WithAnIdThatIsNone_AreReadWithoutIt()
    {
        EntityFile file = EntityText.Read("<Class name=\"A\" id=\"7\"><superclass name=\"B\"/></Class>");

        Assert.AreEqual(("JD2075", 1, 17), (file.Diagnostics.Single().Code, file.Diagnostics[0].Location.Line, file.Diagnostics[0].Location.Column));
        Assert.IsFalse(file.HasErrors);
        Assert.IsNull(file.Entities.Single().Id);
    }

    [TestMethod]
    public void OfAnUnknownKind_AreKeptAsText()
    {
        EntityFile file = EntityText.Read("<Gadget name=\"G\" id=\"11111111-1111-4111-8111-111111111111\">\n<b>2</b><a>1</a>\n</Gadget>");

        Assert.AreEqual("JD2072", file.Diagnostics.Single().Code);
        Assert.IsFalse(file.HasErrors);
        SchemaEntity kept = file.Entities.Single();
        Assert.AreEqual(new EntityKey(EntityKind.Other, "Shop::Gadget/G"), kept.Key);
        Assert.AreEqual("<Gadget>\n<a>1</a>\n<b>2</b>\n</Gadget>", kept.Content[ContentField.Definition]);
        Assert.AreEqual(Guid.Parse("11111111-1111-4111-8111-111111111111"), kept.Id);
    }

    [TestMethod]
    public void WithAnUnknownProperty_KeepIt()
    {
        EntityFile file = EntityText.Read("<Class name=\"A\">\n<superclass name=\"B\"/>\n<shiny>true</shiny>\n<Sticker name=\"s\"/>\n<empty/>\n</Class>");

        Assert.AreEqual("JD2076 3,2|JD2076 4,2", string.Join('|', file.Diagnostics.Select(d => $"{d.Code} {d.Location.Line},{d.Location.Column}")));
        Assert.AreEqual("subclassOf B", file.Entities.Single().Content[ContentField.Definition]);
        Assert.AreEqual("<Sticker name=\"s\" />\n<shiny>true</shiny>", file.Entities.Single().Content[ContentField.Unread]);
    }

    [TestMethod]
    [DataRow("<Parameter name=\"p\"><shiny>true</shiny></Parameter>", DisplayName = "a parameter")]
    [DataRow("<ReturnType><shiny>true</shiny></ReturnType>", DisplayName = "a return type")]
    [DataRow("<controlMethod name=\"click\"/>", DisplayName = "an event without its class")]
    [DataRow("<updating>maybe</updating>", DisplayName = "a flag that is neither true nor false")]
    [DataRow("<updating>true<sub/></updating>", DisplayName = "an element in a flag")]
    [DataRow("<ReturnType><type name=\"Integer\" shiny=\"1\"/></ReturnType>", DisplayName = "an attribute of a reference")]
    [DataRow("<ReturnType shiny=\"1\"/>", DisplayName = "an attribute of a part")]
    [DataRow("<text shiny=\"1\"/>", DisplayName = "an attribute of a property")]
    [DataRow("<executionLocation>moon</executionLocation>", DisplayName = "a word that is none of those known")]
    [DataRow("words", DisplayName = "text between properties")]
    [DataRow("<interfaceImplements><JadeInterfaceMethod name=\"I::m\" shiny=\"1\"/></interfaceImplements>", DisplayName = "an item of a list")]
    public void WithAnUnknownPropertyInAPart_KeepIt(string part)
    {
        EntityFile file = EntityText.Read($"<Class name=\"A\"><JadeMethod name=\"m\">{part}</JadeMethod></Class>");

        Assert.AreEqual("JD2076", file.Diagnostics.Single().Code);
        Assert.IsNotNull(file.Entities.Single().Content[ContentField.Unread]);
    }

    [TestMethod]
    [DataRow("<Constant name='c'><source>\"x</source><type name='String'/></Constant>", DisplayName = "a literal that does not end")]
    [DataRow("<Constant name='c'><source>/* x</source></Constant>", DisplayName = "a comment that does not end")]
    [DataRow("<JadeMethod name='m'><source>m();\n}\n'</source></JadeMethod>", DisplayName = "a brace that would end a source in an extract")]
    [DataRow("<PrimAttribute name='a;b'><type name='x[' /></PrimAttribute>", DisplayName = "signs in names")]
    [DataRow("<MemberKey/><ExternalKey/>", DisplayName = "keys without anything")]
    [DataRow("<ExplicitInverseRef name='r'><Inverse name='A'/></ExplicitInverseRef>", DisplayName = "an inverse without a property")]
    [DataRow("<type/><superclass name=''/><DbClassMap/>", DisplayName = "references to nothing")]
    [DataRow("<JadeMethod name='m'>text<updating>maybe</updating></JadeMethod>", DisplayName = "text between properties")]
    public void OfAnyContent_GiveTheirEntities(string members)
    {
        EntityFile file = EntityText.Read($"<Class name=\"A\" id=\"11111111-1111-4111-8111-111111111111\">{members}</Class>");

        Assert.Contains(e => e.Key == new EntityKey(EntityKind.Class, "Shop::A"), file.Entities);
        Assert.IsNotEmpty(EntityFileSet.Assemble([file]));
    }
}
