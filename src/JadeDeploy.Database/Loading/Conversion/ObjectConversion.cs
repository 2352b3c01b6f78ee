using System.Collections.Immutable;
using System.Text.Json.Nodes;
using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Records;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>
/// Brings instances into the form of the newer version of their classes, as the object conversion of a reorganisation
/// is documented: properties are matched by name within the hierarchy of a class, so what is moved to a superclass, or
/// deleted and added again, keeps its value; other types are converted, shorter texts cut. See <c>loader.md</c>.
/// </summary>
internal sealed class ObjectConversion
{
    private readonly ObjectStore _objects;
    private readonly IReadOnlyList<string> _classes;
    private readonly Dictionary<string, StoredShape> _before;
    private readonly LossCount _losses = new();

    /// <summary>Remembers how instances are stored before a change.</summary>
    public ObjectConversion(ObjectStore objects, CatalogueEditor before)
    {
        _objects = objects;
        _classes = objects.Classes();
        _before = _classes.Count == 0 ? [] : StoredShapes.Of(before, _classes);
    }

    /// <summary>Converts all instances.</summary>
    /// <param name="after">The newer version.</param>
    /// <param name="renames">Renamed properties, in the order in which they were renamed.</param>
    /// <param name="write">Whether to change the instances; otherwise it only counts and checks.</param>
    /// <returns>What is lost.</returns>
    /// <exception cref="LoaderException">A value cannot be what the newer version wants, or instances may not be any more.</exception>
    public ImmutableArray<DataLoss> Run(CatalogueEditor after, IReadOnlyList<PropertyRename> renames, bool write)
    {
        if (_before.Count == 0)
            return [];
        Dictionary<string, StoredShape> shapes = StoredShapes.Of(after, _classes);
        foreach ((string name, StoredShape before) in _before)
            if (shapes.TryGetValue(name, out StoredShape? now))
                Convert(name, before, now, renames, write);
            else
                Delete(name, write);
        return _losses.ToLosses();
    }

    private void Delete(string name, bool write)
    {
        _losses.Add(LossKind.Instances, name, null, _objects.Count(name));
        if (write)
            _objects.Delete(name);
    }

    private void Convert(string name, StoredShape before, StoredShape after, IReadOnlyList<PropertyRename> renames, bool write)
    {
        // What the platform does with them is not documented: nothing is lost without a command that says so.
        if (before.IsInstantiable && !after.IsInstantiable)
            throw LoaderErrors.InstancesNotAllowed(name, _objects.Count(name));
        List<PropertyRename> own = [.. renames.Where(r => before.Ancestors.Contains(r.Owner))];
        Dictionary<string, PropertyShape> old = Renamed(before.Properties, own);
        PropertyChange[] changes = [.. Changes(old, after.Properties)];
        if (own.Count == 0 && changes.Length == 0)
            return;
        _objects.Rewrite(name, write, stored =>
        {
            foreach (PropertyRename rename in own)
                Rename(name, stored.Values, rename);
            foreach (PropertyChange change in changes)
                Apply(name, stored, change);
        });
    }

    private static Dictionary<string, PropertyShape> Renamed(Dictionary<string, PropertyShape> properties, List<PropertyRename> renames)
    {
        var renamed = new Dictionary<string, PropertyShape>(properties, StringComparer.Ordinal);
        foreach (PropertyRename rename in renames)
            if (renamed.Remove(rename.Property.SimpleName, out PropertyShape? shape))
                renamed[rename.NewName] = shape;
        return renamed;
    }

    private static IEnumerable<PropertyChange> Changes(Dictionary<string, PropertyShape> before, Dictionary<string, PropertyShape> after)
    {
        foreach ((string name, PropertyShape shape) in before)
            if (!after.TryGetValue(name, out PropertyShape? now))
                yield return new PropertyChange(name, shape, null);
            else if (now.Type != shape.Type || now.IsReference != shape.IsReference)
                yield return new PropertyChange(name, shape, now);
        foreach ((string name, PropertyShape shape) in after)
            if (!before.ContainsKey(name))
                yield return new PropertyChange(name, null, shape);
    }

    private void Rename(string className, JsonObject values, PropertyRename rename)
    {
        // Whatever had the new name before was deleted for it.
        if (values.TryGetPropertyValue(rename.NewName, out JsonNode? covered) && values.ContainsKey(rename.Property.SimpleName))
            CountLost(className, rename.NewName, covered);
        if (!values.Remove(rename.Property.SimpleName, out JsonNode? value))
            return;
        values[rename.NewName] = value;
    }

    private void Apply(string className, StoredValues stored, PropertyChange change)
    {
        JsonObject values = stored.Values;
        if (change.Before is null)
        {
            if (!values.ContainsKey(change.Name))
                values[change.Name] = ValueConversion.NullOf(change.After!);
            return;
        }
        if (!values.TryGetPropertyValue(change.Name, out JsonNode? value))
            return;
        if (change.After is null)
        {
            CountLost(className, change.Name, value);
            values.Remove(change.Name);
            return;
        }
        ConvertedValue converted = ValueConversion.Convert(value, change.Before, change.After)
            ?? throw LoaderErrors.ValueNotConvertible(className, change.Name, change.Before, change.After, stored.Id);
        if (converted.Loss is { } loss)
            _losses.Add(loss, className, change.Name);
        values[change.Name] = converted.Value;
    }

    private void CountLost(string className, string property, JsonNode? value)
    {
        if (value is not null)
            _losses.Add(LossKind.Values, className, property);
    }

    private sealed record PropertyChange(string Name, PropertyShape? Before, PropertyShape? After);
}
