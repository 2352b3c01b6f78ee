using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>Inverses, keys, superinterfaces and interface mappings: references to members of types.</summary>
internal sealed class MemberChecks(CheckContext context)
{
    /// <summary>The first word of the definition of member keys.</summary>
    private const string MemberKeys = "member";

    /// <summary>Whatever members an entity states.</summary>
    public void Check(SchemaEntity entity)
    {
        switch (entity.Key.Kind)
        {
            case EntityKind.Inverse:
                (string first, string second) = EntityNames.InverseSides(entity.Key);
                CheckSide(entity, first);
                CheckSide(entity, second);
                break;
            case EntityKind.Keys:
                CheckKeys(entity);
                break;
            case EntityKind.Interface:
                foreach (DefinitionWord word in DefinitionWords.Of(entity.Content[ContentField.Definition]).Skip(1))
                    RequireInterface(entity, word.Text);
                break;
            case EntityKind.InterfaceMapping:
                CheckMapping(entity);
                break;
        }
    }

    private void CheckSide(SchemaEntity inverse, string side)
    {
        string schema = inverse.Key.Schema;
        string local = side[(schema.Length + 2)..];
        string type = EntityNames.Parent(local);
        string reference = local[(type.Length + 2)..];
        TypeLookup owner = context.Table.ResolveType(schema, type);
        LookupOutcome outcome = owner.Type is null ? owner.Outcome : context.Table.ResolveReference(schema, owner.Type, reference).Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(inverse, owner.Type is null ? type : reference, place => SchemaDiagnostics.UnknownInverseSide(
                context.SeverityOf(outcome, owner.Type is null ? type : reference), place, inverse.Key, local));
    }

    // member name; a.b.c; price descending; code caseInsensitive Latin1;   or   external region: String[81]; price: Decimal[12, 2];
    private void CheckKeys(SchemaEntity keys)
    {
        string definition = keys.Content[ContentField.Definition] ?? MemberKeys;
        if (definition.StartsWith("external", StringComparison.Ordinal))
        {
            foreach (string type in DefinitionWords.TypesOfSignature(DefinitionWords.Of(definition)))
                context.RequireType(keys, type, "has it as the type of a key");
            return;
        }
        TypeLookup dictionary = context.Table.ResolveType(keys.Key.Schema, EntityNames.LocalName(keys.Key));
        if (CheckContext.Failed(dictionary.Outcome))
            context.ReportAtEntity(keys, keys.Key.SimpleName, place => SchemaDiagnostics.UnknownOwner(
                context.SeverityOf(dictionary.Outcome, keys.Key.SimpleName), place, keys.Key, keys.Key.SimpleName));
        if (!definition.StartsWith(MemberKeys, StringComparison.Ordinal) || dictionary.Type is null || MemberTypeOf(dictionary.Type) is not { } member)
            return;
        foreach (string key in definition[MemberKeys.Length..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            CheckPath(keys, member, key.Split(' ', 2)[0].Split('.'));
    }

    private void CheckPath(SchemaEntity keys, TypeSymbol member, string[] path)
    {
        TypeSymbol? type = member;
        foreach (string name in path)
        {
            if (type is null)
                return;
            MemberLookup found = context.Table.ResolveMember(keys.Key.Schema, type, EntityKind.Property, name);
            if (CheckContext.Failed(found.Outcome))
            {
                TypeSymbol owner = type;
                context.Report(keys, name, place => SchemaDiagnostics.UnknownKey(
                    context.SeverityOf(found.Outcome, name), place, keys.Key, owner.Name, name));
            }
            if (found.Entity is not { } property)
                return;
            type = context.Table.ResolveType(property.Key.Schema, PropertyShape.Of(property.Content).TypeName).Type;
        }
    }

    private TypeSymbol? MemberTypeOf(TypeSymbol dictionary)
    {
        foreach (TypeSymbol type in context.Table.Ancestors(dictionary, out _))
            if (type.Entity?.Content[ContentField.Membership] is { } membership && DefinitionWords.Of(membership) is [{ Text: var member }, ..])
                return context.Table.ResolveType(type.Schema, member).Type;
        return null;
    }

    private TypeSymbol? RequireInterface(SchemaEntity entity, string name)
    {
        TypeLookup found = context.Table.ResolveType(entity.Key.Schema, name);
        LookupOutcome outcome = found.Type is { Kind: not TypeSymbolKind.Interface } ? LookupOutcome.Unknown : found.Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(entity, name, place => SchemaDiagnostics.UnknownInterface(context.SeverityOf(outcome, name), place, entity.Key, name));
        return CheckContext.Failed(outcome) ? null : found.Type;
    }

    // IThing (im is im; other is mapped;): the interface's method, then the class's.
    private void CheckMapping(SchemaEntity mapping)
    {
        string name = EntityNames.MappedInterface(mapping);
        TypeSymbol? mapped = RequireInterface(mapping, name);
        string local = EntityNames.LocalName(mapping.Key);
        TypeSymbol? implementer = context.Table.ResolveType(mapping.Key.Schema, local[..^(name.Length + 2)]).Type;
        string definition = mapping.Content[ContentField.Definition] ?? "";
        string lines = definition[(definition.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')');
        foreach (string line in lines.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ') is not [var method, "is", var implementing])
                continue;
            if (mapped is not null && InterfaceMethod(mapping.Key.Schema, mapped, method, []) is var declared && CheckContext.Failed(declared))
                context.Report(mapping, method, place => SchemaDiagnostics.UnknownInterfaceMethod(
                    context.SeverityOf(declared, method), place, mapping.Key, mapped.Name, method));
            if (implementer is not null
                && context.Table.ResolveMember(mapping.Key.Schema, implementer, EntityKind.Method, implementing).Outcome is var outcome
                && CheckContext.Failed(outcome))
                context.Report(mapping, implementing, place => SchemaDiagnostics.UnknownImplementation(
                    context.SeverityOf(outcome, implementing), place, mapping.Key, implementer.Name, implementing));
        }
    }

    private LookupOutcome InterfaceMethod(string schema, TypeSymbol type, string method, HashSet<TypeSymbol> seen)
    {
        if (!seen.Add(type))
            return LookupOutcome.Unknown;
        LookupOutcome outcome = context.Table.ResolveMember(schema, type, EntityKind.Method, method).Outcome;
        if (!CheckContext.Failed(outcome))
            return outcome;
        foreach (DefinitionWord super in DefinitionWords.Of(type.Entity?.Content[ContentField.Definition]).Skip(1))
        {
            TypeLookup found = context.Table.ResolveType(type.Schema, super.Text);
            LookupOutcome inherited = found.Type is null ? LookupOutcome.NotChecked : InterfaceMethod(schema, found.Type, method, seen);
            if (!CheckContext.Failed(inherited))
                return inherited;
            outcome = inherited == LookupOutcome.UnknownToPlatform ? inherited : outcome;
        }
        return outcome;
    }
}
