using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Loading;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Tests;

/// <summary>Short ways to load.</summary>
internal static partial class Shop
{
    /// <summary>A partial definition of the shop.</summary>
    public static string Partial(string sections) => $"""
        jadeVersionNumber "22.0.05";
        schemaDefinition
        Shop subschemaOf RootSchema partialDefinition;
        {sections}
        """;

    /// <summary>Loads schema files into the latest version, deleting nothing and reorganising nothing, as plans do.</summary>
    public static LoadResult LoadSchema(this EmbeddedDatabase database, string scm, LoadRequest? request = null) =>
        database.Loader.Load(new LoadFiles(null, [Read(scm)]), request ?? Careful);

    public static LoadResult LoadForms(this EmbeddedDatabase database, FormsFile forms, LoadRequest? request = null) =>
        database.Loader.Load(new LoadFiles(null, [forms]), request ?? Careful);

    public static LoadResult Run(this EmbeddedDatabase database, LoadStyle style, params ReadOnlySpan<string> commands)
    {
        var list = new List<JadeCommand>();
        foreach (string command in commands)
            list.Add(Command(command, list.Count + 4));
        var file = new CommandFile("test.jcf", default, []) { Commands = [.. list] };
        return database.Loader.Load(new LoadFiles(file, []), Careful with { LoadStyle = style });
    }

    public static LoadRequest Careful { get; } = new() { DeleteIfAbsent = false, SuppressReorg = true };

    public static LoadRequest Deleting { get; } = new() { DeleteIfAbsent = true, SuppressReorg = true };

    public static FormsFile Forms(params ReadOnlySpan<(EntityKind Kind, string Name, string Definition)> entities)
    {
        var list = new List<SchemaEntity>();
        foreach ((EntityKind kind, string name, string definition) in entities)
            list.Add(new SchemaEntity(new(kind, name), EntityContent.Of((ContentField.Definition, definition)), new("Test.ddx", 1, 1)));
        return new FormsFile("Test.ddx", default, []) { SchemaName = list[0].Key.Schema, Version = Jade2022, Entities = [.. list] };
    }

    /// <summary>Asserts that the loader refuses with a number, and that the refusal left the catalogue as it was.</summary>
    public static LoaderError Refuses(this EmbeddedDatabase database, int number, Action action)
    {
        string before = database.Fingerprint();
        LoaderError error = Assert.ThrowsExactly<LoaderException>(action).Error;
        Assert.AreEqual(number, error.Number, error.ToString());
        Assert.AreEqual(before, database.Fingerprint(), "A refused load must leave nothing.");
        return error;
    }

    private static string Fingerprint(this EmbeddedDatabase database) => string.Join('\n',
        from version in Enum.GetValues<CatalogueVersion>()
        from schema in database.Catalogue.Schemas(version)
        select $"{version} {schema} {database.Catalogue.DigestOf(schema, version)}")
        + string.Join('\n', database.Objects.Classes().Order().SelectMany(c => database.Objects.Read(c)));

    private static JadeCommand Command(string line, int number)
    {
        string[] words = line.Split(' ');
        int verb = words[0] is "AbortOnError" or "MoveInstances" ? 1 : 2;
        return new JadeCommand(string.Join(' ', words[..verb]), [.. words[verb..]], number);
    }
}
