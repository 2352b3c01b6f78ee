using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Drift;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Deployment.Source;
using JadeDeploy.Deployment.Tests.Registry;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Drift;

[TestClass]
public sealed class DriftByEntity
{
    private const int Edits = 1_000;

    private static readonly SchemaDefinition Version = ReadSample();

    [TestMethod]
    public void OfRandomEdits_NamesExactlyWhatWasEdited()
    {
        for (int seed = 1; seed <= Edits; seed++)
        {
            var random = new Random(seed);
            (DriftedEntity expected, ImmutableArray<SchemaEntity> entities) = Edit(random);

            ImmutableArray<DriftedEntity> found = DriftedEntity.Compare([Version], [Held(entities)]);

            Assert.IsTrue(found.Contains(expected), $"seed {seed}: expected {expected}, found {string.Join(' ', found)}");
            Assert.IsTrue(found.All(f => f == expected || IsPartOf(f, expected)), $"seed {seed}: expected {expected}, found {string.Join(' ', found)}");
        }
        Console.WriteLine($"Seeds 1 to {Edits}.");
    }

    [TestMethod]
    public void OfTheSameEntitiesInAnyOrder_IsNone()
    {
        for (int seed = 1; seed <= Edits; seed++)
        {
            SchemaEntity[] shuffled = [.. Version.Entities];
            new Random(seed).Shuffle(shuffled);

            Assert.IsEmpty(DriftedEntity.Compare([Version], [Held([.. shuffled])]), $"seed {seed}");
        }
        Console.WriteLine($"Seeds 1 to {Edits}.");
    }

    [TestMethod]
    public void AsAWarning_IsJD6032AtTheDatabase_WithTheDigest()
    {
        RepositoryDrift drift = RepositoryDrift.Of("shop", Sample.Schemas(("Shop", "a")), Sample.Schemas(("Shop", "b")));
        var findings = new DriftFindings { Database = "shop.jadedb", Commit = Sample.A, Drift = drift, Entities = [], Paths = new SourcePaths(null, "a") };

        Diagnostic warning = findings.Warning!;

        Assert.AreEqual(("JD6032", "shop.jadedb", DiagnosticSeverity.Warning), (warning.Code, warning.Location.File, warning.Severity));
        Assert.Contains(drift.Digest.ToString(), warning.Message);
        Assert.IsNull((findings with { Drift = RepositoryDrift.Of("shop", Sample.Schemas(("Shop", "a")), Sample.Schemas(("Shop", "a"))) }).Warning);
    }

    [TestMethod]
    public void OfASchemaThatIsMissing_IsOneRecord()
    {
        DriftedEntity found = DriftedEntity.Compare([Version], []).Single();

        Assert.AreEqual(new DriftedEntity(DriftAction.Missing, new EntityKey(EntityKind.Schema, Version.Name), Version.Entities[0].Location), found);
    }

    // The schema itself, and what would be a part of something deleted, are left alone.
    private static (DriftedEntity Expected, ImmutableArray<SchemaEntity> Entities) Edit(Random random)
    {
        SchemaEntity[] candidates = [.. Version.Entities.Where(e => e.Key.Kind is EntityKind.Method or EntityKind.Property or EntityKind.Constant)];
        SchemaEntity chosen = candidates[random.Next(candidates.Length)];
        switch (random.Next(3))
        {
            case 0:
                return (new DriftedEntity(DriftAction.Missing, chosen.Key, chosen.Location), Version.Entities.Remove(chosen));
            case 1:
                SchemaEntity changed = chosen.With(chosen.Key, chosen.Content.With(ContentField.Documentation, $"Changed {random.Next()}"));
                return (new DriftedEntity(DriftAction.Changed, chosen.Key, chosen.Location), Version.Entities.Replace(chosen, changed));
            default:
                SchemaEntity added = chosen.With(new EntityKey(chosen.Key.Kind, chosen.Key.Name + random.Next()), chosen.Content);
                return (new DriftedEntity(DriftAction.Added, added.Key, SourceLocation.None), Version.Entities.Add(added));
        }
    }

    private static bool IsPartOf(DriftedEntity part, DriftedEntity whole) =>
        part.Entity.Kind is EntityKind.Inverse && part.Entity.Name.Contains(whole.Entity.Name, StringComparison.Ordinal);

    private static ExtractedSchema Held(ImmutableArray<SchemaEntity> entities) => new(Version.Name, Version.Superschema, entities);

    private static SchemaDefinition ReadSample()
    {
        string file = Path.Combine(Checkout.Root, "samples", "Shop", "releases", "2.1.0", "Schemas", "ShopModel.scm");
        return new SchemaDefinition(ScmReader.Read("Schemas/ShopModel.scm", File.ReadAllBytes(file)), []);
    }
}
