using System.Collections.Immutable;
using System.Reflection;
using JadeDeploy.Deployment.Packaging;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Packaging;

[TestClass]
public sealed class InputHashTests
{
    private static readonly BuildRequest Request = new() { Repository = "../shop" };

    [TestMethod]
    public void EqualInputs_HaveOneHash() => Assert.AreEqual(Hash(Request), Hash(new BuildRequest { Repository = "../shop" }));

    [TestMethod]
    public void EverySetting_ChangesTheHash()
    {
        ContentDigest unchanged = Hash(Request);
        foreach (PropertyInfo setting in typeof(BuildRequest).GetProperties().Where(p => p.CanWrite))
        {
            BuildRequest changed = Request with { };
            setting.SetValue(changed, Another(setting.PropertyType, setting.GetValue(Request)));

            Assert.AreNotEqual(unchanged, Hash(changed), setting.Name);
        }
    }

    [TestMethod]
    public void EveryOtherInput_ChangesTheHash()
    {
        ContentDigest registry = ContentDigest.Of("registry");
        ContentDigest[] hashes =
        [
            InputHash.Of(Request, registry, SamplePlan.From, SamplePlan.To, "1.0.0"),
            InputHash.Of(Request, null, SamplePlan.From, SamplePlan.To, "1.0.0"),
            InputHash.Of(Request, registry, null, SamplePlan.To, "1.0.0"),
            InputHash.Of(Request, registry, SamplePlan.From, SamplePlan.From, "1.0.0"),
            InputHash.Of(Request, registry, SamplePlan.From, SamplePlan.To, "1.0.1"),
        ];

        CollectionAssert.AllItemsAreUnique(hashes);
    }

    private static object Another(Type type, object? value) => value switch
    {
        bool flag => !flag,
        ImmutableArray<string> texts => texts.Add("another"),
        ImmutableArray<DeclaredRename> renames => renames.Add(new DeclaredRename("Shop::Customer::fax", "faxNumber")),
        ImmutableArray<CommandOverride> commands => commands.Add(new CommandOverride("Delete Application", "true")),
        _ when type == typeof(string) => value + "another",
        _ => throw new NotSupportedException($"Add {type} here."),
    };

    private static ContentDigest Hash(BuildRequest request) => InputHash.Of(request, null, null, SamplePlan.To, "1.0.0");
}
