using System.Collections.Immutable;
using JadeDeploy.Schema.Diagnostics;

namespace JadeDeploy.Schema.Model;

/// <summary>A file as read: what it is called, its bytes, and what was found wrong with it.</summary>
/// <param name="Path">The path as the reader was told, with forward slashes.</param>
/// <param name="Bytes">The original bytes, for steps that pass a file on unchanged.</param>
/// <param name="Diagnostics">What was found, in order of place.</param>
public abstract record JadeFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the file cannot be used.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}

/// <summary>A schema file (<c>.scm</c>).</summary>
public sealed record SchemaFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The schema's name inside the file: its identity.</summary>
    public string SchemaName { get; init; } = "";

    /// <summary>The superschema's name; <c>RootSchema</c> at the top.</summary>
    public string Superschema { get; init; } = "";

    /// <summary>Whether the header says <c>completeDefinition</c> (else <c>partialDefinition</c>).</summary>
    public bool IsComplete { get; init; }

    /// <summary>The version stamp of the header.</summary>
    public JadeVersion Version { get; init; }

    /// <summary>Every entity, in file order. The first is the schema itself.</summary>
    public ImmutableArray<SchemaEntity> Entities { get; init; } = [];

    /// <summary>Types whose definition says <c>completeDefinition</c>, by simple name (<c>Pkg::T</c> for imported ones).</summary>
    public IReadOnlySet<string> CompleteTypes { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether sections or encrypted sources were found that are kept but not understood: such a schema is only loaded whole.</summary>
    public bool HasUnknownSections { get; init; }
}

/// <summary>A forms file: <c>.ddx</c>, <c>.ddbx</c>, <c>.ddxx</c> (XML) or <c>.ddb</c> (one opaque entity).</summary>
public sealed record FormsFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The schema's name inside the file.</summary>
    public string SchemaName { get; init; } = "";

    /// <summary>The version stamp of the header.</summary>
    public JadeVersion Version { get; init; }

    /// <summary>Whether this is an RPS mapping (<c>.ddbx</c>, <c>.ddxx</c>): loaded after its schema, before a reorganisation.</summary>
    public bool IsRpsMapping { get; init; }

    /// <summary>Every entity, in file order.</summary>
    public ImmutableArray<SchemaEntity> Entities { get; init; } = [];
}

/// <summary>A multiple-schema file (<c>.mul</c>): the files to load, in order.</summary>
public sealed record MultipleSchemaFile(string Path, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
    : JadeFile(Path, Bytes, Diagnostics)
{
    /// <summary>The files named, in load order, with forward slashes, relative to the folder of the <c>.mul</c>.</summary>
    public ImmutableArray<MultipleSchemaEntry> Entries { get; init; } = [];
}

/// <summary>One file named by a <c>.mul</c>.</summary>
/// <param name="File">The name with forward slashes, relative to the folder of the <c>.mul</c>.</param>
/// <param name="Location">Where the <c>.mul</c> names it.</param>
public sealed record MultipleSchemaEntry(string File, SourceLocation Location);
