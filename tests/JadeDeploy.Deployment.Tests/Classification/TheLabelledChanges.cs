using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using JadeDeploy.Database;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Deployment.Diagnostics;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Deployment.Running;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Tests.Classification;

/// <summary>What a person labelled destructive is never planned without consent, and what is harmless hardly ever needs it.</summary>
[TestClass]
public class TheLabelledChanges
{
    private const double MostFalseAlarms = 0.02;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void AreManyOfBothLabels_AndNoneTwice()
    {
        Assert.IsGreaterThanOrEqualTo(500, LabelledChange.Destructive.Length);
        Assert.IsGreaterThanOrEqualTo(500, LabelledChange.Harmless.Length);
        string[] twice = [.. LabelledChange.Destructive.Concat(LabelledChange.Harmless).GroupBy(c => c.ToString()).Where(g => g.Count() > 1).Select(g => g.Key)];
        Assert.AreEqual("", string.Join('\n', twice));
    }

    [TestMethod]
    public void ThatAreDestructive_AreRefusedUntilTheyAreAllowedByName() => AssertNone(LabelledChange.Destructive.SelectMany(change =>
    {
        string[] refused = [.. Refusal(change.Request).Order(StringComparer.Ordinal)];
        string[] expected = [.. change.Loses.Select(l => "JD3001 " + l).Order(StringComparer.Ordinal)];
        if (!refused.SequenceEqual(expected))
            return [$"{change} is refused with [{string.Join(", ", refused)}]"];
        return Refusal(change.Request with { AllowedDataLoss = change.Loses }).Select(r => $"{change} is refused with {r} although it is allowed");
    }));

    [TestMethod]
    public void ThatAreHarmless_AreHardlyEverRefused()
    {
        string[] alarms = [.. LabelledChange.Harmless.Where(c => Refusal(c.Request).Length > 0).Select(c => $"{c}: {string.Join(", ", Refusal(c.Request))} ({c.Why})")];

        double share = (double)alarms.Length / LabelledChange.Harmless.Length;
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{alarms.Length} false alarms in {LabelledChange.Harmless.Length} ({share:P1})"));
        foreach (string alarm in alarms)
            TestContext.WriteLine(alarm);
        Assert.IsLessThanOrEqualTo(MostFalseAlarms, share, string.Join('\n', alarms));
    }

    // A false alarm is a change whose data only the platform is known to keep, if anything does.
    [TestMethod]
    public void ThatAreHarmless_LoseNothingInTheEmbeddedDatabase() => AssertNone(LabelledChange.Harmless
        .Where(change => Refusal(change.Request).Length == 0)
        .Select(change => (change, Lost: Lost(change))).Where(c => c.Lost > 0).Select(c => $"{c.change} loses {c.Lost} values"));

    [TestMethod]
    public void ThatTheEmbeddedDatabaseSees_LoseValuesThere()
    {
        LabelledChange[] seen = [.. LabelledChange.Destructive.Where(c => c.IsSeen)];

        Assert.IsGreaterThan(50, seen.Length);
        AssertNone(seen.Where(c => Lost(c) == 0).Select(c => $"{c} loses nothing"));
    }

    private static void AssertNone(IEnumerable<string> wrong)
    {
        string[] all = [.. wrong];
        Assert.IsEmpty(all, $"{all.Length}:\n{string.Join('\n', all)}");
    }

    // Code and entity of every error, without the kinds: an allowance names an entity.
    private static string[] Refusal(PlanRequest request)
    {
        try
        {
            DeploymentPlanner.Plan(request);
            return [];
        }
        catch (DeploymentException refusal)
        {
            return [.. refusal.Diagnostics.Select(d => d.Code == "JD3001" ? $"JD3001 {EntityIn(d.Message)}" : $"{d.Code} {d.Message}").Distinct()];
        }
    }

    // "Deploying this loses data: property Shop::Order::x (…"
    private static string EntityIn(string message) => message.Split(": ", 2)[1].Split(' ')[1];

    // Rows of every class that can have some, with a value for each property, before and after the plan has run.
    private static int Lost(LabelledChange change)
    {
        PlanRequest request = change.Request with { BlocksOnDataLoss = false };
        using EmbeddedDatabase database = EmbeddedDatabase.CreateInMemory(request.PlatformVersion);
        database.Catalogue.Seed(SchemaOrder.ProvidersFirst(request.From).Select(s => new SeedSchema(s.Name, s.Superschema, s.Entities)));
        int before = Fill(database, request.From);
        foreach (PlannedStep step in DeploymentPlanner.Plan(request).Steps)
            EmbeddedStep.Run(database.Loader, step);
        return before - ClassesOf(request.To).Sum(c => database.Objects.Read(c).Sum(o => 1 + JsonNode.Parse(o.Json)!.AsObject().Count(m => HasValue(m.Value))));
    }

    private static int Fill(EmbeddedDatabase database, SchemaSet version)
    {
        SchemaEntity[] entities = [.. version.Schemas.SelectMany(s => s.Entities)];
        Dictionary<string, string> superclasses = entities.Where(e => e.Key.Kind == EntityKind.Class)
            .ToDictionary(e => e.Key.Name, e => $"{e.Key.Schema}::{ClassShape.Of(e.Content).Superclass}");
        int values = 0;
        foreach (SchemaEntity type in entities.Where(e => e.Key.Kind == EntityKind.Class && HasInstances(e)))
        {
            var json = new JsonObject();
            for (string? name = type.Key.Name; name is not null; name = superclasses.GetValueOrDefault(name))
                foreach (SchemaEntity property in entities.Where(e => e.Key.Kind == EntityKind.Property && EntityNames.Parent(e.Key.Name) == name && !PropertyShape.Of(e.Content).IsVirtual))
                    json[property.Key.SimpleName] = ValueOf(PropertyShape.Of(property.Content).TypeName);
            database.Objects.Add(type.Key.Name, json.ToJsonString());
            values += 1 + json.Count;
        }
        return values;
    }

    private static JsonNode ValueOf(string type) => type switch
    {
        "Byte" or "Integer" or "Integer64" or "Real" or "Decimal" => 7,
        "Boolean" => true,
        "Date" => "2020-01-02",
        "Time" => "03:04:05.678",
        "TimeStamp" => "2020-01-02T03:04:05.678",
        _ => "v",
    };

    // A new property holds the null of its type, which is nothing that was kept.
    private static bool HasValue(JsonNode? value) => value?.ToJsonString() is not (null or "\"\"" or "0" or "false");

    // Windows live as long as they are open.
    private static bool HasInstances(SchemaEntity type) =>
        ClassShape.Of(type.Content) is var shape && !shape.Modifiers.Contains("abstract") && shape.Superclass is not ("Form" or "TextBox")
        && (!shape.Modifiers.Contains("transient") || shape.Modifiers.Contains("persistentAllowed") || shape.Superclass == "RootSchemaGlobal");

    private static ImmutableArray<string> ClassesOf(SchemaSet version) =>
        [.. version.Schemas.SelectMany(s => s.Entities).Where(e => e.Key.Kind == EntityKind.Class).Select(e => e.Key.Name)];
}
