using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Planning;

/// <summary>Methods that still name what a plan deletes or renames.</summary>
[TestClass]
public sealed class NamesInSources
{
    private const string Fax = "\tattributeDefinitions\n\t\tfax: String[20];\n";

    // Line 9 of the file is the first of the body, which begins with "print();" and "vars".
    private static SchemaSet Shop(string customer, string source, string extra = "", string others = "") => Versions.Shop(
        extra + "typeHeaders\n\tCustomer subclassOf Object;\n\tOrder subclassOf Object;\n\tBig subclassOf Customer;\n" + others
        + "typeDefinitions\n\tCustomer completeDefinition\n\t(\n" + customer + "\t)\n"
        + "\tOrder completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbuyer: Customer;\n\tjadeMethodDefinitions\n\t\tprint();\n\t)\n"
        + "typeSources\n\tOrder (\n\tjadeMethodSources\nprint\n{\n" + source + "\n}\n\t)\n");

    private static Diagnostic[] Warnings(SchemaSet from, SchemaSet to, params DeclaredRename[] renames) =>
        [.. DeploymentPlanner.Plan(ProvenPlan.Request(from, to) with { Renames = [.. renames] }).Warnings.Where(w => w.Code == "JD3076")];

    // What is found when the property fax of Customer is deleted.
    private static Diagnostic[] WithoutFax(string source, string others = "") => Warnings(Shop(Fax, source, others: others), Shop("", source, others: others));

    [TestMethod]
    public void OfADeletedProperty_AreWarnedOf_WhereTheyStand()
    {
        const string Source = "print();\nvars\n\tc : Customer;\nbegin\n\twrite c.fax;\nend;";
        Diagnostic warning = Assert.ContainsSingle(WithoutFax(Source));

        Assert.AreEqual(DiagnosticSeverity.Warning, warning.Severity);
        Assert.AreEqual($"Shop.scm({LineOf(Shop("", Source), "\twrite c.fax")},10)", warning.Location.ToString());
        Assert.AreEqual((warning.Location.Line, 13), (warning.Location.EndLine, warning.Location.EndColumn));
        Assert.AreEqual(
            "method Shop::Order::print names property Shop::Customer::fax, which this deployment deletes, so it may not compile any more. Take the name out of the source, or keep what it names.",
            warning.Message);
    }

    [TestMethod]
    public void OfARenamedProperty_SayTheNewName()
    {
        const string Source = "print();\nbegin\n\twrite buyer.fax;\nend;";

        Diagnostic warning = Assert.ContainsSingle(Warnings(
            Shop(Fax, Source), Shop(Fax.Replace("fax", "faxNumber"), Source), new DeclaredRename("Shop::Customer::fax", "faxNumber")));

        Assert.Contains("which this deployment renames to faxNumber", warning.Message);
        Assert.EndsWith("Write faxNumber in the source.", warning.Message);
    }

    [TestMethod]
    [DataRow("write buyer.fax;", DisplayName = "through a property")]
    [DataRow("write self.buyer.fax;", DisplayName = "through self")]
    [DataRow("write b.fax;", DisplayName = "through a variable of a subclass")]
    [DataRow("write x.Customer.fax;", DisplayName = "through a cast")]
    [DataRow("write f(Customer::fax);", DisplayName = "as a feature of a class")]
    [DataRow("write unknown.fax;", DisplayName = "of anything, when nothing else has the name")]
    [DataRow("write f().fax;", DisplayName = "of a result, when nothing else has the name")]
    [DataRow("// c.fax\n\twrite 'it' & \"c.fax\" & buyer /* fax */ . fax;", DisplayName = "behind comments and literals")]
    public void OfAMember_AreFound(string statement) =>
        Assert.AreEqual("property Shop::Customer::fax", NameIn(Assert.ContainsSingle(WithoutFax($"print();\nvars\n\tx : Object;\n\ta, b : Big;\nbegin\n\t{statement}\nend;"))));

    [TestMethod]
    [DataRow("write 'c.fax'; // fax", DisplayName = "in literals and comments")]
    [DataRow("write fax;", DisplayName = "of a variable")]
    [DataRow("write MaxFaxes + faxes + x.fax2;", DisplayName = "that are longer")]
    [DataRow("write p.fax;", DisplayName = "of a class that never had it")]
    [DataRow("write o.fax;", DisplayName = "of a class above the one that had it")]
    [DataRow("write self.fax;", DisplayName = "of the own class, which never had it")]
    [DataRow("write $fax + call fax();", DisplayName = "of strings and functions")]
    public void OfSomethingElse_AreNot(string statement) =>
        Assert.IsEmpty(WithoutFax($"print();\nvars\n\tfax : String;\n\tx : Customer;\n\tp : Process;\n\to : Object;\nbegin\n\t{statement}\nend;"));

    [TestMethod]
    public void OfAMember_ThatSomeOtherClassHas_AreFoundOnlyWhereTheTypeIsKnown()
    {
        const string Source = "print();\nvars\n\tc : Customer;\nbegin\n\twrite f().fax;\n\twrite c.fax;\nend;";
        const string Supplier = "\tSupplier subclassOf Object;\ntypeDefinitions\n\tSupplier completeDefinition\n\t(\n" + Fax + "\t)\n";
        SchemaSet Version(string customer) => Versions.Of(
            Versions.Schema("Other", "RootSchema", "typeHeaders\n" + Supplier), Shop(customer, Source).Schemas[0]);

        Diagnostic warning = Assert.ContainsSingle(Warnings(Version(Fax), Version("")));

        Assert.AreEqual(LineOf(Shop("", Source), "\twrite c.fax"), warning.Location.Line);
    }

    [TestMethod]
    public void OfAMember_ThatThePlatformsClassesHaveToo_AreFoundOnlyWhereTheTypeIsKnown()
    {
        const string Name = "\tattributeDefinitions\n\t\tcaption: String[20];\n";
        string Source(string receiver) => $"print();\nvars\n\tx : Object;\nbegin\n\twrite {receiver}.caption;\nend;";

        Assert.IsEmpty(Warnings(Shop(Name, Source("x.y")), Shop("", Source("x.y"))));
        Assert.HasCount(1, Warnings(Shop(Name, Source("buyer")), Shop("", Source("buyer"))));
    }

    [TestMethod]
    public void OfAPropertyThatMovesToTheSuperclass_AreNot()
    {
        const string Source = "print();\nvars\n\tb : Big;\nbegin\n\twrite b.fax;\nend;";
        const string OfBig = "\t)\n\tBig completeDefinition\n\t(\n" + Fax;

        Assert.IsEmpty(Warnings(Shop(OfBig, Source), Shop(Fax, Source)));
    }

    [TestMethod]
    public void OfADeletedClass_AreFoundOnce_WithoutItsMembers()
    {
        const string Source = "print();\nvars\n\ts : Supplier;\nbegin\n\tcreate s;\n\tcreate Supplier;\n\twrite s.telex;\nend;";
        const string OfSupplier = "\t)\n\tSupplier completeDefinition\n\t(\n\tattributeDefinitions\n\t\ttelex: String[20];\n";

        Diagnostic warning = Assert.ContainsSingle(Warnings(Shop(OfSupplier, Source, others: "\tSupplier subclassOf Object;\n"), Shop("", Source)));

        Assert.AreEqual("class Shop::Supplier", NameIn(warning));
        Assert.AreEqual($"Shop.scm({LineOf(Shop("", Source), "\ts : Supplier")},6)", warning.Location.ToString());
    }

    [TestMethod]
    public void OfADeletedConstructor_AreNotTheInstruction()
    {
        const string Source = "print();\nbegin\n\tcreate buyer;\n\tdelete buyer;\nend;";
        SchemaSet Version(string methods) => Versions.Shop(
            "typeHeaders\n\tOrder subclassOf Object;\ntypeDefinitions\n\tOrder completeDefinition\n\t(\n\treferenceDefinitions\n\t\tbuyer: Order;\n\tjadeMethodDefinitions\n"
            + $"\t\tprint();\n{methods}\t)\ntypeSources\n\tOrder (\n\tjadeMethodSources\nprint\n{{\n{Source}\n}}\n\t)\n");

        Assert.IsEmpty(Warnings(Version("\t\tcreate() updating;\n\t\tdelete() updating;\n"), Version("")));
    }

    [TestMethod]
    public void OfARenamedClass_AreFound()
    {
        const string Source = "print();\nbegin\n\tcreate Supplier;\nend;";

        Diagnostic warning = Assert.ContainsSingle(Warnings(
            Shop("", Source, others: "\tSupplier subclassOf Object;\n"), Shop("", Source, others: "\tVendor subclassOf Object;\n"), new DeclaredRename("Shop::Supplier", "Vendor")));

        Assert.Contains("class Shop::Supplier, which this deployment renames to Vendor", warning.Message);
    }

    [TestMethod]
    [DataRow("constantDefinitions\n\tcategoryDefinition Limits\n\t\tMost: Integer = 5;\n", "write Most;", "globalConstant Shop::Most")]
    [DataRow("localeDefinitions\n\t5129 \"English (New Zealand)\" schemaDefaultLocale;\ntranslatableStringDefinitions\n\t5129 \"English (New Zealand)\" ( Hello = \"Hi\"; )\n", "write $Hello;", "translatableString Shop::Hello@5129")]
    [DataRow("libraryDefinitions\n\t\"lib\";\nexternalFunctionDefinitions\n\tringBell(): Integer is \"ring\" in \"lib\";\n", "call ringBell();", "externalFunction Shop::ringBell")]
    public void OfWhatBelongsToTheSchema_AreFound(string sections, string statement, string expected)
    {
        string source = $"print();\nbegin\n\t{statement}\nend;";
        string kept = sections.Contains("translatable", StringComparison.Ordinal) ? sections.Split("translatable")[0]
            : sections.Contains("external", StringComparison.Ordinal) ? sections.Split("external")[0]
            : "constantDefinitions\n\tcategoryDefinition Limits\n";
        PlanRequest request = ProvenPlan.Request(Shop("", source, sections), Shop("", source, kept)) with
        {
            CompleteLoads = ["Shop"],
        };

        Assert.AreEqual(expected, NameIn(Assert.ContainsSingle(DeploymentPlanner.Plan(request).Warnings.Where(w => w.Code == "JD3076"))));
    }

    [TestMethod]
    public void OfAConstant_ThatTheMethodDeclaresItself_AreNot()
    {
        const string Sections = "constantDefinitions\n\tcategoryDefinition Limits\n\t\tMost: Integer = 5;\n";
        const string Source = "print();\nconstants\n\tMost = 7;\nbegin\n\twrite Most;\nend;";

        Assert.IsEmpty(Warnings(Shop("", Source, Sections), Shop("", Source, "constantDefinitions\n\tcategoryDefinition Limits\n")));
    }

    [TestMethod]
    public void APlanThatDeletesAndRenamesNothing_LooksIntoNoSource()
    {
        const string Source = "print();\nbegin\n\twrite buyer.fax;\nend;";

        Assert.IsEmpty(Warnings(Shop("", Source), Shop(Fax.Replace("fax", "telex"), Source)));
    }

    private static string NameIn(Diagnostic warning) => warning.Message.Split(" names ")[1].Split(", which")[0];

    private static int LineOf(SchemaSet set, string start)
    {
        string text = System.Text.Encoding.UTF8.GetString(set.Schemas[0].File.Bytes.Span);
        return text[..text.IndexOf(start, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }
}
