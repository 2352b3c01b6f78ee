using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>A file to load.</summary>
/// <param name="Path">What to call it in messages; its extension says what it is.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LoadFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>
    /// A file with the same bytes and extension that was read already, or null. The loader takes it in place of reading the
    /// bytes again after it has compared them: a reader gives the same for the same bytes. Places are those of that file.
    /// </summary>
    public JadeFile? AlreadyRead { get; init; }
}

/// <summary>One call of the loader. Names, meanings and defaults are those of <c>jadloadb</c>.</summary>
public sealed record LoadRequest
{
    /// <summary>The command file (<c>.jcf</c>); it runs before anything is loaded.</summary>
    public LoadFile? CommandFile { get; init; }

    /// <summary>The schema file (<c>.scm</c>), or a multiple-schema file (<c>.mul</c>).</summary>
    public LoadFile? SchemaFile { get; init; }

    /// <summary>The forms file (<c>.ddx</c>, <c>.ddbx</c>, <c>.ddxx</c> or <c>.ddb</c>).</summary>
    public LoadFile? FormsFile { get; init; }

    /// <summary>Gives the bytes of a file that a <c>.mul</c> names (forward slashes, relative to the <c>.mul</c>), or null.</summary>
    public Func<string, ReadOnlyMemory<byte>?>? ResolveFile { get; init; }

    /// <summary>The schema to delete. A run that deletes a schema loads nothing.</summary>
    public string? DeleteSchema { get; init; }

    /// <summary>
    /// Commands (<c>Delete Application</c>) that the platform version has although no list of its documentation shows
    /// them: the lists that are known here are cut short.
    /// </summary>
    public IReadOnlyCollection<string> ExtraCommands { get; init; } = [];

    /// <summary>Which version the load works in.</summary>
    public LoadStyle LoadStyle { get; init; }

    /// <summary>Whether what a complete definition does not have is deleted.</summary>
    public bool DeleteIfAbsent { get; init; } = true;

    /// <summary>The same for methods; null means as <see cref="DeleteIfAbsent"/>.</summary>
    public bool? DeleteMethodsIfAbsent { get; init; }

    /// <summary>The same for properties; null means as <see cref="DeleteIfAbsent"/>.</summary>
    public bool? DeletePropertiesIfAbsent { get; init; }

    /// <summary>Whether the load ends without the reorganisation that it makes necessary.</summary>
    public bool SuppressReorg { get; init; }

    /// <summary>Whether a reorganisation at the end goes on to its transition.</summary>
    public bool InitiateTransition { get; init; } = true;

    /// <summary>Whether what an earlier failed load left behind is dropped, so that another file can be loaded.</summary>
    public bool ClearRestart { get; init; }
}
