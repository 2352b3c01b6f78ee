using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Deployment.Packaging.Archive;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Testing;
using NuGet.Versioning;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class PackageReaderTests
{
    private static readonly byte[] Package = WritePackage();

    [TestMethod]
    public void AnIntactPackage_IsReadWithItsBytes()
    {
        using var folder = new TemporaryFolder();
        WrittenPackage written = PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path);

        DeploymentPackage package = PackageReader.Read(written.Path);

        Assert.AreEqual(written.Digest, package.Digest);
        Assert.AreEqual("Shop.Deploy", package.PackageId);
        Assert.AreEqual("1.4.0", package.Version.ToString());
        Assert.AreEqual("[22.0.5,23.0.0)", PlatformRange.ToText(package.PlatformRange));
        Assert.IsTrue(package.Plan.InitializesRegistry);
        Assert.AreEqual(SamplePlan.Create().SchemasAfter["Shop"], package.Plan.SchemasAfter["Shop"]);
        Assert.AreEqual(SamplePlan.Create().Providers["Billing"], package.Plan.Providers["Billing"]);
        CollectionAssert.AreEqual(
            SamplePlan.Create().Steps[1].Files[0].Content.ToArray(), package.Plan.Steps[1].Files[0].Content.ToArray());
        CollectionAssert.AreEqual(PlanJson.Write(SamplePlan.Create()), package.Files["plan.json"].ToArray());
    }

    [TestMethod]
    public void APackageForOneDatabase_NamesIt()
    {
        using var folder = new TemporaryFolder();
        var database = Guid.Parse("11111111-2222-3333-4444-555555555555");

        string path = PackageWriter.Write(SamplePlan.Create() with { BoundDatabase = database }, "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path).Path;

        Assert.AreEqual(database, PackageReader.Read(path).Plan.BoundDatabase);
    }

    [TestMethod]
    public void AMissingPackage_IsJD4001()
    {
        using var folder = new TemporaryFolder();

        var failure = Assert.ThrowsExactly<DeploymentException>(() => PackageReader.Read(folder["none.nupkg"]));

        Assert.AreEqual("JD4001", failure.Diagnostics[0].Code);
        Assert.AreEqual(folder["none.nupkg"], failure.Diagnostics[0].Location.File);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(21)]
    [DataRow(1000)]
    public void ATruncatedPackage_IsJD4002(int length) => AssertRefused("JD4002", Package[..length]);

    [TestMethod]
    public void BytesBeforeOrBehind_AreJD4002()
    {
        AssertRefused("JD4002", [0, .. Package]);
        AssertRefused("JD4002", [.. Package, 0]);
        AssertRefused("JD4002", [.. Package, .. Package]);
    }

    [TestMethod]
    public void AGapBeforeTheDirectory_IsJD4002()
    {
        int directory = BinaryPrimitives.ReadInt32LittleEndian(Package.AsSpan(Package.Length - 6));
        byte[] bytes = [.. Package[..directory], 1, 2, 3, .. Package[directory..]];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.Length - 6), directory + 3);

        AssertRefused("JD4002", bytes);
    }

    [TestMethod]
    public void ADirectoryThatNamesAnEntryOtherwise_IsJD4002()
    {
        byte[] bytes = [.. Package];
        int last = bytes.AsSpan().LastIndexOf("plan.html"u8);
        bytes[last] = (byte)'f';

        Diagnostic diagnostic = AssertRefused("JD4002", bytes);

        Assert.Contains("the header of flan.html and the directory disagree", diagnostic.Message);
    }

    [TestMethod]
    public void ACompressedPackage_IsJD4002()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ArchiveEntry entry in Entries())
            {
                using Stream stream = archive.CreateEntry(entry.Name, CompressionLevel.Optimal).Open();
                stream.Write(entry.Content.Span);
            }
        }

        Diagnostic diagnostic = AssertRefused("JD4002", bytes.ToArray());

        Assert.Contains("compressed", diagnostic.Message);
    }

    [TestMethod]
    [DataRow("../evil.txt")]
    [DataRow("..\\evil.txt")]
    [DataRow("/evil.txt")]
    [DataRow("C:/evil.txt")]
    [DataRow("steps//evil.txt")]
    [DataRow("steps/./evil.txt")]
    [DataRow("steps/evil.")]
    [DataRow("steps/evil ")]
    [DataRow("steps/")]
    [DataRow("con.txt")]
    [DataRow("steps/LPT1")]
    [DataRow("a\u0000b")]
    [DataRow("a\u202eb")]
    [DataRow("a:stream")]
    [DataRow("")]
    public void AnUnsafeName_IsJD4003(string name)
    {
        AssertRefused("JD4003", Repack([.. Entries(), new ArchiveEntry(name, default)]));
        AssertRefused("JD4003", Repack([.. Entries(), new ArchiveEntry(new string('a', 4096), default)]));
    }

    [TestMethod]
    [DataRow("plan.md")]
    [DataRow("PLAN.md")]
    [DataRow("Steps/010-Shop.jcf")]
    public void TheSameNameTwice_IsJD4004(string name)
    {
        Diagnostic diagnostic = AssertRefused("JD4004", Repack([.. Entries(), new ArchiveEntry(name, default)]));

        Assert.Contains(name, diagnostic.Message);
    }

    [TestMethod]
    public void TooManyEntries_AreJD4005()
    {
        IEnumerable<ArchiveEntry> many = Enumerable.Range(0, 20_001).Select(i => new ArchiveEntry($"steps/{i}", default));

        AssertRefused("JD4005", Repack([.. many]));
    }

    [TestMethod]
    public void APackageWithoutManifest_IsJD4006() =>
        AssertRefused("JD4006", Repack([.. Entries().Where(e => e.Name != Manifest.FileName)]));

    [TestMethod]
    public void ALaterFormat_IsJD4007()
    {
        Diagnostic diagnostic = AssertRefused("JD4007", WithManifest(json => json.Replace("\"formatVersion\": 1", "\"formatVersion\": 2", StringComparison.Ordinal)));

        Assert.Contains("deployment.json has format version 2; this program knows version 1", diagnostic.Message);
    }

    [TestMethod]
    [DataRow("\"charset\": \"unicode\"", "\"charset\": \"utf-8\"", "charset: expected unicode or ansi")]
    [DataRow("[22.0.5,23.0.0)", "22 or later", "platformRange: expected a version range")]
    [DataRow("\"version\": \"1.4.0\"", "\"version\": \"one\"", "package.version: expected a version")]
    [DataRow("\"initializesRegistry\": true", "\"initializesRegistry\": 1", "initializesRegistry: expected true or false")]
    [DataRow("\"digest\": \"", "\"digest\": \"0", "digest: expected a digest of 64 hexadecimal digits")]
    [DataRow("\"charset\"", "\"skipChecks\": true,\n  \"charset\"", "members that are not known")]
    [DataRow("  \"charset\"", "    \"charset\"", "not in canonical form")]
    [DataRow("\"steps/020-Shop.scm\"\n", "\"steps/021-Shop.scm\"\n", "a step uses steps/021-Shop.scm")]
    public void AManifestThatIsNotAsDocumented_IsJD4008(string found, string replacement, string expected)
    {
        Diagnostic diagnostic = AssertRefused("JD4008", WithManifest(json => json.Replace(found, replacement, StringComparison.Ordinal)));

        Assert.Contains(expected, diagnostic.Message);
    }

    [TestMethod]
    [DataRow("<!DOCTYPE package [<!ENTITY a \"b\">]><package/>")]
    [DataRow("<package/>")]
    [DataRow("no XML")]
    public void ABrokenNuspec_IsJD4008(string nuspec) =>
        AssertRefused("JD4008", WithEntry("Shop.Deploy.nuspec", _ => nuspec));

    [TestMethod]
    [DataRow("steps/020-Shop.scm")]
    [DataRow("plan.md")]
    [DataRow("Shop.Deploy.nuspec")]
    public void AMissingFile_IsJD4009(string name)
    {
        Diagnostic diagnostic = AssertRefused("JD4009", Repack([.. Entries().Where(e => e.Name != name)]));

        Assert.Contains(name, diagnostic.Message);
    }

    [TestMethod]
    [DataRow("steps/010-Shop.jcf")]
    [DataRow("plan.json")]
    [DataRow("plan.html")]
    public void AChangedFile_IsJD4010(string name)
    {
        Diagnostic diagnostic = AssertRefused("JD4010", WithEntry(name, text => text + " "));

        Assert.Contains($"{name} was changed", diagnostic.Message);
    }

    [TestMethod]
    [DataRow("steps/030-Evil.scm")]
    [DataRow("readme.txt")]
    [DataRow("Other.nuspec")]
    [DataRow("package/services/metadata/core-properties/deeper/x.psmdcp")]
    public void AnAddedFile_IsJD4011(string name)
    {
        Diagnostic diagnostic = AssertRefused("JD4011", Repack([.. Entries(), new ArchiveEntry(name, default)]));

        Assert.Contains(name, diagnostic.Message);
    }

    [TestMethod]
    [DataRow("<id>Shop.Deploy</id>", "<id>Shop.Other</id>", "says Shop.Other 1.4.0; the manifest says Shop.Deploy 1.4.0")]
    [DataRow("<version>1.4.0</version>", "<version>1.4.1</version>", "says Shop.Deploy 1.4.1; the manifest says Shop.Deploy 1.4.0")]
    [DataRow("JadeDeployment", "Dependency", "says no package type JadeDeployment")]
    public void AnotherIdentityForNuGet_IsJD4012(string found, string replacement, string expected)
    {
        Diagnostic diagnostic = AssertRefused("JD4012",
            WithEntry("Shop.Deploy.nuspec", text => text.Replace(found, replacement, StringComparison.Ordinal)));

        Assert.Contains(expected, diagnostic.Message);
    }

    [TestMethod]
    public void APlanThatTheManifestDoesNotState_IsJD4013()
    {
        string other = Encoding.UTF8.GetString(PlanJson.Write(SamplePlan.Create() with { Changes = [] }));
        ContentDigest before = ContentDigest.Of(PlanJson.Write(SamplePlan.Create()));
        byte[] package = WithEntry("plan.json", _ => other,
            WithManifest(json => json.Replace($"{before}", $"{ContentDigest.Of(other)}", StringComparison.Ordinal)));

        AssertRefused("JD4013", package);
    }

    [TestMethod]
    public void ASignatureEntry_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["p.nupkg"], Repack([.. Entries(), new ArchiveEntry(".signature.p7s", new byte[] { 1 })]));

        DeploymentPackage package = PackageReader.Read(folder["p.nupkg"]);

        Assert.AreEqual(ContentDigest.Of(Entries().Single(e => e.Name == Manifest.FileName).Content.Span), package.Digest);
    }

    [TestMethod]
    public void APackageWithOneByteChanged_IsRefusedOrTheSame()
    {
        using var folder = new TemporaryFolder();
        string path = folder["p.nupkg"];
        string Content(DeploymentPackage p) => string.Join(' ', p.Files.Select(f => f.Key + ContentDigest.Of(f.Value.Span)).Prepend($"{p.Digest}"));
        File.WriteAllBytes(path, Package);
        string expected = Content(PackageReader.Read(path));
        int accepted = 0;
        int directory = BinaryPrimitives.ReadInt32LittleEndian(Package.AsSpan(Package.Length - 6));

        // Every byte of the directory and, for the sake of time, some of the entries.
        for (int i = 0; i < Package.Length; i += i < directory ? 31 : 1)
        {
            byte[] bytes = [.. Package];
            bytes[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(path, bytes);
            try
            {
                Assert.AreEqual(expected, Content(PackageReader.Read(path)), $"byte {i}");
                accepted++;
            }
            catch (DeploymentException failure)
            {
                Assert.StartsWith("JD40", failure.Diagnostics[0].Code);
            }
        }

        // Only a directory entry's maker and attributes, which nobody reads, may differ.
        Assert.IsLessThan(Entries().Count * 12, accepted);
    }

    private static Diagnostic AssertRefused(string code, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        string path = folder["p.nupkg"];
        File.WriteAllBytes(path, bytes);

        var failure = Assert.ThrowsExactly<DeploymentException>(() => PackageReader.Read(path));

        Assert.AreEqual(code, failure.Diagnostics[0].Code, failure.Message);
        Assert.AreEqual(path, failure.Diagnostics[0].Location.File);
        return failure.Diagnostics[0];
    }

    private static byte[] WithManifest(Func<string, string> change) => WithEntry(Manifest.FileName, change);

    private static byte[] WithEntry(string name, Func<string, string> change, byte[]? package = null) => Repack([.. Entries(package).Select(e =>
        e.Name == name ? new ArchiveEntry(name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(e.Content.Span)))) : e)]);

    private static IReadOnlyList<ArchiveEntry> Entries(byte[]? package = null) => StoredZipReader.Read(package ?? Package);

    private static byte[] Repack(IReadOnlyList<ArchiveEntry> entries)
    {
        using var bytes = new MemoryStream();
        StoredZipWriter.Write(bytes, entries);
        return bytes.ToArray();
    }

    private static byte[] WritePackage()
    {
        using var folder = new TemporaryFolder();
        return File.ReadAllBytes(PackageWriter.Write(SamplePlan.Create(), "Shop.Deploy", new NuGetVersion(1, 4, 0), folder.Path).Path);
    }
}
