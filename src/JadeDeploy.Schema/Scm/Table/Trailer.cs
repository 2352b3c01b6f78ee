namespace JadeDeploy.Schema.Scm.Table;

/// <summary>What follows an entity's line: a time stamp and documentation text, in whatever order.</summary>
internal readonly ref struct Trailer
{
    /// <summary>Nothing follows.</summary>
    public static Trailer None => new() { Stamp = -1 };

    /// <summary>Where the time stamp begins, or -1.</summary>
    public int Stamp { get; init; }

    /// <summary>Whether there is documentation.</summary>
    public bool HasDocumentation => DocumentationEnd > 0;

    /// <summary>The opening backquote.</summary>
    public int DocumentationStart { get; init; }

    /// <summary>Behind the closing backquote.</summary>
    public int DocumentationEnd { get; init; }

    /// <summary>The canonical documentation; valid until something else is read.</summary>
    public ReadOnlySpan<byte> Documentation { get; init; }

    /// <summary>The time stamp alone.</summary>
    public static Trailer StampOf(Trailer trailer) => new() { Stamp = trailer.Stamp };

    /// <summary>This one, or what an earlier place already said where this one says nothing.</summary>
    public Trailer Or(Trailer earlier) => new()
    {
        Stamp = Stamp >= 0 ? Stamp : earlier.Stamp,
        DocumentationStart = HasDocumentation ? DocumentationStart : earlier.DocumentationStart,
        DocumentationEnd = HasDocumentation ? DocumentationEnd : earlier.DocumentationEnd,
        Documentation = HasDocumentation ? Documentation : earlier.Documentation,
    };
}
