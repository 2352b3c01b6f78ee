using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.EntityFiles;

namespace JadeDeploy.Schema.Model;

/// <summary>
/// An entity file (<c>.jox</c>): one entity of a schema with its parts, in the layout JadeGit keeps in repositories.
/// <see cref="EntityFileSet"/> puts the files of a schema together.
/// </summary>
public sealed record EntityFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The name of the root element, for example <c>GUIClass</c>; empty when the file could not be read.</summary>
    public string RootKind { get; init; } = "";

    /// <summary>The schema the entities belong to: a schema file's own name, else the folder below <c>schemas</c>.</summary>
    public string SchemaName { get; init; } = "";

    /// <summary>
    /// The entities, in file order, each with the id that its element carries. Inverses are not among them: each of the
    /// two files says its own half, so <see cref="EntityFileSet"/> makes them.
    /// </summary>
    public ImmutableArray<SchemaEntity> Entities { get; init; } = [];

    /// <summary>The types whose members the file states, by simple name.</summary>
    public ImmutableHashSet<string> Types { get; init; } = [];

    /// <summary>The superschema, in the file of a schema; else empty.</summary>
    public string Superschema { get; init; } = "";

    /// <summary>The number of the schema's default locale, in the file of a schema that names one; else null.</summary>
    public string? PrimaryLocale { get; init; }

    /// <summary>The halves of inverses that the file states.</summary>
    internal ImmutableArray<InverseSide> InverseSides { get; init; } = [];
}
