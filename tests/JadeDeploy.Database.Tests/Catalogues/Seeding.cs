using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Catalogues;

[TestClass]
public class Seeding
{
    [TestMethod]
    public void ASeededSchema_IsTheCurrentVersion()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        SchemaFile file = Shop.Read(Shop.Complete);

        foreach (CatalogueVersion version in Enum.GetValues<CatalogueVersion>())
        {
            CollectionAssert.AreEqual(
                file.Entities.Select(e => (e.Key, e.Content)).OrderBy(e => e.Key).ToList(),
                database.Catalogue.Entities("Shop", version).Select(e => (e.Key, e.Content)).ToList());
            Assert.AreEqual(SchemaDigest.Of(new SchemaDefinition(file, [])), database.Catalogue.DigestOf("Shop", version));
        }
    }

    [TestMethod]
    public void ASeededSchema_ReplacesWhatWasThere()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Class Shop::Draft");

        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema", [])]);

        Assert.AreEqual("subschemaOf RootSchema", database.Catalogue.Entities("Shop", CatalogueVersion.Latest).Single().Content[ContentField.Definition]);
        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
    }

    [TestMethod]
    public void TheSameEntities_GiveTheSameExtractWhateverTheWay()
    {
        using EmbeddedDatabase seeded = Shop.With(Shop.Complete, Shop.Web);
        using EmbeddedDatabase loaded = Shop.Empty();
        loaded.LoadSchema(Shop.Complete);
        loaded.LoadSchema(Shop.Web);

        loaded.Loader.Reorganise(["Shop", "Web"]);
        loaded.Loader.Transition(["Shop", "Web"]);

        ExtractedSchema[] left = [.. CatalogueExtract.Of(seeded.Catalogue, CatalogueVersion.Current)];
        ExtractedSchema[] right = [.. CatalogueExtract.Of(loaded.Catalogue, CatalogueVersion.Current)];
        CollectionAssert.AreEqual(new[] { "Shop", "Web" }, left.Select(s => s.Name).ToArray());
        for (int i = 0; i < left.Length; i++)
        {
            Assert.AreEqual("RootSchema", left[i].Superschema);
            CollectionAssert.AreEqual(left[i].Entities, right[i].Entities);
        }
    }

    [TestMethod]
    public void ASchema_NeedsItsSuperschemaAndTheExportersOfItsPackages()
    {
        using EmbeddedDatabase database = Shop.Empty();
        SchemaEntity package = new(
            new EntityKey(EntityKind.ImportedPackage, "Web::Goods"), EntityContent.Of((ContentField.Definition, "Base::GoodsPackage")), SourceLocation.None);
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema", []), new SeedSchema("Web", "Shop", [package])]);

        ImmutableDictionary<string, ImmutableArray<string>> needs = database.Catalogue.Needs(CatalogueVersion.Current);

        CollectionAssert.AreEqual(new[] { "RootSchema" }, needs["Shop"].ToArray());
        CollectionAssert.AreEqual(new[] { "Shop", "Base" }, needs["Web"].ToArray());
    }

    [TestMethod]
    public void AnUnknownSchema_CannotBeExtracted()
    {
        using EmbeddedDatabase database = Shop.Empty();

        Assert.ThrowsExactly<ArgumentException>(() => CatalogueExtract.Of(database.Catalogue, "Shop", CatalogueVersion.Current));
    }

    [TestMethod]
    public void NamesAreCaseSensitive()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);

        Assert.IsTrue(database.Catalogue.Contains(new(EntityKind.Class, "Shop::Order"), CatalogueVersion.Current));
        Assert.IsNull(database.Catalogue.Find(new(EntityKind.Class, "Shop::order"), CatalogueVersion.Current));
    }

    [TestMethod]
    public void ContentSurvives_WhateverItsCharacters()
    {
        using EmbeddedDatabase database = Shop.Empty();
        var key = new EntityKey(EntityKind.Method, "Shop::Shop::m");
        EntityContent content = EntityContent.Of((ContentField.Source, "\"\\\n\t'é漢😀\u0001{}"), (ContentField.Definition, ""));
        database.Catalogue.Seed([new SeedSchema("Shop", "RootSchema", [new SchemaEntity(key, content, default)])]);

        Assert.AreEqual(content, database.Catalogue.Find(key, CatalogueVersion.Current));
    }

    [TestMethod]
    public void ExternalSchemasAreReplacedWhole()
    {
        using EmbeddedDatabase database = Shop.Empty();

        database.Catalogue.DeclareExternalSchemas(["B", "A", "A"]);
        CollectionAssert.AreEqual(new[] { "A", "B" }, database.Catalogue.ExternalSchemas);
        database.Catalogue.DeclareExternalSchemas([]);
        Assert.IsEmpty(database.Catalogue.ExternalSchemas);
    }
}
