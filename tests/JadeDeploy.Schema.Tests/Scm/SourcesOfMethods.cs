using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Scm;

[TestClass]
public class SourcesOfMethods
{
    private static string? SourceOf(string body) =>
        ScmText.ReadShop($"typeSources\n\tA (\n\tjadeMethodSources\nm\n{{\n{body}\n}}\n\t)\n").Field(EntityKind.Method, "Shop::A::m", ContentField.Source);

    [TestMethod]
    public void ABraceInALiteral_DoesNotEndTheBody()
    {
        string? source = SourceOf("m();\nbegin\n\twrite \"{\n}\n\";\nend;");

        Assert.AreEqual("m();\nbegin\n\twrite \"{\n}\n\";\nend;", source);
    }

    [TestMethod]
    public void AQuoteInAComment_DoesNotBeginALiteral()
    {
        Assert.AreEqual("m();\n// it's here\n/* and \" here */\nbegin\nend;", SourceOf("m();\n// it's here\n/* and \" here */\nbegin\nend;"));
    }

    [TestMethod]
    public void ABackslash_IsNoEscape()
    {
        Assert.AreEqual("m();\nbegin\n\tx := '\\';\nend;", SourceOf("m();\nbegin\n\tx := '\\';\nend;"));
    }

    [TestMethod]
    public void TrailingWhiteSpace_CountsOnlyInsideLiterals()
    {
        Assert.AreEqual("m();\nbegin\n\tx := 'a  \nb';\nend;", SourceOf("m();  \nbegin\t\n\tx := 'a  \nb';   \nend;  "));
    }

    [TestMethod]
    public void AnUnpairedQuote_EndsWithTheFirstClosingBrace()
    {
        SchemaFile file = ScmText.ReadShop("typeSources\n\tA (\n\tjadeMethodSources\nm\n{\nm();\n\tx := 'oops;\nend;\n}\nn\n{\nn();\n}\n\t)\n");

        Assert.EndsWith("x := 'oops;\nend;", file.Field(EntityKind.Method, "Shop::A::m", ContentField.Source));
        Assert.AreEqual("n();", file.Field(EntityKind.Method, "Shop::A::n", ContentField.Source));
    }

    [TestMethod]
    public void ASchemaInsideAConstant_IsAConstant()
    {
        SchemaFile file = ScmText.ReadShop("""
            typeDefinitions
            	A completeDefinition
            	(
            	constantDefinitions
            		Text: String = 'jadeVersionNumber "7";
            schemaDefinition
            Fake subschemaOf RootSchema completeDefinition;
            typeSources
            	B (
            ';
            	)
            """);

        Assert.Contains("Fake subschemaOf", file.Field(EntityKind.Constant, "Shop::A::Text")!);
        Assert.AreEqual("Shop", file.SchemaName);
    }
}
