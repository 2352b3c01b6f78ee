using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;
using static JadeDeploy.Schema.Tests.Semantics.SchemaTexts;

namespace JadeDeploy.Schema.Tests.Semantics;

[TestClass]
public class NamesInASetOfSchemas
{
    private static readonly string Base = SchemaNamed("Base", "RootSchema",
        "constantDefinitions\n\tcategoryDefinition Limits\n\t\tMaxRows: Integer = 10;\n"
        + "typeHeaders\n\tDocument subclassOf Object;\ntypeDefinitions\n\tDocument completeDefinition\n\t(\n\tattributeDefinitions\n\t\ttitle: String[30];\n\t)\n"
        + "exportedPackageDefinitions\n\tDocs\n\t(\n\texportedClassDefinitions\n\t\tDocument\n\t\t(\n\t\t)\n\t)\n");

    private static readonly string Shop = SchemaNamed("Shop", "Base",
        "typeHeaders\n\tOrder subclassOf Document;\ntypeDefinitions\n\tDocument completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tprint();\n\t)\n"
        + "\tString completeDefinition\n\t(\n\tjadeMethodDefinitions\n\t\tshorten(): String;\n\t)\n");

    private static readonly string Reader = SchemaNamed("Reader", "RootSchema",
        "importedPackageDefinitions\n\tPkg is Base::Docs\n\t(\n\timportedClassDefinitions\n\t\tDocument\n\timportedInterfaceDefinitions\n\t)\n"
        + "typeHeaders\n\tBook subclassOf Pkg::Document;\n");

    private readonly SymbolTable _table = new(Read(Base, Shop, Reader), []);

    [TestMethod]
    [DataRow("Shop", "Order", "Shop::Order", DisplayName = "own class")]
    [DataRow("Shop", "Document", "Base::Document", DisplayName = "class of the superschema")]
    [DataRow("Shop", "Collection", "RootSchema::Collection", DisplayName = "class of the platform")]
    [DataRow("Shop", "String", "RootSchema::String", DisplayName = "primitive type")]
    [DataRow("Shop", "Shop", "Shop::Shop", DisplayName = "generated application class")]
    [DataRow("Shop", "GShop", "Shop::GShop", DisplayName = "generated global class")]
    [DataRow("Shop", "SShop", "Shop::SShop", DisplayName = "generated session class")]
    [DataRow("Shop", "GBase", "Base::GBase", DisplayName = "generated class of the superschema")]
    [DataRow("Reader", "Pkg::Document", "Base::Document", DisplayName = "imported class with its package")]
    [DataRow("Reader", "Document", "Base::Document", DisplayName = "imported class alone")]
    public void AType_IsFound(string schema, string name, string expected) =>
        Assert.AreEqual(expected, _table.ResolveType(schema, name).Type?.ToString());

    [TestMethod]
    [DataRow("Base", "Order", DisplayName = "class of a subschema")]
    [DataRow("Reader", "Order", DisplayName = "class of another branch")]
    public void ATypeElsewhere_IsNotFound(string schema, string name) =>
        Assert.AreEqual(LookupOutcome.UnknownToPlatform, _table.ResolveType(schema, name).Outcome);

    [TestMethod]
    [DataRow("Reader", "Gone::Document", DisplayName = "package")]
    [DataRow("Reader", "Pkg::Order", DisplayName = "type of a package")]
    public void AnImportThatIsNotMade_IsUnknown(string schema, string name) =>
        Assert.AreEqual(LookupOutcome.Unknown, _table.ResolveType(schema, name).Outcome);

    [TestMethod]
    public void Ancestors_LeadToObject()
    {
        IReadOnlyList<TypeSymbol> ancestors = _table.Ancestors(_table.ResolveType("Shop", "Order").Type!, out LookupOutcome end);

        CollectionAssert.AreEqual(new[] { "Shop::Order", "Base::Document", "RootSchema::Object" }, ancestors.Select(a => a.ToString()).ToArray());
        Assert.AreEqual(LookupOutcome.Found, end);
    }

    [TestMethod]
    [DataRow("Shop", "Order", EntityKind.Property, "title", "Base::Document::title", DisplayName = "inherited from the superschema")]
    [DataRow("Shop", "Order", EntityKind.Method, "print", "Shop::Document::print", DisplayName = "added by the subschema")]
    [DataRow("Shop", "String", EntityKind.Method, "shorten", "Shop::String::shorten", DisplayName = "added to a primitive type")]
    [DataRow("Reader", "Book", EntityKind.Property, "title", "Base::Document::title", DisplayName = "inherited from an imported class")]
    public void AMember_IsFound(string schema, string type, EntityKind kind, string name, string expected) =>
        Assert.AreEqual(expected, Member(schema, type, kind, name).Entity?.Key.Name);

    [TestMethod]
    public void AMemberThatASubschemaAdds_IsNotThereForTheSuperschema() =>
        Assert.AreEqual(LookupOutcome.UnknownToPlatform, Member("Base", "Document", EntityKind.Method, "print").Outcome);

    [TestMethod]
    public void AGlobalConstantOfTheSuperschema_IsFound() =>
        Assert.AreEqual("Base::MaxRows", _table.ResolveGlobal("Shop", EntityKind.GlobalConstant, "MaxRows").Entity?.Key.Name);

    [TestMethod]
    public void ANameBelowAnExternalSchema_IsNotChecked()
    {
        var table = new SymbolTable(Read(Shop), ["Base"]);

        Assert.AreEqual(LookupOutcome.NotChecked, table.ResolveType("Shop", "Anything").Outcome);
        Assert.AreEqual(LookupOutcome.NotChecked, table.ResolveMember("Shop", table.ResolveType("Shop", "Order").Type!, EntityKind.Method, "m").Outcome);
    }

    [TestMethod]
    public void ANameInAPartialDefinition_IsNotChecked()
    {
        var table = new SymbolTable(Read(Base.Replace("completeDefinition;", "partialDefinition;"), Shop), []);

        Assert.AreEqual(LookupOutcome.NotChecked, table.ResolveType("Shop", "Anything").Outcome);
    }

    private MemberLookup Member(string schema, string type, EntityKind kind, string name) =>
        _table.ResolveMember(schema, _table.ResolveType(schema, type).Type!, kind, name);
}
