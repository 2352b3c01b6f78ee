using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Diagnostics;

/// <summary>Locales of schemas that the target has already.</summary>
public static partial class PlanDiagnostics
{
    private const string ByHand = "in the development environment, use the Locales command of the Schema menu";

    /// <summary>JD3058: a new locale, and no command that makes it.</summary>
    public static Diagnostic NoCommandForLocale(SourceLocation location, EntityKey locale, JadeVersion platform) =>
        Diagnostic.Error("JD3058", location,
            $"The {locale} is new, a load does not add it to a schema that exists, and Jade {platform} is not known to have the command 'Create Locale'. "
            + $"Make it by hand before this deployment ({ByHand}); or, if the target has the command: "
            + "<JadeCommandOverride Include=\"Create Locale\" Exists=\"true\" />, or --command \"Create Locale=true\".");

    /// <summary>JD3059: a locale that is defined differently.</summary>
    public static Diagnostic LocaleChanged(SourceLocation location, EntityKey locale) =>
        Diagnostic.Error("JD3059", location,
            $"The {locale} is defined differently than before. A load never changes a locale, and no command does. Change it by hand ({ByHand}), and in the source "
            + "keep what was there until the databases are changed.");
}
