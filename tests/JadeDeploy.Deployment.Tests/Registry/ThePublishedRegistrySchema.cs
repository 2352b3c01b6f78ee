using System.Text.Json.Nodes;
using JadeDeploy.Deployment.Registry;
using JadeDeploy.Testing;

namespace JadeDeploy.Deployment.Tests.Registry;

[TestClass]
public sealed class ThePublishedRegistrySchema
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "sdk", "schemas", "registry.schema.json")))!;

    [TestMethod]
    public void FitsWhatIsWritten()
    {
        RegistryDocument registry = Sample.At(Sample.A, Sample.B);
        registry = RegistryUpdate.Deployed(registry, Sample.Overriding(Sample.C), Sample.Morning, "ann");
        registry = RegistryUpdate.Adopted(registry, Sample.Other(Sample.A, "Other") with { Package = null }, Sample.Morning.AddTicks(10), "ann");

        foreach (RegistryDocument document in new[] { Sample.Empty, registry, RegistryUpdate.Started(registry, Sample.Run(Sample.B, Sample.C)), Sample.WithEverything })
            Assert.AreEqual("", new PublishedSchema("registry.schema.json").Findings(RegistryFile.ToBytes(document)));
    }

    [TestMethod]
    public void NamesEveryMemberThatIsWritten()
    {
        RegistryDocument registry = Sample.WithEverything;

        JsonObject written = JsonNode.Parse(RegistryFile.ToText(registry))!.AsObject();
        Assert.AreEqual(RegistryFile.ToText(registry), RegistryFile.ToText(RegistryFile.Parse(RegistryFile.ToBytes(registry), "registry.json")));

        CollectionAssert.AreEqual(Members(written), Members(Schema["properties"]!));
        foreach ((string definition, JsonNode? value) in new[]
        {
            ("database", written["database"]), ("repository", written["repositories"]![0]), ("pending", written["pending"]),
            ("history", written["history"]!.AsArray()[^1]), ("script", written["history"]!.AsArray()[^1]!["scripts"]![0]),
            ("override", written["history"]!.AsArray()[^1]!["overrides"]![0]),
            ("drift", written["history"]!.AsArray()[^1]!["acceptedDrift"]![0]), ("hook", written["pending"]!["hooks"]![0]), ("package", written["pending"]!["package"]),
            ("schema", written["repositories"]![0]!["schemas"]![0]),
        })
            CollectionAssert.AreEqual(Members(value!), Members(Schema["$defs"]![definition]!["properties"]!), definition);
    }

    private static string[] Members(JsonNode node) => [.. node.AsObject().Select(m => m.Key)];
}
