using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Forms;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;

namespace JadeDeploy.Schema.Tests.Forms;

[TestClass]
public class OlderFormsFiles
{
    private const string Row = "1000183.61 3/Pos 2/jo 23/2018:09:01:01:41:10.384 11/Point of se ";

    [TestMethod]
    public void ADdb_IsOneEntity()
    {
        FormsFile file = Read(Ddb(Row));

        SchemaEntity entity = file.Entities.Single();
        Assert.AreEqual("other Shop::forms/ddb", entity.Key.ToString());
        Assert.AreEqual(new SourceLocation("Shop.ddb", 6, 8), entity.Location);
        Assert.AreEqual("Shop", file.SchemaName);
        Assert.AreEqual(new JadeVersion(16, 0, 2), file.Version);
        Assert.IsEmpty(file.Diagnostics);
    }

    [TestMethod]
    public void UserTimeAndRelease_AreNotContent()
    {
        string other = Ddb("1000183.61 3/Pos 6/jo doe 19/2020:09:01:01:41:10 11/Point of se ")
            .Replace("16.0.02", "16.0.03", StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.AreEqual(Read(Ddb(Row)).Entities[0].Content, Read(other).Entities[0].Content);
    }

    [TestMethod]
    [DataRow("1000183.61 3/Pos 2/jo 23/2018:09:01:01:41:10.384 11/Point of no ", DisplayName = "a value")]
    [DataRow("1000183.62 3/Pos 2/jo 23/2018:09:01:01:41:10.384 11/Point of se ", DisplayName = "an id")]
    [DataRow("1000183.61 3/Pos 2/jo 23/2018:09:01:01:41:10.384 11/Point\nof se ", DisplayName = "a line end in a text")]
    [DataRow("1000183.61 3/Pos 2/jo 23/2019:09:01:01:41:10.384 11/Point of se 0 ", DisplayName = "a row with more values than columns")]
    public void AnythingElse_IsContent(string row) =>
        Assert.AreNotEqual(Read(Ddb(Row)).Entities[0].Content, Read(Ddb(row)).Entities[0].Content);

    [TestMethod]
    public void AWrongLength_KeepsTheRowAsItIs()
    {
        FormsFile file = Read(Ddb(Row).Replace("11/Point", "99/Point", StringComparison.Ordinal));

        StringAssert.Contains(file.Entities[0].Content[ContentField.Definition], "2/jo 23/2018:09:01:01:41:10.384 99/Point");
    }

    [TestMethod]
    public void ItsOwnMarkers_AreNoConflict() => Assert.IsEmpty(Read(Ddb(Row)).Diagnostics);

    [TestMethod]
    [DataRow("", "JD2050", 1)]
    [DataRow("<schema name=\"Shop\"/>\n", "JD2057", 1)]
    [DataRow("+++++AppGlobalDefinitions\n", "JD2057", 1)]
    [DataRow("JadeVersionNumber 16.0.02\nLocales 5129\n+++++AppGlobalDefinitions\n-----AppGlobalDefinitions", "JD2054", 3)]
    [DataRow("JadeVersionNumber abc\nSchema Shop CompleteDefinition\n+++++A\n-----A\n", "JD2007", 1)]
    [DataRow("JadeVersionNumber 16.0.02\nSchema Shop CompleteDefinition\n+++++A \n^^^^^B \n", "JD2058", 5)]
    [DataRow("JadeVersionNumber 16.0.02\nSchema Shop CompleteDefinition\n", "JD2058", 3)]
    [DataRow("JadeVersionNumber 16.0.02\nEncoding EBCDIC \nSchema Shop CompleteDefinition\n+++++A\n-----A\n", "JD2069", 2)]
    [DataRow("JadeVersionNumber 16.0.02\n<<<<<<< a\nSchema Shop\n=======\n", "JD2051", 2)]
    public void EachFault_HasItsCodeAndPlace(string text, string code, int line)
    {
        Diagnostic error = Read(text).Diagnostics.Single();

        Assert.AreEqual(code, error.Code);
        Assert.AreEqual(line, error.Location.Line);
    }

    [TestMethod]
    [DataRow("Shop.ddbx", true)]
    [DataRow("Shop.DDXX", true)]
    [DataRow("Shop.ddx", false)]
    public void RpsMappings_AreToldApartByTheirExtension(string path, bool expected)
    {
        FormsFile file = FormsReader.Read(path, "<schema name=\"Shop\" JadeVersionNumber=\"18.0.01\"><RelationalView name=\"Rps\"/></schema>"u8.ToArray());

        Assert.AreEqual(expected, file.IsRpsMapping);
        Assert.AreEqual("relationalView Shop::Rps", file.Names().Single());
    }

    private static FormsFile Read(string text) => FormsReader.Read("Shop.ddb", Encoding.UTF8.GetBytes(text));

    private static string Ddb(string row) => OlderForms.Of(row);
}
