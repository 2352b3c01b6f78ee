using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Semantics;

/// <summary>Locales, database files and libraries.</summary>
internal sealed class FileChecks(CheckContext context)
{
    /// <summary>Whatever locales and files an entity states.</summary>
    public void Check(SchemaEntity entity)
    {
        EntityKey key = entity.Key;
        switch (key.Kind)
        {
            case EntityKind.TranslatableString or EntityKind.Form:
                // A second form of the same name has a number behind its locale: 5129#2.
                string locale = key.SimpleName[(key.SimpleName.LastIndexOf('@') + 1)..].Split('#')[0];
                if (locale.Length > 0)
                    RequireLocale(entity, locale);
                break;
            case EntityKind.Locale:
                List<DefinitionWord> words = DefinitionWords.Of(entity.Content[ContentField.Definition]);
                int clone = words.FindIndex(w => w.Text == "_cloneOf");
                if (clone >= 0 && clone + 1 < words.Count)
                    RequireLocale(entity, words[clone + 1].Text);
                break;
            case EntityKind.ClassMap:
                CheckClassMap(entity);
                break;
            case EntityKind.Schema when entity.Content[ContentField.Database] is { } database && DefinitionWords.Of(database) is [_, { Text: var file }]:
                RequireFile(entity, file, atEntity: true);
                break;
            case EntityKind.Method or EntityKind.ExternalFunction:
                CheckLibrary(entity);
                break;
        }
    }

    // The platform has no locales of its own below a user's schema: each schema lists those it knows, or a superschema does.
    private void RequireLocale(SchemaEntity entity, string locale)
    {
        if (CheckContext.Failed(context.Table.ResolveGlobal(entity.Key.Schema, EntityKind.Locale, locale).Outcome))
            context.Report(entity, locale, place => SchemaDiagnostics.UnknownLocale(place, entity.Key, locale));
    }

    private void CheckClassMap(SchemaEntity map)
    {
        TypeLookup found = context.Table.ResolveType(map.Key.Schema, map.Key.SimpleName);
        if (CheckContext.Failed(found.Outcome))
            context.ReportAtEntity(map, map.Key.SimpleName, place => SchemaDiagnostics.UnknownOwner(
                context.SeverityOf(found.Outcome, map.Key.SimpleName), place, map.Key, map.Key.SimpleName));
        if (DefinitionWords.Of(map.Content[ContentField.Definition]) is [{ Text: var file }, ..])
            RequireFile(map, file, atEntity: false);
    }

    // Files whose names begin with an underscore (_environ, _usergui, …) are the platform's own.
    private void RequireFile(SchemaEntity entity, string literal, bool atEntity)
    {
        string file = literal.Trim('"', '\'');
        if (file.StartsWith('_') || file.Length == 0
            || !CheckContext.Failed(context.Table.ResolveGlobal(entity.Key.Schema, EntityKind.DatabaseFile, file).Outcome))
            return;
        if (atEntity)
            context.ReportAtEntity(entity, file, place => SchemaDiagnostics.UnknownDatabaseFile(place, entity.Key, file));
        else
            context.Report(entity, file, place => SchemaDiagnostics.UnknownDatabaseFile(place, entity.Key, file));
    }

    // f(a: String): Integer is "entry" in "lib" presentationClientExecution;
    private void CheckLibrary(SchemaEntity entity)
    {
        List<DefinitionWord> words = DefinitionWords.Of(entity.Content[ContentField.Definition]);
        int at = words.FindIndex(w => w.Text == "in");
        if (at < 2 || at + 1 >= words.Count || words[at - 2].Text != "is" || words[at - 1].Text[0] is not ('"' or '\''))
            return;
        string library = words[at + 1].Text.Trim('"', '\'');
        LookupOutcome outcome = context.Table.ResolveGlobal(entity.Key.Schema, EntityKind.Library, library).Outcome;
        if (CheckContext.Failed(outcome))
            context.Report(entity, library, place => SchemaDiagnostics.UnknownLibrary(context.SeverityOf(outcome, library), place, entity.Key, library));
    }
}
