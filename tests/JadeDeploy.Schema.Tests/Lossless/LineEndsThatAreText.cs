using System.Text;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.Lossless;

/// <summary>Characters that break lines elsewhere are text in a literal: another line end must not touch them.</summary>
[TestClass]
public class LineEndsThatAreText
{
    [TestMethod]
    [DataRow("\u2028")]
    [DataRow("\u0085")]
    [DataRow("\f")]
    public void StayWhenAFileGetsAnotherLineEnd(string character)
    {
        string text = ScmText.Shop($"constantDefinitions\n\tcategoryDefinition C\n\t\tx: String = \"a{character}b\";\n");
        ScmDocument document = ScmDocument.Read("Shop.scm", Encoding.UTF8.GetBytes(text));

        SchemaFile rewritten = ScmReader.Read("Shop.scm", document.Write(new ScmRewrite { LineEnd = "\r\n" }));

        Assert.AreEqual($"String = \"a{character}b\"", rewritten.Field(EntityKind.GlobalConstant, "Shop::x"));
    }
}
