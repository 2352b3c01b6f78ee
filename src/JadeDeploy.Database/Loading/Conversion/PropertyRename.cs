using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Conversion;

/// <summary>A property that has another name in the newer version.</summary>
/// <param name="Property">The property by its name before, in the class that defines it.</param>
/// <param name="NewName">Its simple name after.</param>
internal readonly record struct PropertyRename(EntityKey Property, string NewName)
{
    /// <summary>The class that defines it.</summary>
    public EntityKey Owner => new(EntityKind.Class, Property.Name[..^(Property.SimpleName.Length + 2)]);
}
