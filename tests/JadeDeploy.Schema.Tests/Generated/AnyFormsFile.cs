using JadeDeploy.Generation.Forms;

namespace JadeDeploy.Schema.Tests.Generated;

[TestClass]
public class AnyFormsFile
{
    [TestMethod]
    public void InXml_IsReadExactly_InEveryRendering() => EveryFile.IsReadExactly(FormsFiles.Ddx, files: 100);

    [TestMethod]
    public void OfAnRpsMapping_IsReadExactly_InEveryRendering() => EveryFile.IsReadExactly(FormsFiles.Ddbx, files: 20);

    [TestMethod]
    public void OfTheOlderKind_IsReadExactly_InEveryRendering() => EveryFile.IsReadExactly(FormsFiles.Ddb, files: 100);
}
