using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Attributes (<c>PrimAttribute</c>, <c>CompAttribute</c>) and references (<c>ImplicitInverseRef</c>,
/// <c>ExplicitInverseRef</c>). Public files have <c>PrimAttribute</c> and <c>ImplicitInverseRef</c>, with <c>type</c>,
/// <c>embedded</c> and <c>access</c>.
/// </summary>
internal static class PropertyElements
{
    /// <summary>Whether a kind is an attribute.</summary>
    public static bool IsAttribute(string kind) => kind.EndsWith("Attribute", StringComparison.Ordinal);

    /// <summary>Whether a kind is a reference.</summary>
    public static bool IsReference(string kind) => kind.EndsWith("InverseRef", StringComparison.Ordinal);

    /// <summary>Reads a property.</summary>
    public static void Read(string type, EntityElement property, EntityFileDrafts drafts)
    {
        string name = $"{type}::{property.Name}";
        SortedSet<string> modifiers = DefinitionPhrases.Flags(
            property, "inverseNotRequired", "required", "subschemaHidden", "transientToPersistentAllowed", "virtual", "webService", "xmlNillable");
        DefinitionPhrases.AddValues(modifiers, property, "_xmlType", "wsdlName");
        DefinitionPhrases.AddAccess(modifiers, property);
        string definition = $"{(IsReference(property.Kind) ? "reference" : "attribute")} {DefinitionPhrases.Type(property)}";
        if (property.Reference("constraint") is { } condition)
            definition += $" where {condition}";
        AddReferenceKind(modifiers, property);
        if (property.Kind.Contains("Explicit", StringComparison.Ordinal))
            ReadInverses(name, property, drafts);
        drafts.Define(
            EntityKind.Property, name, property, (ContentField.Definition, DefinitionPhrases.WithModifiers(definition, modifiers)),
            DefinitionPhrases.Documentation(property));
    }

    // An extract says of an explicit inverse alone whether it is embedded: else that follows from the type.
    private static void AddReferenceKind(SortedSet<string> modifiers, EntityElement property)
    {
        bool isEmbedded = property.Flag("embedded");
        if (property.Kind.Contains("Explicit", StringComparison.Ordinal))
            modifiers.Add(isEmbedded ? "explicitEmbeddedInverse" : "explicitInverse");
        else if (IsReference(property.Kind) && property.Flag("memberTypeInverse"))
            modifiers.Add("implicitMemberInverse");
    }

    // No public file has an inverse. 'kind' and 'updateMode' are the platform's own names for what it says; which value
    // is the default, and so left out, is unknown: then the other side says it, or else there is no mode.
    private static void ReadInverses(string name, EntityElement property, EntityFileDrafts drafts)
    {
        string? relation = property.OneOf("kind", "parent", "child", "peer") is { } kind ? kind + "Of" : null;
        string mode = property.OneOf("updateMode", "automatic", "manual", "automaticDeferred", "manualDeferred") ?? "";
        foreach (EntityElement inverse in property.Inside("Inverse", "inverses"))
        {
            string other = inverse.Reference("reference") ?? inverse.Name;
            SourceLocation location = inverse.Location;
            if (other.Length == 0)
                drafts.IsNamed(inverse);
            else
                drafts.InverseSides.Add(new InverseSide(name, relation, mode, other, location));
        }
    }
}
