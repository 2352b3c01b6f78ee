using System.Collections.Immutable;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.Loading;

/// <summary><c>onlyStructuralVersioning</c>: which structural changes take effect at once.</summary>
[TestClass]
public class LoadStyles
{
    private static readonly LoadRequest Structural = Shop.Careful with { LoadStyle = LoadStyle.OnlyStructuralVersioning };

    [TestMethod]
    [DataRow("Shop::Customer", "Customer", true, DisplayName = "instances of the class")]
    [DataRow("Shop::Retail", "Customer", true, DisplayName = "instances of a subclass")]
    [DataRow("Shop::Order", "Customer", false, DisplayName = "instances of another class")]
    [DataRow("Shop::Customer", "Retail", false, DisplayName = "instances of the superclass")]
    public void ANewProperty_IsVersionedWithInstances(string withInstances, string changed, bool isVersioned)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add(withInstances, "{}");

        LoadResult result = database.LoadSchema(Shop.Partial($"typeDefinitions\n\t{changed}\n\t(\n\t\tattributeDefinitions\n\t\t\tmail: String;\n\t)\n"), Structural);

        Assert.AreEqual(!isVersioned, database.Has(EntityKind.Property, $"Shop::{changed}::mail", CatalogueVersion.Current));
        Assert.AreEqual(isVersioned ? 1 : 0, result.ReorganisationRequired.Length);
    }

    [TestMethod]
    [DataRow("Shop::Customer", true, DisplayName = "a class whose instances hold the collection")]
    [DataRow("Shop::Draft", false, DisplayName = "another class")]
    public void NewKeys_AreVersionedWithTheInstancesThatHoldTheCollection(string withInstances, bool isVersioned)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add(withInstances, "{}");

        database.LoadSchema(Shop.Partial("memberKeyDefinitions\n\tOrderByName completeDefinition\n\t(\n\t\tnumber;\n\t)\n"), Structural);

        Assert.AreEqual(!isVersioned, database.Definition(EntityKind.Keys, "Shop::OrderByName", CatalogueVersion.Current) == "member number;");
    }

    [TestMethod]
    [DataRow("Draft", true)]
    [DataRow("Order", false)]
    public void AClassInAnRpsMapping_IsVersionedWithoutInstances(string mapped, bool isVersioned)
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.LoadForms(
            Shop.Forms((EntityKind.RelationalView, "Shop::Rps", $"<RelationalView><class>{mapped}</class></RelationalView>")) with { IsRpsMapping = true },
            Shop.Careful with { LoadStyle = LoadStyle.CurrentSchemaVersion });

        database.LoadSchema(Shop.Partial("typeDefinitions\n\tDraft\n\t(\n\t\tattributeDefinitions\n\t\t\tnote: String;\n\t)\n"), Structural);

        Assert.AreEqual(!isVersioned, database.Has(EntityKind.Property, "Shop::Draft::note", CatalogueVersion.Current));
    }

    [TestMethod]
    public void WhatIsVersioned_CanBeReorganisedAndThenUnversionedAgain()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete);
        database.Objects.Add("Shop::Draft", "{}");
        database.LoadSchema(Shop.Partial("typeDefinitions\n\tDraft\n\t(\n\t\tattributeDefinitions\n\t\t\tnote: String;\n\t)\n"), Structural);
        database.Refuses(3419, () => database.Loader.Unversion(["Shop"]));

        database.Loader.Reorganise(["Shop"]);
        database.Loader.Transition(["Shop"]);

        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Shop::helper");
        database.Loader.Unversion(["Shop"]);
        Assert.IsTrue(database.Has(EntityKind.Method, "Shop::Shop::helper"));
    }

    [TestMethod]
    public void ProvidersAndDependants_AreUnversionedTogether()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Shop::helper", "Delete Method Branch::Customer::local");

        database.Loader.Unversion(["Shop", "Branch"]);

        Assert.IsEmpty(database.Catalogue.VersionedSchemas);
    }

    [TestMethod]
    public void ADependant_IsUnversionedAlone()
    {
        using EmbeddedDatabase database = Shop.With(Shop.Complete, Shop.Branch);
        database.Run(LoadStyle.LatestSchemaVersion, "Delete Method Shop::Shop::helper", "Delete Method Branch::Customer::local");

        database.Loader.Unversion(["Branch"]);

        CollectionAssert.AreEqual((ImmutableArray<string>)["Shop"], database.Catalogue.VersionedSchemas);
    }
}
