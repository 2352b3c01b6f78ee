using JadeDeploy.Testing;

namespace JadeDeploy.Database.Tests.Storage;

[TestClass]
public class RunLock
{
    [TestMethod]
    public void OnlyOneHolderAtATime()
    {
        using var folder = new TemporaryFolder();

        Assert.IsTrue(DatabaseLock.TryAcquire(folder["shop.jadedb"], out DatabaseLock? first));
        Assert.IsFalse(DatabaseLock.TryAcquire(folder["shop.jadedb"], out _));
        first.Dispose();
        Assert.IsTrue(DatabaseLock.TryAcquire(folder["shop.jadedb"], out DatabaseLock? second));
        second.Dispose();
    }

    [TestMethod]
    public void AFileLeftBehind_IsNoLock()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop.jadedb.lock", "left by a run that died");

        Assert.IsTrue(DatabaseLock.TryAcquire(folder["shop.jadedb"], out DatabaseLock? taken));
        taken.Dispose();
    }

    [TestMethod]
    public void AMissingFolder_IsAnErrorAndNotAHeldLock()
    {
        using var folder = new TemporaryFolder();

        Assert.ThrowsExactly<DirectoryNotFoundException>(() => DatabaseLock.TryAcquire(folder["missing/shop.jadedb"], out _));
    }
}
