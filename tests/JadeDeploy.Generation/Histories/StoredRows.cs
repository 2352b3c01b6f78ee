using System.Text.Json.Nodes;
using JadeDeploy.Database;

namespace JadeDeploy.Generation.Histories;

/// <summary>Rows of persistent classes, kept by the numbers of their class and properties: what must still be there after every step.</summary>
internal sealed class StoredRows
{
    private readonly Dictionary<long, (int Class, Dictionary<int, string> Values)> _rows = [];

    /// <summary>Gives each class that can have instances a row with a value for each property, if it has none yet.</summary>
    public void Fill(EmbeddedDatabase database, SystemModel model)
    {
        var names = new ModelNames(model);
        HashSet<int> filled = [.. _rows.Values.Select(r => r.Class)];
        foreach (Node type in model.OfKind(NodeKind.Class).Where(t => LossOracle.HoldsData(model, t) && t[Field.Flags] != "abstract" && !filled.Contains(t.Id)))
        {
            Dictionary<int, string> values = StoredProperties(model, type).ToDictionary(p => p.Id, Value);
            long id = database.Objects.Add(names.Qualified(type), Json(model, values).ToJsonString());
            _rows[id] = (type.Id, values);
        }
    }

    /// <summary>Tells what a step should do to the rows, and the first row to which it did something else; null when there is none.</summary>
    public string? FirstBroken(EmbeddedDatabase database, SystemModel from, SystemModel to)
    {
        var pairs = new NodePairs(from, to);
        var loss = new LossOracle(from, to);
        foreach ((long id, (int type, Dictionary<int, string> values)) in _rows.ToArray())
        {
            if (pairs.After(type) is not { } now || !LossOracle.HoldsData(to, to.Nodes[now])
                || (to.Nodes[now][Field.Flags] == "abstract" && from.Nodes[type][Field.Flags] != "abstract"))
            {
                _rows.Remove(id);
                continue;
            }
            HashSet<int> stored = [.. StoredProperties(to, to.Nodes[now]).Select(p => p.Id)];
            Dictionary<int, string> kept = [];
            foreach ((int property, string value) in values)
                if (pairs.After(property) is { } after && stored.Contains(after) && HasKindOf(from.Nodes[property], to.Nodes[after], loss))
                    kept[after] = value;
            _rows[id] = (now, kept);
        }
        var names = new ModelNames(to);
        foreach (IGrouping<int, KeyValuePair<long, (int Class, Dictionary<int, string> Values)>> rows in _rows.GroupBy(r => r.Value.Class))
        {
            string type = names.Qualified(to.Nodes[rows.Key]);
            Dictionary<long, string> held = database.Objects.Read(type).ToDictionary(o => o.Id, o => o.Json);
            foreach ((long id, (_, Dictionary<int, string> values)) in rows)
                if (!held.TryGetValue(id, out string? json))
                    return $"the row of {type} is lost";
                else if (JsonNode.Parse(json)!.AsObject() is var found && Json(to, values) is var expected && !Holds(found, expected, to, rows.Key))
                    return $"the row of {type} should hold {expected.ToJsonString()} and holds {json}";
        }
        return null;
    }

    // What is expected, and nothing of a property that the class does not have. A new property holds the null of its type, or what
    // another one of its name held.
    private static bool Holds(JsonObject found, JsonObject expected, SystemModel model, int type)
    {
        HashSet<string> stored = [.. StoredProperties(model, model.Nodes[type]).Select(p => p.Name)];
        return found.All(f => stored.Contains(f.Key))
            && expected.All(e => found.TryGetPropertyValue(e.Key, out JsonNode? value) && JsonNode.DeepEquals(value, e.Value));
    }

    private static bool HasKindOf(Node old, Node now, LossOracle loss) => old[Field.Type] == now[Field.Type] || loss.Keeps(old, now);

    // Values as the platform would hold them, and small enough for every type of their sort.
    private static string Value(Node property) => property[Field.Type].Split('[')[0] switch
    {
        "Integer" or "Integer64" or "Byte" or "Real" or "Decimal" => $"{1 + (property.Id % 9)}",
        "Boolean" => "true",
        "Date" => "\"2024-02-03\"",
        "Time" => "\"10:20:30.000\"",
        "TimeStamp" => "\"2024-02-03T10:20:30.000\"",
        "Character" or "String" or "StringUtf8" => $"\"{1 + (property.Id % 9)}\"",
        _ => $"\"{property.Id}\"",
    };

    private static IEnumerable<Node> StoredProperties(SystemModel model, Node type) =>
        model.Ancestors(type).SelectMany(a => model.Below(a.Id, NodeKind.Property)).Where(p => p[Field.Flags] != "virtual");

    private static JsonObject Json(SystemModel model, Dictionary<int, string> values) =>
        new(values.OrderBy(v => v.Key).Select(v => KeyValuePair.Create(model.Nodes[v.Key].Name, JsonNode.Parse(v.Value))));
}
