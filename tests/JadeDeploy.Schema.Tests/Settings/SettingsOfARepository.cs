using System.Text;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Settings;

namespace JadeDeploy.Schema.Tests.Settings;

[TestClass]
public class SettingsOfARepository
{
    [TestMethod]
    public void TellTheVersionAndTheScripts()
    {
        RepositorySettingsFile file = Read("""
            # kept by JadeGit
            [jade]
            version = '22.0.01'

            [[deployment.scripts]]
            method = 'Shop::Order::convert'

            [[deployment.scripts]]
            schema = "Shop"
            app = "ShopApp"
            method = "fixPrices"
            param = "all"
            transient = true
            """);

        Assert.IsEmpty(file.Diagnostics);
        Assert.AreEqual(new JadeVersion(22, 0, 1), file.Version);
        Assert.HasCount(2, file.Scripts);
        Assert.AreEqual("Shop::Order::convert", file.Scripts[0].Method);
        Assert.AreEqual((6, 10), (file.Scripts[0].Location.Line, file.Scripts[0].Location.Column));
        Assert.IsNull(file.Scripts[0].Transient);
        Assert.AreEqual(("Shop", "ShopApp", "fixPrices", "all", true),
            (file.Scripts[1].Schema, file.Scripts[1].App, file.Scripts[1].Method, file.Scripts[1].Param, file.Scripts[1].Transient));
    }

    [TestMethod]
    [DataRow("jade.version = '22.0.01'\ndeployment.scripts = [{ method = 'a' }, { method = 'b', transient = false }]", DisplayName = "dotted and inline")]
    [DataRow("deployment = { scripts = [{ method = 'a' }, { method = 'b', transient = false }] }\njade = { version = \"22.0.01\" }", DisplayName = "inline")]
    [DataRow("[jade]\nversion = '22.0.01'\n[deployment]\n[[deployment.scripts]]\nmethod = 'a'\n[[deployment.scripts]]\nmethod = 'b'\ntransient = false", DisplayName = "tables")]
    public void MeanTheSame_HoweverTheyAreWritten(string toml)
    {
        RepositorySettingsFile file = Read(toml);

        Assert.IsEmpty(file.Diagnostics, string.Join('\n', file.Diagnostics));
        Assert.AreEqual(new JadeVersion(22, 0, 1), file.Version);
        CollectionAssert.AreEqual(new[] { "a", "b" }, file.Scripts.Select(s => s.Method).ToArray());
        Assert.IsFalse(file.Scripts[1].Transient);
    }

    [TestMethod]
    public void StateNothing_WhenTheFileIsEmpty()
    {
        RepositorySettingsFile file = Read("");

        Assert.IsEmpty(file.Diagnostics);
        Assert.IsNull(file.Version);
        Assert.IsEmpty(file.Scripts);
    }

    [TestMethod]
    [DataRow("[jade]\nversion = 'new'", "JD2007", 2, 11, DisplayName = "a version that is none")]
    [DataRow("[jade]\nversion = 22", "JD2082", 2, 11, DisplayName = "a version without quotes")]
    [DataRow("[jade]\nversion '22.0.01'", "JD2080", 2, 9, DisplayName = "no TOML")]
    [DataRow("a = 1\na = 2", "JD2080", 2, 1, DisplayName = "a setting twice")]
    [DataRow("[[deployment.scripts]]\nschema = 'Shop'", "JD2083", 1, 1, DisplayName = "a script without a method")]
    [DataRow("[[deployment.scripts]]\nmethod = 'Shop::'", "JD2084", 2, 10, DisplayName = "half a name")]
    [DataRow("[[deployment.scripts]]\nmethod = ''", "JD2084", 2, 10, DisplayName = "an empty name")]
    [DataRow("[[deployment.scripts]]\nmethod = 'a::b::c::d'", "JD2084", 2, 10, DisplayName = "a name of four parts")]
    [DataRow("[[deployment.scripts]]\nmethod = 3", "JD2082", 2, 10, DisplayName = "a method that is a number")]
    [DataRow("[[deployment.scripts]]\nmethod = 'a'\ntransient = 'yes'", "JD2082", 3, 13, DisplayName = "transient that is a text")]
    [DataRow("[jade]\n<<<<<<< ours\nversion = '1'\n=======\n>>>>>>> theirs", "JD2051", 2, 1, DisplayName = "a merge that was not finished")]
    public void AreRefused_WithTheirPlace(string toml, string code, int line, int column)
    {
        RepositorySettingsFile file = Read(toml);

        Diagnostic problem = file.Diagnostics[0];
        Assert.AreEqual((code, line, column), (problem.Code, problem.Location.Line, problem.Location.Column), problem.ToString());
        Assert.AreEqual(DiagnosticSeverity.Error, problem.Severity);
    }

    [TestMethod]
    public void ThatAreUnknown_AreKeptWithAWarning()
    {
        RepositorySettingsFile file = Read("[jade]\nversion = '25.0.01'\n'ü' = [1, 2]\n[other]\n[[deployment.scripts]]\nmethod = 'a'\nonce = true");

        Assert.IsFalse(file.HasErrors);
        Assert.AreEqual("JD2081 3,1|JD2081 4,1|JD2081 7,1",
            string.Join('|', file.Diagnostics.Select(d => $"{d.Code} {d.Location.Line},{d.Location.Column}")));
        Assert.AreEqual("jade.ü=[1, 2]|other=|deployment.scripts[0].once=true", string.Join('|', file.Others.Select(o => $"{o.Name}={o.Text}")));
        Assert.AreEqual("a", file.Scripts.Single().Method);
    }

    [TestMethod]
    public void NestedWithoutEnd_AreRefused()
    {
        RepositorySettingsFile file = Read("a = " + new string('[', 100_000));

        Assert.AreEqual("JD2080", file.Diagnostics.Single().Code);
        Assert.AreEqual((1, 69), (file.Diagnostics[0].Location.Line, file.Diagnostics[0].Location.Column));
    }

    [TestMethod]
    [DataRow("[\0")]
    [DataRow("\uFFFF = ")]
    [DataRow("a = \"\\uD800\"")]
    [DataRow("[[a]]\n[a.b]\n[[a]]\n[a]")]
    [DataRow("= 1")]
    [DataRow("[]")]
    [DataRow("a.b = 1\n[a.b.c]")]
    public void OfAnyKind_NeverThrow(string toml) => Assert.IsNotNull(Read(toml).Diagnostics.ToString());

    private static RepositorySettingsFile Read(string toml) => RepositorySettingsReader.Read(".jadegit", Encoding.UTF8.GetBytes(toml));
}
