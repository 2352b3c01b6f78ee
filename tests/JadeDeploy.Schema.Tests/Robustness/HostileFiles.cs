using JadeDeploy.Generation.Fuzzing;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>
/// What a reader does must grow with the file, not with its square: each of these files of 128 KiB and more is made of one
/// thing again and again, and is read within a second and 256 MiB, whatever is wrong with it.
/// </summary>
[TestClass]
public class HostileFiles
{
    private const int Length = 128 * 1024;

    public static IEnumerable<object[]> Shapes => HostileShapes.All.Keys.Select(name => (object[])[name]);

    [TestMethod]
    [DynamicData(nameof(Shapes))]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void AreReadSoon_AndWithLittleMemory(string shape)
    {
        FuzzInput input = HostileShapes.All[shape](Length);
        string? broken = null;
        var thread = new Thread(() => broken = ReaderInvariants.FirstBroken(input), ReaderInvariants.SmallStack) { IsBackground = true };
        thread.Start();

        Assert.IsTrue(thread.Join(TimeSpan.FromSeconds(60)), $"{shape}: not read within a minute");
        Assert.IsNull(broken, $"{shape}: {broken}");
    }
}
