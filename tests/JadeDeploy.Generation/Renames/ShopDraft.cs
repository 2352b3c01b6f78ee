using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>
/// Three schemas that use each other in every way: Tools exports a package; Model imports it and has classes, a dictionary
/// with keys, inverses, class maps and an interface; View is a subschema with subclasses, a form and an application.
/// </summary>
internal sealed class ShopDraft
{
    public ShopDraft(Func<int, int> random)
    {
        Saw = new ClassDraft("Tools", "Saw");
        Saw.Properties.AddRange([new("teeth", "Integer"), new("brand", "String[30]")]);
        Customer = Entity("Model", "Customer", Files[1]);
        Order = Entity("Model", "Order", Files[2]);
        Orders = new ClassDraft("Model", "OrdersByNumber") { PlatformSuper = "MemberKeyDictionary", File = Files[0] };
        Thing = new ClassDraft("Model", "IThing", EntityKind.Interface);
        Thing.Methods.Add(new NamedDraft(EntityKind.Method, "weigh"));
        Customer.Properties.Add(new PropertyDraft("orders", "", Orders) { Suffix = " explicitInverse" });
        Order.Properties.AddRange([new("number", "Integer"), new("customer", "", Customer) { Suffix = " explicitEmbeddedInverse" }, new("saw", "", Saw)]);
        BigOrder = Entity("View", "BigOrder", null);
        BigOrder.Super = Order;
        Main = new ClassDraft("View", "Main") { PlatformSuper = "Form" };
        Classes = [Saw, Customer, Order, Orders, Thing, BigOrder, Main];
        for (int i = random(3); i >= 0; i--)
        {
            ClassDraft extra = Entity("Model", $"Extra{i}", Files[random(Files.Count)]);
            extra.Super = new[] { null, Customer, Order }[random(3)];
            Classes.Add(extra);
        }

        ClassDraft Entity(string schema, string name, NamedDraft? file)
        {
            var type = new ClassDraft(schema, name) { File = file };
            string stem = name.ToLowerInvariant();
            for (int i = 2 + random(3); i > 0; i--)
                type.Properties.Add(new PropertyDraft($"{stem}Text{i}", $"String[{20 + i}]"));
            type.Methods.AddRange([new NamedDraft(EntityKind.Method, $"{stem}Sum"), new NamedDraft(EntityKind.Method, $"{stem}Print")]);
            type.Constants.AddRange([new NamedDraft(EntityKind.Constant, $"{name}Max"), new NamedDraft(EntityKind.Constant, $"{name}Min")]);
            return type;
        }
    }

    public List<NamedDraft> Files { get; } =
        [new(EntityKind.DatabaseFile, "shop"), new(EntityKind.DatabaseFile, "people"), new(EntityKind.DatabaseFile, "sales")];

    public List<NamedDraft> Globals { get; } = [new(EntityKind.GlobalConstant, "MaxTry"), new(EntityKind.GlobalConstant, "MaxAll")];

    public List<ClassDraft> Classes { get; }

    public ClassDraft Saw { get; }

    public ClassDraft Customer { get; }

    public ClassDraft Order { get; }

    public ClassDraft Orders { get; }

    public ClassDraft Thing { get; }

    public ClassDraft BigOrder { get; }

    public ClassDraft Main { get; }

    /// <summary>Everything that keeps its identity, with its qualified name before and now.</summary>
    public IEnumerable<(NamedDraft Draft, EntityKey Before, EntityKey Now)> All
    {
        get
        {
            foreach (NamedDraft file in Files.Concat(Globals))
                yield return (file, new(file.Kind, $"Model::{file.FirstName}"), new(file.Kind, $"Model::{file.Name}"));
            foreach (ClassDraft type in Classes)
            {
                yield return (type, new(type.Kind, type.FirstKey), new(type.Kind, type.Key));
                foreach (NamedDraft member in type.Properties.Concat(type.Methods).Concat(type.Constants))
                    yield return (member, new(member.Kind, $"{type.FirstKey}::{member.FirstName}"), new(member.Kind, $"{type.Key}::{member.Name}"));
            }
        }
    }
}
