using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Deployment.Planning;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Packaging;

/// <summary>Reads the members that <c>plan.json</c> and <c>deployment.json</c> share.</summary>
internal static class PlanJsonReader
{
    /// <summary>Reads a plan.</summary>
    /// <param name="members">The document.</param>
    /// <param name="content">Gives the bytes of a step's file by its path.</param>
    /// <exception cref="FormatException">A member is missing or has a wrong value.</exception>
    public static DeploymentPlan Read(JsonMembers members, Func<string, ReadOnlyMemory<byte>> content)
    {
        JsonMembers repository = members.Object("repository");
        return new DeploymentPlan
        {
            RepositoryName = repository.Text("name"),
            RepositoryOrigin = repository.Text("origin"),
            From = members.OptionalText("from") is null ? null : Commit(members, "from"),
            To = Commit(members, "to"),
            Description = members.OptionalText("description") ?? "",
            PlatformVersion = members.Parsed<JadeVersion>("platformVersion", JadeVersion.TryParse, "a version such as 22.0.05"),
            Overrides = [.. members.OptionalObjects("overrides").Select(o => new PlannedOverride(o.Text("name"), o.Text("code"), o.Text("subject")))],
            Changes = [.. members.Objects("changes").Select(ReadChange)],
            Steps = [.. members.Objects("steps").Select(step => ReadStep(step, content))],
            Online = members.OptionalObject("onlineOnly") is JsonMembers online ? OnlineJson.Read(online) : null,
        };
    }

    private static PlannedChange ReadChange(JsonMembers change)
    {
        var entity = new EntityKey(Name<EntityKind>(change, "kind", EntityKinds.TryParse), change.Text("entity"));
        SourceLocation location = change.OptionalObject("location") is JsonMembers place
            ? new SourceLocation(place.Text("file"), place.Integer("line"), place.Integer("column"))
            : SourceLocation.None;
        return new PlannedChange(
            Name<ChangeAction>(change, "action", PlanNames.TryParse),
            entity,
            Name<Impact>(change, "impact", PlanNames.TryParse),
            change.Flag("dataLoss"),
            change.Text("reason"),
            location)
        {
            To = change.OptionalText("to"),
            ContentChanged = change.Flag("contentChanged"),
            OnlyComments = change.OptionalFlag("onlyComments"),
        };
    }

    private static PlannedStep ReadStep(JsonMembers step, Func<string, ReadOnlyMemory<byte>> content) => new(
        step.Integer("number"),
        Name<StepKind>(step, "kind", PlanNames.TryParse),
        step.OptionalText("schema"),
        [.. step.Texts("files").Select(path => new StepFile(path, content(path)))])
    {
        LoadStyle = step.OptionalParsed<LoadStyle>("loadStyle", PlanNames.TryParse, NamesOf<LoadStyle>()),
        PointOfNoReturn = step.Flag("pointOfNoReturn"),
        Schemas = step.Texts("schemas"),
        Script = step.OptionalObject("script") is JsonMembers script ? ScriptJson.Read(script) : null,
        Assumptions = step.Texts("assumptions"),
        DeclaredCommands = step.Texts("declaredCommands"),
        DeleteIfAbsent = step.OptionalFlag("deleteIfAbsent") ? ReadDeletion(step) : null,
    };

    private static AbsentDeletion ReadDeletion(JsonMembers step) => new(
        step.Parsed<ContentDigest>("schemaBefore", JsonParsers.TryParseDigest, JsonParsers.Digest),
        [.. step.Objects("removes").Select(e => new EntityKey(Name<EntityKind>(e, "kind", EntityKinds.TryParse), e.Text("entity")))]);

    private static T Name<T>(JsonMembers members, string name, Parser<T> tryParse)
        where T : struct, Enum => members.Parsed(name, tryParse, NamesOf<T>());

    private static string NamesOf<T>()
        where T : struct, Enum => "one of " + string.Join(", ", Enum.GetValues<T>().Select(PlanNames.ToText));

    private static string Commit(JsonMembers members, string name) =>
        members.Parsed<string>(name, JsonParsers.TryParseCommit, JsonParsers.Commit);
}
