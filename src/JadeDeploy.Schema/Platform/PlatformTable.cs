using System.Collections.Frozen;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Schema.Platform;

/// <summary>
/// The names that the platform's own schema, RootSchema, is known to have: those that public schema files use and those
/// that Jade's public documentation lists. The table is not complete, and later releases add names: a name that is
/// missing here may exist all the same.
/// </summary>
public sealed class PlatformTable
{
    private static readonly Lazy<PlatformTable> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, PlatformType> _types;
    private readonly FrozenSet<(string Type, EntityKind Kind, string Name)> _members;
    private readonly FrozenSet<(string Type, string Event)> _events;
    private readonly FrozenSet<(string Type, EntityKind Kind)> _complete;
    private readonly FrozenSet<string> _libraries;

    private PlatformTable(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, PlatformType>(StringComparer.Ordinal);
        var members = new HashSet<(string, EntityKind, string)>();
        var events = new HashSet<(string, string)>();
        var complete = new HashSet<(string, EntityKind)>();
        var libraries = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in lines)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["class", var name, .. var super]:
                    types[name] = new PlatformType(TypeSymbolKind.Class, super is [var superclass] ? superclass : null);
                    break;
                case ["interface", var name]:
                    types[name] = new PlatformType(TypeSymbolKind.Interface, null);
                    break;
                case ["primitive", var name]:
                    types[name] = new PlatformType(TypeSymbolKind.Primitive, null);
                    break;
                case ["library", var name]:
                    libraries.Add(name);
                    break;
                case ["event", var type, var name]:
                    events.Add((type, name));
                    break;
                case ["complete", var type, var kind] when EntityKinds.TryParse(kind, out EntityKind memberKind):
                    complete.Add((type, memberKind));
                    break;
                case [var kind, var type, var name] when EntityKinds.TryParse(kind, out EntityKind memberKind):
                    members.Add((type, memberKind, name));
                    break;
                default:
                    if (words.Length > 0 && words[0][0] != '#')
                        throw new FormatException($"'{line}' is no line of the platform's table.");
                    break;
            }
        }
        (_types, _members) = (types.ToFrozenDictionary(StringComparer.Ordinal), members.ToFrozenSet());
        (_events, _complete) = (events.ToFrozenSet(), complete.ToFrozenSet());
        _libraries = libraries.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The table that comes with this library.</summary>
    public static PlatformTable Default => Embedded.Value;

    /// <summary>Reads a table.</summary>
    /// <param name="lines">
    /// One name a line: <c>class Name [Superclass]</c>, <c>interface Name</c>, <c>primitive Name</c>, <c>library Name</c>, <c>event Class name</c>,
    /// <c>property|method|constant Type name</c>, <c>complete Type property|method|constant</c> for a type all of whose members
    /// of a kind, inherited ones too, are listed. A line that begins with <c>#</c> is a comment.
    /// </param>
    /// <exception cref="FormatException">A line is none of these.</exception>
    public static PlatformTable Of(IEnumerable<string> lines) => new(lines);

    /// <summary>A type by name, or null.</summary>
    public PlatformType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Whether a type is listed with a member, its own or inherited.</summary>
    public bool HasMember(string type, EntityKind kind, string name) => Inherits(type, t => _members.Contains((t, kind, name)));

    /// <summary>Whether a class of windows is listed with an event, its own or inherited.</summary>
    public bool HasEvent(string type, string name) => Inherits(type, t => _events.Contains((t, name)));

    /// <summary>Whether all members of a kind are listed, so that a name that is missing does not exist.</summary>
    public bool KnowsAllOf(string type, EntityKind kind) => _complete.Contains((type, kind));

    /// <summary>Whether a library of external methods comes with the platform.</summary>
    public bool HasLibrary(string name) => _libraries.Contains(name);

    private bool Inherits(string type, Predicate<string> has)
    {
        for (string? t = type; t is not null; t = _types.GetValueOrDefault(t)?.Superclass)
            if (has(t))
                return true;
        return false;
    }

    private static PlatformTable ReadEmbedded()
    {
        using Stream stream = typeof(PlatformTable).Assembly.GetManifestResourceStream("JadeDeploy.Schema.Platform.platform.txt")!;
        using var reader = new StreamReader(stream);
        return new PlatformTable(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}

/// <summary>A type of the platform.</summary>
/// <param name="Kind">Class, interface or primitive type.</param>
/// <param name="Superclass">The superclass; null at the top, and for a class whose superclass nobody has stated.</param>
public sealed record PlatformType(TypeSymbolKind Kind, string? Superclass);
