using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Tests.Scm;

namespace JadeDeploy.Schema.Tests.Robustness;

/// <summary>A developer may call a class <c>OrderDefinitions</c>: only a word that stands alone in column one begins a section.</summary>
[TestClass]
public class NamesLikeSections
{
    [TestMethod]
    [DataRow("typeHeaders\n\tOrderDefinitions subclassOf Object;\n", EntityKind.Class, "Shop::OrderDefinitions", DisplayName = "class")]
    [DataRow("interfaceDefs\n\tIDefs number = 1\n\t(\n\t)\n", EntityKind.Interface, "Shop::IDefs", DisplayName = "interface")]
    [DataRow("typeHeaders\n\tDataSources subclassOf Array;\nmembershipDefinitions\n\tDataSources of String[9];\n",
        EntityKind.Class, "Shop::DataSources", DisplayName = "collection")]
    [DataRow("typeDefinitions\n\tPageHeaders completeDefinition\n\t(\n\tattributeDefinitions\n\t\tx: Integer;\n\t)\n",
        EntityKind.Property, "Shop::PageHeaders::x", DisplayName = "type")]
    [DataRow("constantDefinitions\n\tcategoryDefinition FieldMappings\n\t\tx: Integer = 1;\n",
        EntityKind.GlobalConstantCategory, "Shop::FieldMappings", DisplayName = "category")]
    [DataRow("memberKeyDefinitions\n\tUnitDefs completeDefinition\n\t(\n\t\tname;\n\t)\n", EntityKind.Keys, "Shop::UnitDefs", DisplayName = "dictionary")]
    [DataRow("inverseDefinitions\n\tmyDefs of A peerOf allSources of B;\n",
        EntityKind.Inverse, "Shop::A::myDefs<>Shop::B::allSources", DisplayName = "reference")]
    [DataRow("importedPackageDefinitions\n\tP is S::P\n\t(\n\timportedClassDefinitions\n\t\tDataSources\n\t\tOther\n\t)\n",
        EntityKind.ImportedType, "Shop::P::DataSources", DisplayName = "imported class")]
    [DataRow("typeDefinitions\n\tF completeDefinition\n\t(\n\teventMethodMappings\n\t\teditMappings = click of Button;\n\t)\n",
        EntityKind.EventMapping, "Shop::F::editMappings", DisplayName = "event method")]
    public void AreNames(string sections, EntityKind kind, string name)
    {
        SchemaFile file = ScmText.ReadShop(sections);

        file.Get(kind, name);
        Assert.IsFalse(file.HasUnknownSections);
    }
}
