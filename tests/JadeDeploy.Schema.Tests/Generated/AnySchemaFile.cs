using System.Diagnostics;
using JadeDeploy.Generation;

namespace JadeDeploy.Schema.Tests.Generated;

/// <summary>What holds for every schema file, whatever is in it. The long runs check the same for a hundred times as many.</summary>
[TestClass]
public class AnySchemaFile
{
    private const ulong FirstSeed = 20_000;
    private const int Files = 1000;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void IsReadExactly_InEveryRendering_AndWrittenBackAsItWas()
    {
        var time = Stopwatch.StartNew();
        long characters = 0;
        int entities = 0;
        for (ulong seed = FirstSeed; seed < FirstSeed + Files; seed++)
        {
            GeneratedSchema schema = SchemaGen.Default.Generate(seed);
            characters += schema.Length;
            entities += schema.Expected.Count;

            string? broken = SchemaProperties.FirstBroken(schema, seed, each: 6);

            Assert.IsNull(broken, $"seed {seed}: {broken}");
        }
        TestContext.WriteLine(
            $"Seeds {FirstSeed} to {FirstSeed + Files - 1}: {Files} files, {characters} characters, {entities} entities in {time.Elapsed.TotalSeconds:0.0} s.");
    }

    [TestMethod]
    public void OfOneSeed_IsTheSameFileAgain()
    {
        byte[] first = SchemaGen.Default.Generate(FirstSeed).Render(Rendering.Usual);
        byte[] second = SchemaGen.Default.Generate(FirstSeed).Render(Rendering.Usual);

        CollectionAssert.AreEqual(first, second);
    }

    [TestMethod]
    public void WithNamesThatEndLikeASection_IsReadExactly()
    {
        for (ulong seed = FirstSeed; seed < FirstSeed + 100; seed++)
        {
            GeneratedSchema schema = SchemaGen.NamesLikeSections.Generate(seed);

            string? broken = SchemaProperties.FirstBroken(schema, seed, each: 1);

            Assert.IsNull(broken, $"seed {seed}: {broken}");
        }
    }
}
