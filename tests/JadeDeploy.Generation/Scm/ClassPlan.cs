namespace JadeDeploy.Generation.Scm;

/// <summary>What an entry of <c>typeDefinitions</c> is.</summary>
internal enum TypeSort
{
    Class,
    Form,
    Array,
    Dictionary,

    /// <summary>A primitive type, a class of the superschema or an imported class: it has an entry but no header.</summary>
    Foreign,
}

/// <summary>One type of a schema, and what other sections need to know of it.</summary>
internal sealed record ClassPlan(string Name, TypeSort Sort, string Superclass)
{
    /// <summary>The references made so far: the sides of inverses.</summary>
    public List<string> References { get; } = [];

    /// <summary>The attributes made so far: the keys of dictionaries.</summary>
    public List<string> Attributes { get; } = [];

    /// <summary>The methods that need a source, by the section of <c>typeSources</c>, with their signatures.</summary>
    public List<(string Section, string Method, string Signature)> Sources { get; } = [];
}

/// <summary>The types of a schema, chosen before the first section is written.</summary>
internal sealed record SchemaPlan(IReadOnlyList<ClassPlan> Types, IReadOnlyList<ClassPlan> Interfaces, bool IsComplete)
{
    private static readonly string[] Foreign =
        ["String", "Decimal", "Integer", "TimeStamp", "Any", "JadeScript", "Process", "Form", "Table", "SupPkg::Account", "Object"];

    /// <summary>The types that have a header.</summary>
    public IEnumerable<ClassPlan> Classes => Types.Where(type => type.Sort != TypeSort.Foreign);

    /// <summary>Chooses types.</summary>
    public static SchemaPlan Make(ScmDraft draft, int size, bool isComplete)
    {
        Choices choices = draft.Choices;
        var types = new List<ClassPlan>();
        for (int i = choices.Next(size + 1); i > 0; i--)
        {
            TypeSort sort = choices.Any<TypeSort>([TypeSort.Class, TypeSort.Class, TypeSort.Form, TypeSort.Array, TypeSort.Dictionary]);
            string superclass = sort switch
            {
                TypeSort.Form => "Form",
                TypeSort.Array => choices.Any<string>(["Array", "StringArray", "IntegerArray"]),
                TypeSort.Dictionary => choices.Any<string>(["MemberKeyDictionary", "ExtKeyDictionary"]),
                _ when types.Count > 0 && choices.Percent(40) => choices.Any(types).Name,
                _ => choices.Any<string>(["Object", "Object", "SupPkg::Account", "Exception"]),
            };
            types.Add(new ClassPlan(draft.Names.Next(), sort, superclass));
        }
        foreach (string name in choices.Some(Foreign, size > 3 ? 25 : 5))
            types.Add(new ClassPlan(name, TypeSort.Foreign, ""));
        var interfaces = new List<ClassPlan>();
        for (int i = choices.Next(Math.Max(1, size / 3) + 1); i > 0; i--)
            interfaces.Add(new ClassPlan(draft.Names.Next(), TypeSort.Class, ""));
        return new SchemaPlan(types, interfaces, isComplete);
    }
}
