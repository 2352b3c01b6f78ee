using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>What a repository declares about its own history, in the TOML file <c>jadedeploy.toml</c>.</summary>
public sealed record RenameDeclarationsFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The <c>[[rename]]</c> and <c>[[notRename]]</c> tables, in file order.</summary>
    public ImmutableArray<RenameDeclaration> Declarations { get; init; } = [];
}

/// <summary>One table of <c>jadedeploy.toml</c>.</summary>
/// <param name="Entity">The qualified old name: <c>Shop::Customer::fax</c>.</param>
/// <param name="To">The new simple name; null where the table says that it was not renamed.</param>
/// <param name="Kind">The kind; null where it is not stated.</param>
/// <param name="Location">Where the entity is stated.</param>
public sealed record RenameDeclaration(string Entity, string? To, EntityKind? Kind, SourceLocation Location)
{
    /// <summary>Whether two tables declare the same, wherever they stand.</summary>
    public bool SaysTheSameAs(RenameDeclaration other) => (Entity, To, Kind) == (other.Entity, other.To, other.Kind);
}
