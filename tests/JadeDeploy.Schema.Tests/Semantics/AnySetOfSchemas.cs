using System.Collections.Immutable;
using CsCheck;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

/// <summary>Whatever the files say, the check answers with findings at places in them, never with an exception.</summary>
[TestClass]
public class AnySetOfSchemas
{
    private static readonly string Base = SchemaNamed("Base", "RootSchema",
        "localeDefinitions\n\t5129 \"English\" schemaDefaultLocale;\n\t1033 \"English\" _cloneOf 5129;\n"
        + "libraryDefinitions\n\t\"lib\";\ntypeHeaders\n\tDocument subclassOf Object;\n\tDocuments subclassOf MemberKeyDictionary;\n"
        + "interfaceDefs\n\tIThing\n\t(\n\tjadeMethodDefinitions\n\t\tfirst();\n\t)\n\tISub\n\t(\n\tsubInterfaceOf\n\t\tIThing\n\t)\n"
        + "membershipDefinitions\n\tDocuments of Document;\n"
        + "typeDefinitions\n\tDocument completeDefinition\n\t(\n\tattributeDefinitions\n\t\ttitle: String[30];\n"
        + "\treferenceDefinitions\n\t\tparent: Document explicitEmbeddedInverse;\n\t\tall: Documents where Document::isOld explicitInverse;\n"
        + "\tjadeMethodDefinitions\n\t\tisOld(): Boolean condition;\n\t\tone();\n"
        + "\texternalMethodDefinitions\n\t\tf(a: Integer): Integer is \"entry\" in \"lib\";\n"
        + "\timplementInterfaces\n\t\tISub\n\t\t(\n\t\tfirst is one;\n\t\t)\n\t)\n"
        + "memberKeyDefinitions\n\tDocuments completeDefinition\n\t(\n\t\tparent.title descending;\n\t)\n"
        + "inverseDefinitions\n\tall of Document automatic parentOf parent of Document manual;\n"
        + "exportedPackageDefinitions\n\tDocs\n\t(\n\texportedClassDefinitions\n\t\tDocument\n\t\t(\n\t\texportedMethodDefinitions\n\t\t\tone;\n\t\t)\n\t)\n");

    private static readonly string Shop = SchemaTexts.Shop(
        "importedPackageDefinitions\n\tPkg is Base::Docs\n\t(\n\timportedClassDefinitions\n\t\tDocument\n\timportedInterfaceDefinitions\n\t)\n"
        + "typeHeaders\n\tShop subclassOf RootSchemaApp;\n\tMain subclassOf Form;\n\tOrder subclassOf Pkg::Document;\n"
        + "typeDefinitions\n\tShop completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tbegin();\n\t)\n"
        + "\tMain completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbtnOK: Button;\n"
        + "\tjadeMethodDefinitions\n\t\tbtnOK_click(btn: Button input) updating;\n\teventMethodMappings\n\t\tbtnOK_click = click of Button;\n\t)\n"
        + "databaseDefinitions\n\tShopDb\n\t(\n\tdatabaseFileDefinitions\n\t\t\"shop\";\n\tdefaultFileDefinition \"shop\";\n\tclassMapDefinitions\n\t\tOrder in \"shop\";\n\t)\n");

    private static readonly string Application = ShopForms("<Application name=\"Shop\">\n<startupForm name=\"Main\" />\n<initializeMethod name=\"begin\" />\n</Application>");

    private static readonly ImmutableArray<string> Words = ["Document", "Base", "Docs", "Pkg", "Order", "Main", "title", "one", "Object", "ISub", "first", "5129", "gone"];

    [TestMethod]
    public void ThatIsSound_HasNoFinding() => ExpectNothing(Base, Shop, Application);

    [TestMethod]
    public void WithWordsExchanged_IsChecked() =>
        Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Words.Length - 1], Gen.Int[0, 20]).Array[1, 3].ForEachSeed(changes =>
        {
            string[] texts = [Base, Shop, Application];
            foreach ((int from, int to, int which) in changes)
                for (int i = 0; i < texts.Length; i++)
                    texts[i] = Exchange(texts[i], Words[from], Words[to], which);
            ExpectPlaces(texts);
        });

    [TestMethod]
    public void WithAKeyThatEndsWithADot_IsChecked() => ExpectPlaces(Base.Replace("parent.title", "parent.5129", StringComparison.Ordinal), Shop, Application);

    [TestMethod]
    public void WithLinesMissing_IsChecked() =>
        Gen.Int[0, 200].Array[1, 4].ForEachSeed(lines => ExpectPlaces([.. new[] { Base, Shop, Application }.Select(t => Without(t, lines))]));

    [TestMethod]
    public void CutShort_IsChecked()
    {
        for (int length = 0; length < Base.Length; length += 7)
            ExpectPlaces(SchemaNamed("Base", "RootSchema", Base[..length][Math.Min(length, 90)..]), Shop, Application);
    }

    private static void ExpectPlaces(params string[] texts)
    {
        SchemaSet schemas = Read(texts.Where(t => t.Split('\n').Length > 2));
        foreach (SemanticFinding finding in SemanticCheck.Check(schemas, []))
            Assert.IsGreaterThan(0, finding.Diagnostic.Location.Line, finding.Diagnostic.ToString());
    }

    private static string Exchange(string text, string from, string to, int which)
    {
        int at = -1;
        for (int i = 0; i <= which; i++)
            if ((at = text.IndexOf(from, at + 1, StringComparison.Ordinal)) < 0)
                return text;
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static string Without(string text, int[] missing) =>
        string.Join('\n', text.Split('\n').Where((_, i) => i < 3 || !missing.Contains(i)));
}
