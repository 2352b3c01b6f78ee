using System.Globalization;

namespace JadeDeploy.Generation.Histories;

/// <summary>
/// What a step from one version to another destroys, told from the models alone: the names that a careful person would allow.
/// </summary>
internal sealed class LossOracle(SystemModel from, SystemModel to)
{
    private readonly NodePairs _pairs = new(from, to);
    private readonly ModelNames _names = new(from);

    /// <summary>The qualified names, as the older version has them.</summary>
    public IEnumerable<string> Lost()
    {
        foreach (Node schema in from.OfKind(NodeKind.Schema).Where(s => _pairs.After(s.Id) is null))
            yield return schema.Name;
        foreach (Node type in from.OfKind(NodeKind.Class).Where(t => _pairs.After(t.Owner) is not null))
            if (ClassLoses(type))
                yield return _names.Qualified(type);
        foreach (Node property in from.OfKind(NodeKind.Property).Where(p => _pairs.After(p.Owner) is not null))
            if (PropertyLoses(property))
                yield return _names.Qualified(property);
    }

    private bool ClassLoses(Node type)
    {
        if (!HoldsData(from, type))
            return false;
        if (_pairs.After(type.Id) is not { } id)
            return true;
        Node now = to.Nodes[id];
        return !HoldsData(to, now) || (now[Field.Flags] == "abstract" && type[Field.Flags] != "abstract") || InheritedIsGone(type, now)
            || CollectionLoses(type, now);
    }

    // Nothing says that an instance of a class that is no collection becomes a collection, or the other way round.
    private bool CollectionLoses(Node type, Node now)
    {
        if (type.Reference(Field.Member) is not { } member || now.Reference(Field.Member) is not { } newMember)
            return type.Reference(Field.Member) != now.Reference(Field.Member);
        return !HasRoomFor(type[Field.Super], now[Field.Super])
            || (!HasCollectionsAsMembers(type, now) && !(_pairs.After(member) is { } same && to.Ancestors(to.Nodes[same]).Any(a => a.Id == newMember)));
    }

    private bool HasCollectionsAsMembers(Node type, Node now) =>
        from.Nodes[type.Reference(Field.Member)!.Value][Field.Member].Length > 0 || to.Nodes[now.Reference(Field.Member)!.Value][Field.Member].Length > 0;

    // An array keeps an order and repetitions, a set each member once, a dictionary each key once; an external key is nowhere else.
    private static bool HasRoomFor(string old, string now) =>
        old == now || (old, now) is ("ObjectSet" or "MemberKeyDictionary", "Array") or ("MemberKeyDictionary", "ObjectSet");

    // A value that was inherited goes when the class no longer has the property, although the property is still there.
    private bool InheritedIsGone(Node type, Node now)
    {
        if (type[Field.Super] == now[Field.Super])
            return false;
        HashSet<int> kept = [.. to.Ancestors(now).SelectMany(a => to.Below(a.Id, NodeKind.Property)).Where(p => p[Field.Flags] != "virtual").Select(p => p.Id)];
        HashSet<string> keptNames = [.. to.Ancestors(now).SelectMany(a => to.Below(a.Id, NodeKind.Property)).Where(p => p[Field.Flags] != "virtual").Select(p => p.Name)];
        return from.Ancestors(type).Skip(1).SelectMany(a => from.Below(a.Id, NodeKind.Property))
            .Any(p => p[Field.Flags] != "virtual" && !(_pairs.After(p.Id) is { } after && kept.Contains(after)) && !IsKeptByName(p, now, keptNames));
    }

    // Below another superclass a property of the same name takes the values, as far as its type does.
    private bool IsKeptByName(Node property, Node now, HashSet<string> keptNames) =>
        keptNames.Contains(property.Name) && Fits(property, to.Ancestors(now).SelectMany(a => to.Below(a.Id, NodeKind.Property)).First(p => p.Name == property.Name));

    /// <summary>
    /// Whether a refusal for data loss is one that the models cannot decide: what an inverse, keys or a collection hold is more than
    /// the models know.
    /// </summary>
    public bool IsUncertain(string message) =>
        message.Contains("<>", StringComparison.Ordinal) || message.Contains("keys ", StringComparison.Ordinal)
        || Undecided().Any(name => message.Contains($"\"{name}\"", StringComparison.Ordinal));

    // A property of a class that loses its instances is told of too, when it changes itself.
    private IEnumerable<string> Undecided()
    {
        foreach (Node property in from.OfKind(NodeKind.Property))
            if (IsCollection(from, property) || (_pairs.After(property.Id) is { } id && (IsCollection(to, to.Nodes[id]) || !HoldsData(to, to.Nodes[to.Nodes[id].Owner]))))
                yield return _names.Qualified(property);
        foreach (Node type in from.OfKind(NodeKind.Class).Where(t => t[Field.Member].Length > 0))
            if (_pairs.After(type.Id) is { } id && to.Nodes[id][Field.Member].Length > 0 && HasCollectionsAsMembers(type, to.Nodes[id]))
                yield return _names.Qualified(type);
    }

    private static bool IsCollection(SystemModel model, Node property) =>
        property.Reference(Field.Type) is { } type && model.Nodes[type][Field.Member].Length > 0;

    private bool PropertyLoses(Node property)
    {
        Node type = from.Nodes[property.Owner];
        if (property[Field.Flags] == "virtual" || !HoldsData(from, type))
            return false;
        if (_pairs.After(property.Id) is not { } id)
            return true;
        Node now = to.Nodes[id];
        return now[Field.Flags] == "virtual" || !Fits(property, now);
    }

    /// <summary>Whether a property keeps every value when its type changes.</summary>
    public bool Keeps(Node old, Node now) => Fits(old, now) && !IsCollection(from, old) && !IsCollection(to, now);

    private bool Fits(Node old, Node now)
    {
        (string a, string b) = (old[Field.Type], now[Field.Type]);
        if (a == b)
            return true;
        if (old.Reference(Field.Type) is { } before)
            return now.Reference(Field.Type) is { } after
                && (IsCollection(from, old) || IsCollection(to, now) || (_pairs.After(before) is { } same && to.Ancestors(to.Nodes[same]).Any(a => a.Id == after)));
        (string type, int[] sizes) = Cut(a);
        (string newType, int[] newSizes) = Cut(b);
        if (type == newType)
            return newSizes.Length == 0 || (sizes.Length > 0 && newSizes[0] - newSizes.ElementAtOrDefault(1) >= sizes[0] - sizes.ElementAtOrDefault(1)
                && newSizes.ElementAtOrDefault(1) >= sizes.ElementAtOrDefault(1));
        return (type, newType) is ("Byte", "Integer" or "Integer64" or "Real") or ("Integer", "Integer64" or "Real") or ("Character", "String")
            || ((type, newType) is ("Character" or "String", "StringUtf8") && newSizes.Length == 0)
            || ((type, newType) is ("Byte" or "Integer" or "Integer64", "Decimal")
                && newSizes[0] - newSizes.ElementAtOrDefault(1) >= (type == "Byte" ? 3 : type == "Integer" ? 10 : 19));
    }

    private static (string Type, int[] Sizes) Cut(string type) => type.Split('[', ']') is [var name, var sizes, ..]
        ? (name, [.. sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))])
        : (type, []);

    /// <summary>Whether a database can hold instances of a class, or of its subclasses.</summary>
    public static bool HoldsData(SystemModel model, Node type) =>
        !type[Field.Flags].Contains("transient", StringComparison.Ordinal) && model.Root(type) is not ("Form" or "Button" or "TextBox" or "BaseControl");
}
