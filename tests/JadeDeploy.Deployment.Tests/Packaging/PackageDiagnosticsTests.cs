using System.Reflection;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PackageDiagnosticsTests
{
    [TestMethod]
    public void EveryDiagnostic_HasACodeAndAHelpPageOfItsOwn()
    {
        MethodInfo[] methods = [.. typeof(PackageDiagnostics).GetMethods(BindingFlags.Public | BindingFlags.Static)];
        string[] codes = [.. methods.Select(m => ((Diagnostic)m.Invoke(null, [.. m.GetParameters().Select(Argument)])!).Code)];

        CollectionAssert.AllItemsAreUnique(codes);
        foreach (string code in codes)
        {
            string[] lines = File.ReadAllLines(Path.Combine(Checkout.Root, "sdk", "docs", "diagnostics", code + ".md"));
            Assert.StartsWith($"# {code}: ", lines[0]);
            Assert.IsInRange(8, 20, lines.Length, code);
        }
    }

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType == typeof(int) ? 0 : "text";
}
