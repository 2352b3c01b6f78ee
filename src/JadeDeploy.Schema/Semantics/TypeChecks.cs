using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>Superschemas, superclasses, and the types that members and collections state.</summary>
internal sealed class TypeChecks(CheckContext context)
{
    private readonly HashSet<string> _owners = new(StringComparer.Ordinal);
    private readonly HashSet<TypeSymbol> _inCycle = [];
    private readonly HashSet<string> _schemasInCycle = new(StringComparer.Ordinal);

    /// <summary>The superschema.</summary>
    public void CheckSchema(SchemaDefinition schema)
    {
        if (schema.File.Entities is not [{ Key.Kind: EntityKind.Schema } entity, ..] || schema.Superschema is not { Length: > 0 } superschema)
            return;
        if (context.Table.FindScope(superschema) is null)
        {
            if (superschema != SymbolTable.RootSchema && !context.Table.IsExternal(superschema))
                context.Report(entity, superschema, place => SchemaDiagnostics.UnknownSuperschema(place, schema.Name, superschema));
            return;
        }
        string[] cycle = CycleFrom(schema.Name);
        if (cycle.Length > 0 && !_schemasInCycle.Overlaps(cycle))
        {
            _schemasInCycle.UnionWith(cycle);
            context.Report(entity, superschema, place => SchemaDiagnostics.InheritanceCycle(place, "schema", cycle));
        }
    }

    /// <summary>Whatever types an entity states.</summary>
    public void Check(SchemaEntity entity)
    {
        string? definition = entity.Content[ContentField.Definition];
        switch (entity.Key.Kind)
        {
            case EntityKind.Class:
                CheckClass(entity);
                break;
            case EntityKind.Property:
                CheckProperty(entity);
                break;
            case EntityKind.Method or EntityKind.ExternalFunction:
                CheckOwner(entity);
                foreach (string type in DefinitionWords.TypesOfSignature(DefinitionWords.Of(definition)))
                    context.RequireType(entity, type, "names it in its signature");
                break;
            case EntityKind.Constant or EntityKind.GlobalConstant:
                CheckOwner(entity);
                if (DefinitionWords.Of(definition) is [{ Text: var constantType }, ..])
                    context.RequireType(entity, constantType, "has it as its type");
                break;
        }
    }

    private void CheckClass(SchemaEntity entity)
    {
        if (entity.Content[ContentField.Membership] is { } membership && DefinitionWords.Of(membership) is [{ Text: var member }, ..])
        {
            TypeLookup found = context.Table.ResolveType(entity.Key.Schema, member);
            if (CheckContext.Failed(found.Outcome))
                context.ReportAtEntity(entity, member, place => SchemaDiagnostics.UnknownType(
                    context.SeverityOf(found.Outcome, member), place, entity.Key, "has it as its member type", member));
        }
        string superclass = ClassShape.Of(entity.Content).Superclass;
        if (superclass.Length == 0)
            return;
        TypeLookup super = context.Table.ResolveType(entity.Key.Schema, superclass);
        if (CheckContext.Failed(super.Outcome))
            context.Report(entity, superclass, place => SchemaDiagnostics.UnknownSuperclass(
                context.SeverityOf(super.Outcome, superclass), place, entity.Key, superclass));
        else if (context.Table.ResolveType(entity.Key.Schema, entity.Key.SimpleName).Type is { } type && CycleFrom(type) is { Length: > 0 } cycle)
            context.Report(entity, superclass, place => SchemaDiagnostics.InheritanceCycle(place, "class", cycle));
    }

    private void CheckProperty(SchemaEntity entity)
    {
        CheckOwner(entity);
        if (entity.Content[ContentField.Definition] is null)
            return;
        context.RequireType(entity, PropertyShape.Of(entity.Content).TypeName, "has it as its type");
        List<DefinitionWord> words = DefinitionWords.Of(entity.Content[ContentField.Definition]);
        int where = words.FindIndex(w => w.Text == "where");
        if (where < 0 || where + 1 >= words.Count)
            return;
        string condition = words[where + 1].Text;
        string type = EntityNames.Parent(condition);
        TypeLookup owner = context.Table.ResolveType(entity.Key.Schema, type);
        string method = condition[(type.Length == 0 ? 0 : type.Length + 2)..];
        LookupOutcome outcome = owner.Type is null ? owner.Outcome
            : context.Table.ResolveMember(entity.Key.Schema, owner.Type, EntityKind.Method, method).Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(entity, owner.Type is null ? type : method, place => SchemaDiagnostics.UnknownCondition(
                context.SeverityOf(outcome, owner.Type is null ? type : method), place, entity.Key, condition));
    }

    // A type that is not there but gets members is one mistake, at its first member.
    private void CheckOwner(SchemaEntity entity)
    {
        if (entity.Key.Kind is EntityKind.GlobalConstant or EntityKind.ExternalFunction)
            return;
        string owner = EntityNames.Parent(EntityNames.LocalName(entity.Key));
        TypeLookup found = context.Table.ResolveType(entity.Key.Schema, owner);
        if (CheckContext.Failed(found.Outcome) && _owners.Add($"{entity.Key.Schema}::{owner}"))
            context.ReportAtEntity(entity, owner, place => SchemaDiagnostics.UnknownOwner(
                context.SeverityOf(found.Outcome, owner), place, entity.Key, owner));
    }

    private string[] CycleFrom(TypeSymbol type)
    {
        IReadOnlyList<TypeSymbol> ancestors = context.Table.Ancestors(type, out LookupOutcome end);
        if (end != LookupOutcome.Unknown || context.Table.ResolveType(ancestors[^1].Schema, ancestors[^1].Superclass ?? "").Type != type)
            return [];
        // Every class of a cycle sees it; the first one in the file reports it.
        bool isNew = ancestors.All(a => !_inCycle.Contains(a));
        _inCycle.UnionWith(ancestors);
        return isNew ? [.. ancestors.Append(type).Select(t => t.Name)] : [];
    }

    private string[] CycleFrom(string schema)
    {
        var path = new List<string> { schema };
        for (SchemaScope? scope = context.Table.FindScope(schema); scope is not null;)
        {
            string next = scope.Schema.Superschema;
            if (next == schema)
                return [.. path, schema];
            if (path.Contains(next))
                return [];
            path.Add(next);
            scope = context.Table.FindScope(next);
        }
        return [];
    }
}
