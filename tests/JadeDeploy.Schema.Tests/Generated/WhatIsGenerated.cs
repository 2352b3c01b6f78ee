using System.Text;
using JadeDeploy.Generation;
using JadeDeploy.Generation.Fuzzing;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.Generated;

/// <summary>The generated files are worth something only as long as they hold everything that real files do.</summary>
[TestClass]
public class WhatIsGenerated
{
    private const int Files = 500;

    private static readonly EntityKind[] OfFormsFiles =
    [
        EntityKind.RelationalView, EntityKind.ExternalDatabase, EntityKind.Document, EntityKind.Application, EntityKind.Form,
        EntityKind.Control, EntityKind.MenuItem,
    ];

    private static readonly List<GeneratedSchema> Schemas = [.. Enumerable.Range(0, Files).Select(seed => SchemaGen.Default.Generate((ulong)seed))];

    [TestMethod]
    public void HasEveryKindOfEntity()
    {
        HashSet<EntityKind> kinds = [.. Schemas.SelectMany(schema => schema.Expected).Select(entity => entity.Key.Kind)];

        Assert.IsEmpty(Enum.GetValues<EntityKind>().Except(kinds).Except(OfFormsFiles));
    }

    [TestMethod]
    [DataRow("importedPackageDefinitions")]
    [DataRow("localeFormatDefinitions")]
    [DataRow("externalFunctionSources")]
    [DataRow("membershipDefinitions")]
    [DataRow("externalKeyDefinitions")]
    [DataRow("schemaViewDefinitions")]
    [DataRow("_exposedListDefinitions")]
    [DataRow("webServicesMethodProperties")]
    [DataRow("webServicesClassProperties")]
    [DataRow("externalMethodSources")]
    [DataRow("subInterfaceOf")]
    [DataRow("partialDefinition")]
    [DataRow("futureDefinitions")]
    [DataRow("dynamicClusterDefinitions")]
    [DataRow("JADE COMMAND FILE NAME")]
    [DataRow("#[")]
    [DataRow(" where ")]
    [DataRow("'\\'")]
    [DataRow("注文")]
    [DataRow("😀")]
    [DataRow("\n}\n\n")]
    public void HasEveryShape(string text) =>
        Assert.IsTrue(Schemas.Any(schema => schema.ToString().Contains(text, StringComparison.Ordinal)), text);

    [TestMethod]
    public void HasFilesForEveryEncoding()
    {
        GeneratedSchema[] western = [.. Schemas.Where(schema => schema.FitsWindows1252 && !Ascii.IsValid(schema.ToString()))];

        Assert.IsGreaterThan(Files / 10, western.Length);
        Assert.IsGreaterThan(Files / 10, Schemas.Count(schema => !schema.FitsWindows1252));
    }

    [TestMethod]
    public void DiffersBetweenDialectsAndProfiles()
    {
        Rendering usual = Rendering.Usual;
        Rendering[] others = [usual with { Dialect = Dialect.Old }, usual with { Profile = ExtractProfile.TimeStamps }, usual with { LineEnd = "\n" }];

        foreach (Rendering other in others)
            CollectionAssert.AreNotEqual(Schemas[0].Render(usual), Schemas[0].Render(other), $"{other}");
    }

    [TestMethod]
    public void MutatedFiles_AreTheSameForTheSameNumber_AndMostlyNotSound()
    {
        var row = new FuzzStream(FuzzSeeds.Generated, seed: 1);
        CollectionAssert.AreEqual(row[7].Bytes, row[7].Bytes);

        int sound = Enumerable.Range(0, Files).Count(i => SchemaFileReader.Read(row[i].Path, row[i].Bytes).Diagnostics.IsEmpty);
        int broken = Files - sound;

        Assert.IsGreaterThan(Files / 4, broken);
        Assert.IsGreaterThan(Files / 50, sound);
    }

    [TestMethod]
    public void AMinimisedInput_IsTheSmallestThatShowsTheSame()
    {
        var input = new FuzzInput("a.scm", Encoding.ASCII.GetBytes(new string('x', 1000) + "bad" + new string('y', 1000)));

        FuzzInput smallest = Minimiser.Minimise(
            input, i => Encoding.ASCII.GetString(i.Bytes).Contains("bad", StringComparison.Ordinal), TimeSpan.FromSeconds(10));

        Assert.AreEqual("bad", Encoding.ASCII.GetString(smallest.Bytes));
    }
}
