using JadeDeploy.Database.Names;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Database.Loading;

/// <summary>
/// Deletes the applications that a forms file lacks, when it is loaded together with a complete definition of its schema.
/// One that a package is used with stays, as is documented for deleteIfAbsent. They go before what they begin and end with.
/// </summary>
internal sealed class AbsentApplications(LoadContext context, FormsFile forms)
{
    /// <summary>Deletes. A forms file of the older kind is not read, so nothing is known to be absent from it.</summary>
    public void Run()
    {
        HashSet<EntityKey> stated = [.. forms.Entities.Select(e => e.Key)];
        if (stated.Contains(FormsFileLoad.LegacyForms(forms.SchemaName)))
            return;
        foreach (EntityKey application in context.Editor.OfSchema(forms.SchemaName).Select(e => e.Key)
            .Where(k => k.Kind == EntityKind.Application && !stated.Contains(k)).ToList())
            if (!context.Editor.Mentioning(forms.SchemaName, application.SimpleName)
                .Any(e => ApplicationText.IsPackageOf(e.Key, e.Content, application.SimpleName)))
                context.Remove(application, new SourceLocation(forms.Path));
    }
}
