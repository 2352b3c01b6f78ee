using JadeDeploy.Deployment;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Renames;

/// <summary>Makes renames and moves in a draft, one after another, and declares them as a person would.</summary>
internal sealed class RenameSteps(ShopDraft shop, Func<int, int> random, List<DeclaredRename> declarations, List<string> told)
{
    private readonly HashSet<NamedDraft> _touched = [];
    private int _number;

    public void TakeOne()
    {
        switch (random(12))
        {
            case 0:
                Swap();
                break;
            case 1:
                Chain();
                break;
            case 2:
                RenameAndReuse();
                break;
            case 3:
                RenameBack();
                break;
            case 4:
                Move();
                break;
            case 5:
                Remap();
                break;
            case 6:
                RenameAndWiden();
                break;
            case 7:
                OtherCase();
                break;
            default:
                if (Take(_ => true) is { } any)
                    Rename(any, NewName(any));
                break;
        }
    }

    private void Swap()
    {
        if (Take(d => d.Kind is EntityKind.Property or EntityKind.Class or EntityKind.Constant or EntityKind.GlobalConstant) is not { } one
            || Take(d => d.Kind == one.Kind && OwnerOf(d) == OwnerOf(one) && SchemaOf(d) == SchemaOf(one)) is not { } other)
            return;
        (string first, string second) = (one.Name, other.Name);
        Rename(one, second);
        Rename(other, first);
    }

    // A becomes B and B becomes C: the later rename is made first, so that the name is free.
    private void Chain()
    {
        if (Take(d => d.Kind is EntityKind.Property or EntityKind.Class or EntityKind.Constant) is not { } one
            || Take(d => d.Kind == one.Kind && OwnerOf(d) == OwnerOf(one) && SchemaOf(d) == SchemaOf(one)) is not { } other)
            return;
        string freed = other.Name;
        Rename(other, NewName(other));
        Rename(one, freed);
    }

    private void RenameAndReuse()
    {
        if (Take(d => d.Kind == EntityKind.Property && ((PropertyDraft)d).Target is null && d != shop.Order.Properties[0] && OwnerOf(d) != shop.Saw) is not PropertyDraft property)
            return;
        string old = property.Name;
        Rename(property, NewName(property));
        OwnerOf(property)!.Properties.Add(new PropertyDraft(old, "Date") { IsNew = true });
        told.Add($"{old} is new again");
    }

    private void RenameBack()
    {
        if (Take(d => d.Kind is EntityKind.Property or EntityKind.Class) is not { } draft)
            return;
        string old = draft.Name, between = NewName(draft);
        Rename(draft, between);
        Rename(draft, old);
    }

    private void Move()
    {
        ClassDraft[] movable = [.. shop.Classes.Where(c => c.FirstName.StartsWith("Extra", StringComparison.Ordinal))];
        ClassDraft type = movable[random(movable.Length)];
        ClassDraft?[] places = [null, shop.Customer, shop.Order, .. movable];
        ClassDraft? place = places[random(places.Length)];
        if (place is not null && place.Ancestors.Contains(type))
            return;
        type.Super = place;
        told.Add($"{type.Key} moves below {place?.Key ?? "Object"}");
    }

    private void Remap()
    {
        ClassDraft[] mapped = [.. shop.Classes.Where(c => c.File is not null)];
        ClassDraft type = mapped[random(mapped.Length)];
        type.File = shop.Files[random(shop.Files.Count)];
        told.Add($"{type.Key} is in {type.File.Name}");
    }

    private void RenameAndWiden()
    {
        if (Take(d => d is PropertyDraft { Target: null } p && p.Type.StartsWith("String", StringComparison.Ordinal)) is not PropertyDraft property)
            return;
        property.Type = "String[200]";
        Rename(property, NewName(property));
    }

    private void OtherCase()
    {
        if (Take(d => d.Kind is EntityKind.Property or EntityKind.Class or EntityKind.Method && d.Name.Length > 1) is { } draft)
            Rename(draft, draft.Name[..^1] + char.ToUpperInvariant(draft.Name[^1]) is var upper && upper != draft.Name ? upper : draft.Name[..^1] + char.ToLowerInvariant(draft.Name[^1]));
    }

    // Nothing is taken twice: what one step did, another does not undo.
    private NamedDraft? Take(Func<NamedDraft, bool> fits)
    {
        NamedDraft[] free = [.. shop.All.Select(a => a.Draft).Where(d => !d.IsNew && !_touched.Contains(d) && fits(d))];
        if (free.Length == 0)
            return null;
        NamedDraft taken = free[random(free.Length)];
        _touched.Add(taken);
        return taken;
    }

    private void Rename(NamedDraft draft, string name)
    {
        if (draft.Name == name)
            return;
        ClassDraft? owner = OwnerOf(draft);
        string prefix = owner is null ? SchemaOf(draft) : owner.FirstKey;
        declarations.Add(new DeclaredRename($"{prefix}::{draft.Name}", name) { Kind = draft.Kind });
        told.Add($"{draft.Kind.ToText()} {prefix}::{draft.Name} becomes {name}");
        draft.Name = name;
    }

    private string NewName(NamedDraft draft) => $"{(draft.Kind is EntityKind.Property or EntityKind.Method or EntityKind.DatabaseFile ? "new" : "New")}{draft.FirstName}{++_number}";

    private ClassDraft? OwnerOf(NamedDraft member) =>
        shop.Classes.Find(c => c.Properties.Contains(member) || c.Methods.Contains(member) || c.Constants.Contains(member));

    private static string SchemaOf(NamedDraft draft) => draft is ClassDraft type ? type.Schema : "Model";
}
