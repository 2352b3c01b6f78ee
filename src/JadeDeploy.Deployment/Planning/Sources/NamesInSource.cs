using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Semantics;

namespace JadeDeploy.Deployment.Planning;

/// <summary>
/// Finds in one method what names something that is gone. The type in front of a dot is followed through variables, parameters, properties
/// and casts. Where it is known, its class decides; where it is not, a member counts as gone only if no member at all has
/// the name any more.
/// </summary>
internal sealed class NamesInSource(GoneNames gone, SourceScope scope, EntityKey method)
{
    private readonly TypeSymbol? _own = scope.Type(method.Schema, new EntityKey(EntityKind.Class, EntityNames.Parent(method.Name)).SimpleName);
    private Dictionary<string, string> _locals = [];

    /// <summary>The first place of each, in the order of the source.</summary>
    public IEnumerable<(SourceToken Token, GoneName Gone)> In(string source)
    {
        SourceToken[] tokens = [.. MethodSource.Tokens(source)];
        _locals = LocalNames.Of(tokens);
        var found = new Dictionary<EntityKey, (SourceToken Token, GoneName Gone)>();
        TypeSymbol? before = null;
        // A source begins with the method's own name.
        for (int i = 1; i < tokens.Length; i++)
        {
            SourceToken token = tokens[i];
            string sign = tokens[i - 1].Text;
            bool isBehind = sign is "." or "@" or "::";
            if (token.IsName)
            {
                if (Meaning(token.Text, sign, isBehind, before) is { } name)
                    found.TryAdd(name.Entity, (token, name));
                before = isBehind ? TypeBehind(before, token.Text) : TypeOf(token.Text);
            }
            else if (token.Text is not ("." or "@" or "::"))
            {
                before = null;
            }
        }
        // Who names a class that is gone names its members too: one finding says it.
        HashSet<string> types = [.. found.Values.Where(f => f.Gone.IsType).Select(f => f.Gone.Name)];
        return found.Values.Where(f => !types.Contains(f.Gone.Owner)).OrderBy(f => f.Token.Start);
    }

    private GoneName? Meaning(string name, string sign, bool isBehind, TypeSymbol? before)
    {
        if (!gone[name].Any())
            return null;
        return sign switch
        {
            "$" => scope.HasText(method.Schema, name) ? null : Visible(name, EntityKind.TranslatableString) ?? Visible(name, EntityKind.LocaleFormat),
            "call" => scope.HasGlobal(method.Schema, EntityKind.ExternalFunction, name) ? null : Visible(name, EntityKind.ExternalFunction),
            _ when isBehind => Member(name, before) ?? Type(name),
            // The instructions that make and destroy objects; classes have methods of these names, which they run.
            _ when name is "create" or "delete" => null,
            _ when _locals.ContainsKey(name) => null,
            _ => (_own is null ? null : MemberOf(_own, name)) ?? Type(name) ?? GlobalConstant(name),
        };
    }

    private GoneName? Member(string name, TypeSymbol? type)
    {
        if (type is not null)
            return MemberOf(type, name);
        return scope.HasAnyMember(name) || scope.Type(method.Schema, name) is not null ? null : gone[name].FirstOrDefault(g => g.IsMember);
    }

    // A method that is gone may have been a copy of one that an ancestor has: the platform's methods are not all known by class.
    private GoneName? MemberOf(TypeSymbol type, string name) =>
        scope.HasMember(method.Schema, type, name)
            ? null
            : gone[name].FirstOrDefault(g => g.IsMember && scope.Had(method.Schema, type, g) && !(g.Entity.Kind == EntityKind.Method && SourceScope.IsOfPlatform(name)));

    private GoneName? Type(string name) =>
        scope.Type(method.Schema, name) is not null || scope.HasGlobal(method.Schema, EntityKind.GlobalConstant, name)
            ? null
            : gone[name].FirstOrDefault(g => g.IsType && scope.IsVisible(method.Schema, g.Entity));

    private GoneName? GlobalConstant(string name) =>
        scope.HasGlobal(method.Schema, EntityKind.GlobalConstant, name) ? null : Visible(name, EntityKind.GlobalConstant);

    private GoneName? Visible(string name, EntityKind kind) =>
        gone[name].FirstOrDefault(g => g.Entity.Kind == kind && scope.IsVisible(method.Schema, g.Entity));

    // The platform makes a class of the schema's name for app, and one for global.
    private TypeSymbol? TypeOf(string name) => name switch
    {
        "self" => _own,
        "app" => scope.Type(method.Schema, method.Schema),
        "global" => scope.Type(method.Schema, $"G{method.Schema}"),
        _ when _locals.TryGetValue(name, out string? type) => scope.Type(method.Schema, type),
        _ => (_own is null ? null : scope.TypeOfProperty(method.Schema, _own, name)) ?? scope.Type(method.Schema, name),
    };

    // A class behind a dot is a cast.
    private TypeSymbol? TypeBehind(TypeSymbol? type, string name) =>
        (type is null ? null : scope.TypeOfProperty(method.Schema, type, name)) ?? scope.Type(method.Schema, name);
}
