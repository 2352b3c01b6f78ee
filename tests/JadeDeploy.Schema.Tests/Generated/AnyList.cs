using JadeDeploy.Generation.Lists;

namespace JadeDeploy.Schema.Tests.Generated;

[TestClass]
public class AnyList
{
    [TestMethod]
    public void OfSchemas_IsReadExactly_InEveryRendering() => EveryFile.IsReadExactly(ListFiles.Multiple, files: 200);

    [TestMethod]
    public void OfCommands_IsReadExactly_InEveryRendering() => EveryFile.IsReadExactly(ListFiles.CommandFile, files: 200);
}
