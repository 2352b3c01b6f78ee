namespace JadeDeploy.EndToEnd.Tests.Harness;

/// <summary>Ends the packages' life with the run.</summary>
[TestClass]
public static class PackedProductLifetime
{
    /// <summary>Runs after the last test.</summary>
    [AssemblyCleanup]
    public static void Remove() => PackedProduct.Remove();
}
