using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>What is known of the entities of a file, by row.</summary>
internal interface IEntityTable
{
    EntityKind KindOf(int row);

    string NameOf(int row);

    EntityContent ContentOf(int row);

    ContentFingerprint FingerprintOf(int row);

    SourceLocation LocationOf(int row);

    Guid? IdOf(int row);

    int? NumberOf(int row);

    EntityMarks MarksOf(int row);

    /// <summary>The source that the file states for an entity, with its places; null when there is none that can be read.</summary>
    SourceText? SourceOf(int row);

    /// <summary>The same table of another file with the same text.</summary>
    IEntityTable At(string path);
}

/// <summary>The table of an entity that stands alone and has its name and content with it.</summary>
internal sealed record StatedEntity(EntityKind Kind, SourceLocation Location) : IEntityTable
{
    public Guid? Id { get; init; }

    public int? Number { get; init; }

    /// <summary>Finds the source in a file of the path given.</summary>
    public Func<string, SourceText?>? Source { get; init; }

    public EntityKind KindOf(int row) => Kind;

    public string NameOf(int row) => throw new InvalidOperationException("A stated entity has its name.");

    public EntityContent ContentOf(int row) => throw new InvalidOperationException("A stated entity has its content.");

    public ContentFingerprint FingerprintOf(int row) => throw new InvalidOperationException("A stated entity has its content.");

    public SourceLocation LocationOf(int row) => Location;

    public Guid? IdOf(int row) => Id;

    public int? NumberOf(int row) => Number;

    public EntityMarks MarksOf(int row) => EntityMarks.None;

    public SourceText? SourceOf(int row) => Source?.Invoke(Location.File);

    public IEntityTable At(string path) => Location.IsNone ? this : this with { Location = Location with { File = path } };
}
