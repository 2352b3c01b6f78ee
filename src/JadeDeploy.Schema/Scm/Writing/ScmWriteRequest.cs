using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>What a written schema file is to say.</summary>
public sealed record ScmWriteRequest
{
    /// <summary>The schema's name.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The superschema's name.</summary>
    public required string Superschema { get; init; }

    /// <summary>The version stamp; it also decides the encoding.</summary>
    public required JadeVersion Version { get; init; }

    /// <summary>Whether the target is a Unicode system; an ANSI system of a release before 22.0 gets the code page.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>Whether the file is the complete schema.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The entities to state, in any order. A member's type need not be among them.</summary>
    public required IReadOnlyCollection<SchemaEntity> Entities { get; init; }

    /// <summary>The entity of the schema itself: its options and database. Null writes a bare header and the section of the database without a default file.</summary>
    public SchemaEntity? Schema { get; init; }

    /// <summary>Types whose definition says <c>completeDefinition</c>, by simple name.</summary>
    public IReadOnlySet<string> CompleteTypes { get; init; } = new HashSet<string>();

    /// <summary>How it is written: dialect, profile, encoding, line ends.</summary>
    public ScmStyle Style { get; init; } = new();

    /// <summary>The name of the schema's database.</summary>
    internal string DatabaseName => Schema?.Content[ContentField.Database]?.Split(' ', 2)[0] ?? SchemaName + "Db";
}
