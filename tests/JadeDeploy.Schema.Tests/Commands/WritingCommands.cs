using System.Text;
using JadeDeploy.Schema.Commands;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Commands;

[TestClass]
public class WritingCommands
{
    private static readonly JadeVersion Version = new(22, 0, 5);

    [TestMethod]
    public void AFile_IsAsciiWithCrlf()
    {
        byte[] bytes = JcfWriter.Write(Version, [JadeCommand.Of("Rename Class", "Shop::Client", "Customer"), JadeCommand.Of("MoveInstances")]);

        Assert.AreEqual(
            "JadeCommandFile\r\nJadeVersionNumber 22.0.05\r\nCommands\r\nAbortOnError True\r\nRename Class Shop::Client Customer\r\nMoveInstances\r\n",
            Encoding.ASCII.GetString(bytes));
    }

    [TestMethod]
    public void AbortOnError_IsNotWrittenTwice()
    {
        byte[] bytes = JcfWriter.Write(Version, [JadeCommand.Of("AbortOnError", "True"), JadeCommand.Of("Delete Class", "Shop::Fax")]);

        Assert.AreEqual("AbortOnError True|Delete Class Shop::Fax", string.Join('|', JcfReader.Read("a.jcf", bytes).Commands));
    }

    [TestMethod]
    public void ANameBeyondAscii_MakesItUtf16()
    {
        JadeCommand command = JadeCommand.Of("Delete Class", "Shop::Whānau");

        byte[] bytes = JcfWriter.Write(Version, [command]);

        CollectionAssert.AreEqual((byte[])[0xFF, 0xFE, (byte)'J', 0], bytes[..4]);
        Assert.AreEqual(command, JcfReader.Read("a.jcf", bytes).Commands[1]);
    }

    [TestMethod]
    [DataRow("Shop::A B")]
    [DataRow("Shop::A\nDelete Class Shop::B")]
    [DataRow("Shop::A//")]
    [DataRow("")]
    public void AnArgumentThatIsNotOneWord_IsRefused(string argument) =>
        Assert.ThrowsExactly<ArgumentException>(() => JcfWriter.Write(Version, [JadeCommand.Of("Delete Class", argument)]));
}
