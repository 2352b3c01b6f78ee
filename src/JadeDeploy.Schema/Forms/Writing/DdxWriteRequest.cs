using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Forms.Writing;

/// <summary>What a written forms file is to say.</summary>
public sealed record DdxWriteRequest
{
    /// <summary>The schema's name.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The version stamp; it also decides the encoding.</summary>
    public required JadeVersion Version { get; init; }

    /// <summary>Whether the target is a Unicode system.</summary>
    public bool IsUnicode { get; init; } = true;

    /// <summary>
    /// The entities to state, in any order: those that <see cref="DdxWriter.CanWrite"/> accepts. A form comes with all its
    /// controls and menu items.
    /// </summary>
    public required IReadOnlyCollection<SchemaEntity> Entities { get; init; }
}
