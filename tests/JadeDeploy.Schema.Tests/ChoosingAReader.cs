using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests;

[TestClass]
public class ChoosingAReader
{
    [TestMethod]
    [DataRow("a/Shop.scm", typeof(SchemaFile))]
    [DataRow("a/Shop.SCM", typeof(SchemaFile))]
    [DataRow("Types/Order.cls", typeof(SchemaFile))]
    [DataRow("Order_total.mth", typeof(SchemaFile))]
    [DataRow("Shop.ddx", typeof(FormsFile))]
    [DataRow("Shop.ddb", typeof(FormsFile))]
    [DataRow("Shop.ddbx", typeof(FormsFile))]
    [DataRow("Shop.ddxx", typeof(FormsFile))]
    [DataRow("All.mul", typeof(MultipleSchemaFile))]
    [DataRow("Shop.jcf", typeof(CommandFile))]
    [DataRow("schemas/Shop.jox", typeof(EntityFile))]
    public void TheExtension_TellsTheReader(string path, Type expected)
    {
        JadeFile file = SchemaFileReader.Read(path, ReadOnlyMemory<byte>.Empty);

        Assert.IsTrue(SchemaFileReader.CanRead(path));
        Assert.IsInstanceOfType(file, expected);
        Assert.IsTrue(file.HasErrors);
        Assert.AreEqual(path, file.Path);
    }

    [TestMethod]
    [DataRow(".jadegit")]
    [DataRow("repository/.jadegit")]
    public void TheNameOfTheSettings_TellsTheirReader(string path)
    {
        Assert.IsTrue(SchemaFileReader.CanRead(path));
        Assert.IsInstanceOfType<RepositorySettingsFile>(SchemaFileReader.Read(path, ReadOnlyMemory<byte>.Empty));
    }

    [TestMethod]
    [DataRow("Shop.sec")]
    [DataRow("Shop.jadegit")]
    [DataRow("README")]
    public void AnotherExtension_IsRefused(string path)
    {
        Assert.IsFalse(SchemaFileReader.CanRead(path));
        Assert.ThrowsExactly<ArgumentException>(() => SchemaFileReader.Read(path, ReadOnlyMemory<byte>.Empty));
    }
}
