using DiffPlex.Renderer;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Packaging;

/// <summary>
/// Compares text with a file in the folder <c>Golden</c>. With <c>JADEDEPLOY_ACCEPT=1</c> the file is written instead:
/// look at the difference before committing it, since these bytes are a public contract.
/// </summary>
internal static class Golden
{
    public static void Verify(string name, string text)
    {
        string path = Path.Combine(Checkout.Root, "tests", "JadeDeploy.Deployment.Tests", "Packaging", "Golden", name);
        if (Environment.GetEnvironmentVariable("JADEDEPLOY_ACCEPT") == "1")
            File.WriteAllText(path, text);
        string expected = File.ReadAllText(path);
        if (text != expected)
            Assert.Fail($"{name} differs:\n{UnidiffRenderer.GenerateUnidiff(expected, text)}");
    }
}
