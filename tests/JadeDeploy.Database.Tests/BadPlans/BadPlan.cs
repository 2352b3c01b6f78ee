using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests.BadPlans;

/// <summary>Steps of which the last one is refused; the others are not.</summary>
/// <param name="Situation">What is wrong with it.</param>
/// <param name="Number">The number of the refusal.</param>
/// <param name="Place">Where it is, or an empty text.</param>
/// <param name="Why">A part of the message.</param>
/// <param name="Steps">What is done, in order.</param>
internal sealed record BadPlan(string Situation, int Number, string Place, string Why, params Action<EmbeddedDatabase>[] Steps)
{
    /// <summary>The schemas that are there before; the shop.</summary>
    public string[] Given { get; init; } = [Shop.Complete];

    public JadeVersion Platform { get; init; } = Shop.Jade2022;

    /// <summary>Runs the steps, and asserts that exactly the last one is refused, and leaves nothing.</summary>
    public void Check()
    {
        using EmbeddedDatabase database = Shop.WithVersion(Platform, Given);
        foreach (Action<EmbeddedDatabase> step in Steps[..^1])
            step(database);

        LoaderError error = database.Refuses(Number, () => Steps[^1](database));

        StringAssert.Contains(error.Message, Why);
        Assert.AreEqual(Place, error.Location.ToString());
    }

    public override string ToString() => Situation;

    /// <summary>Commands in the latest version. The first is on line 4.</summary>
    public static Action<EmbeddedDatabase> Latest(params string[] commands) => d => d.Run(LoadStyle.LatestSchemaVersion, commands);

    /// <summary>Commands in the current version.</summary>
    public static Action<EmbeddedDatabase> Current(params string[] commands) => d => d.Run(LoadStyle.CurrentSchemaVersion, commands);

    /// <summary>A schema file of which a part is replaced; without parts, the file itself.</summary>
    public static Action<EmbeddedDatabase> Load(string scm, string text = "", string other = "") => d => d.LoadSchema(Changed(scm, text, other));

    /// <summary>A partial definition of the shop. Its sections begin on line 4.</summary>
    public static Action<EmbeddedDatabase> Part(params string[] lines) => d => d.LoadSchema(Shop.Partial(string.Join('\n', lines)));

    /// <summary>A forms file with one element.</summary>
    public static Action<EmbeddedDatabase> Forms(EntityKind kind, string name, string definition = "<Form />") => d => d.LoadForms(Shop.Forms((kind, name, definition)));

    public static Action<EmbeddedDatabase> Row(string type, string json) => d => d.Objects.Add(type, json);

    public static Action<EmbeddedDatabase> Reorganise(params string[] schemas) => d => d.Loader.Reorganise(schemas);

    public static Action<EmbeddedDatabase> Transition(params string[] schemas) => d => d.Loader.Transition(schemas);

    public static Action<EmbeddedDatabase> Unversion(params string[] schemas) => d => d.Loader.Unversion(schemas);

    public static Action<EmbeddedDatabase> Delete(string schema) => d => d.Loader.DeleteSchema(schema);

    /// <summary>A step that is refused, and must be for what follows.</summary>
    public static Action<EmbeddedDatabase> Refused(Action<EmbeddedDatabase> step) => d => Assert.ThrowsExactly<LoaderException>(() => step(d));

    public static string Changed(string scm, string text, string other)
    {
        if (text.Length > 0)
            Assert.Contains(text, scm);
        return text.Length == 0 ? scm : scm.Replace(text, other, StringComparison.Ordinal);
    }
}
