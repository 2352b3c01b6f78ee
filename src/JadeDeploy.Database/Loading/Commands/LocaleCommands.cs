using JadeDeploy.Database.Catalogues;
using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading.Commands;

/// <summary>Commands on locales.</summary>
internal static class LocaleCommands
{
    /// <summary>
    /// <c>Create Locale S::1033 CloneOf 5129</c> shares the forms and strings of the base; <c>CopyFrom</c> copies them.
    /// </summary>
    public static void Create(CommandScope scope)
    {
        var locale = new EntityKey(EntityKind.Locale, scope.Argument(0));
        scope.RequireAbsent(locale);
        string number = QualifiedNames.Local(locale), how = scope.Argument(1), baseNumber = scope.Argument(2);
        if (!scope.Editor.Contains(new EntityKey(EntityKind.Locale, $"{locale.Schema}::{baseNumber}")))
            throw scope.Refused($"there is no locale {locale.Schema}::{baseNumber}");
        if (how is not ("CloneOf" or "CopyFrom"))
            throw scope.Refused("expected CloneOf or CopyFrom");
        string name = NameOf(scope, number) ?? throw scope.Refused($"the name of locale {number} is not known here; load its localeDefinitions instead");
        scope.Editor.Put(locale, EntityContent.Of((ContentField.Definition, how == "CloneOf" ? $"{name} _cloneOf {baseNumber}" : name)));
        if (how == "CopyFrom")
            Copy(scope, locale.Schema, baseNumber, number, name);
    }

    private static void Copy(CommandScope scope, string schema, string baseNumber, string number, string name)
    {
        foreach (StoredEntity entity in scope.Editor.OfSchema(schema))
        {
            if (entity.Key.Kind is not (EntityKind.TranslatableString or EntityKind.Form or EntityKind.Control or EntityKind.MenuItem))
                continue;
            string[] parts = entity.Key.Name.Split('@', 2);
            string rest = parts.Length == 2 ? parts[1] : "";
            if (rest != baseNumber && !rest.StartsWith(baseNumber + "::", StringComparison.Ordinal))
                continue;
            var key = new EntityKey(entity.Key.Kind, $"{parts[0]}@{number}{rest[baseNumber.Length..]}");
            EntityContent content = entity.Content[LocaleName] is null ? entity.Content : entity.Content.With(LocaleName, name);
            scope.Editor.Put(key, content);
        }
    }

    // The field of a translatable string that keeps its locale's display name.
    private const string LocaleName = "locale";

    private static string? NameOf(CommandScope scope, string number) =>
        scope.Editor.OfKind(EntityKind.Locale)
            .Where(l => QualifiedNames.Local(l.Key) == number)
            .Select(l => l.Content[ContentField.Definition])
            .Where(d => d?.StartsWith('"') == true)
            .Select(d => d![..(d!.IndexOf('"', 1) + 1)])
            .FirstOrDefault() ?? LocaleNames.Find(number);
}
