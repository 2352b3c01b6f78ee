using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.Lossless;

/// <summary>What an extract says beside the content is kept as it stands.</summary>
[TestClass]
public class Marks
{
    [TestMethod]
    [DataRow("setModifiedTimeStamp \"me\" \"22.0.01\" 2024:05:18:21:16:47.607")]
    [DataRow("setModifiedTimeStamp \"<unknown>\"\"\" 2018:08:08:12:05:59")]
    [DataRow("setModifiedTimeStamp \"a;b\" \"22.0.01\" 7 2024:05:18:21:16:47 ` # {")]
    public void ATimeStamp_IsKeptWhateverItSays(string stamp)
    {
        SchemaFile file = ScmText.ReadShop($"typeDefinitions\n\tA (\n\tattributeDefinitions\n\t\tx: Integer;\n\t\t{stamp} ;\n\t)");

        Assert.AreEqual(stamp, file.Get(EntityKind.Property, "Shop::A::x").Marks.TimeStamp);
    }

    [TestMethod]
    public void Numbers_AreKeptInTheirOrder()
    {
        SchemaFile file = ScmText.ReadShop("typeDefinitions\n\tA (\n\tattributeDefinitions\n\t\tx: Integer subId = 3, readonly, number = 2, ordinal = 1;\n\t)");

        SchemaEntity property = file.Get(EntityKind.Property, "Shop::A::x");
        CollectionAssert.AreEqual(new[] { "subId = 3", "number = 2", "ordinal = 1" }, property.Marks.Numbers.ToArray());
        Assert.AreEqual(2, property.ModelNumber);
    }
}
