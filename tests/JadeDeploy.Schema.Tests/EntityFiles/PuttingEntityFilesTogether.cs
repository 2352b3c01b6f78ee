using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.EntityFiles;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Tests.EntityFiles;

[TestClass]
public class PuttingEntityFilesTogether
{
    private const string Id = "11111111-1111-4111-8111-111111111111";

    [TestMethod]
    public void MakesOneSchemaOfEach()
    {
        EntityFileSchema[] schemas =
        [
            .. EntityFileSet.Assemble(
            [
                EntityText.ReadClean("<Class name=\"B\"/>", "repo/schemas/Store/types/B.jox"),
                EntityText.ReadClean(EntityText.EmptyShop, "schemas/Shop.jox"),
                EntityText.ReadClean("<Schema name=\"Store\"><superschema name=\"Shop\"/></Schema>", "repo/schemas/Store.jox"),
            ], new JadeVersion(22, 0, 1)),
        ];

        Assert.AreEqual("Shop < RootSchema, Store < Shop", string.Join(", ", schemas.Select(s => $"{s.File.SchemaName} < {s.File.Superschema}")));
        SchemaFile store = schemas[1].File;
        Assert.IsTrue(store.IsComplete);
        Assert.IsFalse(store.HasErrors || store.HasUnknownSections);
        Assert.AreEqual(new JadeVersion(22, 0, 1), store.Version);
        Assert.AreEqual("repo/schemas/Store.jox", store.Path);
        Assert.IsTrue(store.CompleteTypes.SetEquals(["B"]));
        Assert.IsNull(schemas[1].Forms);
        Assert.HasCount(2, schemas[1].Files);
    }

    [TestMethod]
    public void KeepsTheIdsOfEverything()
    {
        EntityFileSchema schema = EntityText.Assemble(
            ("types/Order.jox", $"<Class name=\"Order\" id=\"{Id}\"><superclass name=\"Object\"/><JadeMethod name=\"m\" id=\"{Other(2)}\"/></Class>"),
            ("types/JadeScript.jox", $"<Class name=\"JadeScript\"><JadeMethod name=\"run\" id=\"{Other(3)}\"/></Class>"),
            ("locales/5129/forms/F.jox", $"<Form name=\"F\" id=\"{Other(4)}\"><MenuItem name=\"\" id=\"{Other(7)}\"/><Button name=\"b\" id=\"{Other(5)}\"/><MenuItem name=\"m\" id=\"{Other(6)}\"/></Form>"));

        Assert.AreEqual(
            $"""
            control Shop::F@5129::b {Other(5)}
            menuItem Shop::F@5129::#1 {Other(7)}
            menuItem Shop::F@5129::m {Other(6)}
            method Shop::JadeScript::run {Other(3)}
            method Shop::Order::m {Other(2)}
            class Shop::Order {Id}
            form Shop::F@5129 {Other(4)}
            """.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal).Aggregate((a, b) => $"{a}\n{b}"),
            string.Join('\n', schema.ToDefinition().Entities.Where(e => e.Id is not null).Select(e => $"{e.Key} {e.Id}").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void ARenamedClass_KeepsItsIdAndContent()
    {
        SchemaEntity before = EntityText.ReadClean($"<Class name=\"Client\" id=\"{Id}\"><superclass name=\"Object\"/></Class>").Entities.Single();
        SchemaEntity after = EntityText.ReadClean($"<Class name=\"Customer\" id=\"{Id}\"><superclass name=\"Object\"/></Class>").Entities.Single();

        Assert.AreNotEqual(before.Key, after.Key);
        Assert.AreEqual(before.Id, after.Id);
        Assert.AreEqual(before.Content.Digest, after.Content.Digest);
    }

    [TestMethod]
    public void ReportsAMissingSchemaFile()
    {
        Diagnostic problem = EntityFileSet.Assemble([EntityText.ReadClean("<Class name=\"A\"/>")]).Single().File.Diagnostics.Single();

        Assert.AreEqual(("JD2077", "schemas/Shop/types/A.jox"), (problem.Code, problem.Location.File));
    }

    [TestMethod]
    public void ReportsAnEntityInTwoFiles()
    {
        Diagnostic problem = EntityText.Assemble(
            ("types/A.jox", "<Class name=\"A\"><Constant name=\"c\"/></Class>"),
            ("types/a.jox", "<Class name=\"A\">\n<Constant name=\"c\"/></Class>")).File.Diagnostics.Single();

        Assert.AreEqual(("JD2078", "schemas/Shop/types/a.jox", 2, 11),
            (problem.Code, problem.Location.File, problem.Location.Line, problem.Location.Column));
    }

    [TestMethod]
    [DataRow("<kind>parent</kind><updateMode>automatic</updateMode>", "<kind>child</kind><updateMode>manual</updateMode>", "automatic parentOf manual")]
    [DataRow("<updateMode>automatic</updateMode>", "<kind>child</kind>", "automatic parentOf")]
    [DataRow("<kind>child</kind>", "", "childOf")]
    [DataRow("", "<updateMode>manual</updateMode>", "peerOf manual")]
    public void MakesAnInverse_OfItsHalves(string customer, string order, string definition)
    {
        EntityFileSchema schema = EntityText.Assemble(Halves(customer, order));

        Assert.IsEmpty(schema.File.Diagnostics);
        SchemaEntity inverse = schema.File.Entities.Single(e => e.Key.Kind == EntityKind.Inverse);
        Assert.AreEqual("Shop::Customer::all<>Shop::Order::my", inverse.Key.Name);
        Assert.AreEqual(definition, inverse.Content[ContentField.Definition]);
    }

    [TestMethod]
    public void ReportsHalvesOfAnInverse_ThatDisagree()
    {
        Diagnostic problem = EntityText.Assemble(Halves("<kind>parent</kind>", "<kind>parent</kind>")).File.Diagnostics.Single();

        Assert.AreEqual(("JD2078", "schemas/Shop/types/Order.jox"), (problem.Code, problem.Location.File));
    }

    [TestMethod]
    public void ReportsAnIdOfTwoEntities()
    {
        Diagnostic problem = EntityText.Assemble(
            ("types/A.jox", $"<Class name=\"A\" id=\"{Id}\"><superclass name=\"Object\"/></Class>"),
            ("types/B.jox", $"<Class name=\"B\" id=\"{Id}\"><superclass name=\"Object\"/></Class>")).File.Diagnostics.Single();

        Assert.AreEqual(("JD2079", "schemas/Shop/types/B.jox", 1, 8),
            (problem.Code, problem.Location.File, problem.Location.Line, problem.Location.Column));
    }

    [TestMethod]
    public void TellsThatSomethingIsNotUnderstood()
    {
        EntityFile unknown = EntityText.Read("<Gadget name=\"G\"/>", "schemas/Shop/gadgets/G.jox");

        EntityFileSchema schema = EntityFileSet.Assemble([EntityText.ReadClean(EntityText.EmptyShop, "schemas/Shop.jox"), unknown]).Single();

        Assert.IsTrue(schema.File.HasUnknownSections);
        Assert.Contains(e => e.Key.Name == "Shop::Gadget/G", schema.File.Entities);
    }

    private static (string Path, string Text)[] Halves(string customer, string order) =>
    [
        ("types/Customer.jox", $"<Class name=\"Customer\"><ExplicitInverseRef name=\"all\">{customer}<Inverse name=\"Order::my\"/></ExplicitInverseRef></Class>"),
        ("types/Order.jox", $"<Class name=\"Order\"><ExplicitInverseRef name=\"my\">{order}<Inverse name=\"Customer::all\"/></ExplicitInverseRef></Class>"),
    ];

    private static string Other(int number) => Id.Replace("111111111111", $"11111111111{number}", StringComparison.Ordinal);
}
