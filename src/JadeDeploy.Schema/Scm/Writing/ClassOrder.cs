using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Writing;

/// <summary>The order of class headers: a superclass before its subclasses, otherwise by name.</summary>
internal static class ClassOrder
{
    /// <summary>Orders classes. A class whose superclass is not among them comes where its name says.</summary>
    public static SchemaEntity[] SuperclassesFirst(IEnumerable<SchemaEntity> classes)
    {
        Dictionary<string, SchemaEntity> byName = classes.ToDictionary(c => c.Key.SimpleName);
        var ordered = new List<SchemaEntity>(byName.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in byName.Keys.Order(StringComparer.Ordinal))
            Visit(name);
        return [.. ordered];

        void Visit(string name)
        {
            var chain = new Stack<SchemaEntity>();
            while (byName.TryGetValue(name, out SchemaEntity? type) && seen.Add(name))
            {
                chain.Push(type);
                name = SuperclassOf(type);
            }
            while (chain.TryPop(out SchemaEntity? type))
                ordered.Add(type);
        }
    }

    // "subclassOf Object abstract, transient"
    private static string SuperclassOf(SchemaEntity type) => type.Content[ContentField.Definition]!.Split(' ')[1];
}
