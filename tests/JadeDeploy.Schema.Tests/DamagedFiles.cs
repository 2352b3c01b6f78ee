using System.Text;
using CsCheck;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests;

/// <summary>Whatever the bytes are, a reader answers with diagnostics, never with an exception.</summary>
[TestClass]
public class DamagedFiles
{
    private static readonly (string Path, string Text)[] Sound =
    [
        ("a.ddx", "<?xml version=\"1.0\"?>\n<schema name=\"S\" JadeVersionNumber=\"22.0.01\"><Form locale=\"1\" name=\"F\"><a>x</a>" +
            "<controlList><Label name=\"l\"><form name=\"F\"/></Label></controlList></Form><Global name=\"G\"/></schema>"),
        ("a.ddb", "JadeVersionNumber 16.0.02\nSchema S CompleteDefinition\n+++++A \n^^^^^B \n32/B _modifiedBy String 31 t String 9 \n15/1.2 1/b 2/jo 1/x\n*****B\n-----A\n"),
        ("a.mul", "#MULTIPLE_SCHEMA_EXTRACT\nA.scm \"B c.ddx\"\nsub\\D.scm\n"),
        ("a.jcf", "JadeCommandFile\nJadeVersionNumber 22.0.01\nCommands\nAbortOnError True\nRename Class S::A B // why\n"),
        ("schemas/S/types/C.jox", "<Class name=\"C\" id=\"11111111-1111-4111-8111-111111111111\"><superclass name=\"B\"/><DbClassMap file=\"s\"/>" +
            "<PrimAttribute name=\"a\"><type name=\"String\"/></PrimAttribute><JadeMethod name=\"m\"><source>m();&#xD;&#xA;begin end;</source></JadeMethod></Class>"),
        ("schemas/S/locales/1/forms/F.jox", "<Form name=\"F\"><caption>&#x7;x &amp; y</caption>\r\n<Label name='l'><parent name=\"F\"/></Label><MenuItem name=\"m\"/></Form>"),
        (".jadegit", "[jade]\nversion = \"22.0.01\"\n[[deployment.scripts]]\nmethod = \"S::C::m\"\n"),
    ];

    [TestMethod]
    public void AnyChangedBytes_AreRead() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 300], Gen.Byte).Array[1, 4]).ForEachSeed(sample =>
        {
            (int which, (int, byte)[] changes) = sample;
            byte[] bytes = Encoding.UTF8.GetBytes(Sound[which].Text);
            foreach ((int at, byte value) in changes)
                bytes[at % bytes.Length] = value;
            Read(Sound[which].Path, bytes);
        });

    [TestMethod]
    public void EveryBeginning_IsRead()
    {
        foreach ((string path, string text) in Sound)
            for (int length = 0; length <= text.Length; length++)
                Read(path, Encoding.UTF8.GetBytes(text[..length]));
    }

    [TestMethod]
    public void AnyBytes_AreRead() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte.Array[0, 60]).ForEachSeed(sample => { Read(Sound[sample.Item1].Path, sample.Item2); });

    [TestMethod]
    public void TheSoundFiles_AreSound()
    {
        foreach ((string path, string text) in Sound)
            Assert.IsEmpty(Read(path, Encoding.UTF8.GetBytes(text)).Diagnostics, path);
    }

    private static JadeFile Read(string path, byte[] bytes) => SchemaFileReader.Read(path, bytes);
}
