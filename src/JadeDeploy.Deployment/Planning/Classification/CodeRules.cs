using JadeDeploy.Deployment.Comparison;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Deployment.Planning.Classification;

/// <summary>
/// What changes of code and texts mean. Source: loadStyle.htm (2018): only structural changes are refused in the current
/// version, where others take effect at once. An application that runs may still call what is deleted, or call it the
/// way it was declared, so that is not called safe.
/// </summary>
internal static class CodeRules
{
    private const string StillUsed = "an application that runs may still use it";

    /// <summary>Judges a change of a method, constant, text or function; null for other kinds.</summary>
    public static Verdict? Judge(Change change) => change.Entity.Kind switch
    {
        EntityKind.Method => Method(change),
        // The compiler puts values of constants into the methods that use them, which are compiled again.
        EntityKind.Constant or EntityKind.GlobalConstant or EntityKind.GlobalConstantCategory => Verdict.Online("methods that use it are compiled again; data is not touched"),
        EntityKind.TranslatableString or EntityKind.LocaleFormat or EntityKind.Document =>
            Leaves(change) ? Verdict.Transition(StillUsed) : Verdict.Online("it changes texts, not the structure of data"),
        // A library that is loaded stays loaded until its process ends.
        EntityKind.Library or EntityKind.ExternalFunction => change.Action == ChangeAction.Add
            ? Verdict.Online("it is new, so nothing uses it yet")
            : OnlyDocumentation(change) ? Verdict.Online("only its documentation changes")
            : Verdict.Transition("processes keep the library they have loaded until they end"),
        EntityKind.Exposure => Verdict.Transition("services and clients keep what was exposed when they started"),
        EntityKind.Locale => Verdict.Transition("applications choose their locale when they start"),
        _ => null,
    };

    /// <summary>Whether nothing but documentation differs.</summary>
    public static bool OnlyDocumentation(Change change) =>
        change is { Action: ChangeAction.Change, BeforeRenamed: { } old, After: { } now }
        && old.Content.With(ContentField.Documentation, null).Equals(now.Content.With(ContentField.Documentation, null));

    /// <summary>Whether nothing but comments or layout in the source of a method differs.</summary>
    public static bool OnlyComments(Change change) =>
        change is { Entity.Kind: EntityKind.Method, Action: ChangeAction.Change, BeforeRenamed: { } old, After: { } now }
        && old.Content.With(ContentField.Source, null).Equals(now.Content.With(ContentField.Source, null))
        && IsAlike(old.Content, now.Content);

    private static bool IsAlike(EntityContent old, EntityContent now) =>
        MethodSource.WithoutComments(old[ContentField.Source] ?? "") == MethodSource.WithoutComments(now[ContentField.Source] ?? "");

    private static Verdict Method(Change change)
    {
        if (change.Action == ChangeAction.Add)
            return Verdict.Online("it is new code; the structure of data does not change");
        if (Leaves(change))
            return Verdict.Transition("an application that runs may still call it");
        (EntityContent old, EntityContent now) = (change.BeforeRenamed!.Content, change.After!.Content);
        bool isDeclaredAlike = old[ContentField.Definition] == now[ContentField.Definition] && old[ContentField.WebService] == now[ContentField.WebService];
        if (isDeclaredAlike && IsAlike(old, now))
            return Verdict.Online(old[ContentField.Source] == now[ContentField.Source] ? "only its documentation changes" : "only comments or layout of its source change");
        // "Adding a constraint or changing a condition" is a reorganisation (chapter 14): collections are built again.
        if (IsCondition(old) || IsCondition(now))
            return Verdict.Reorganise("a condition changes, so collections that it constrains are built again");
        return isDeclaredAlike
            ? Verdict.Online("it changes code, not the structure of data")
            : Verdict.Transition("it is declared differently, and an application that runs may call it the old way");
    }

    private static bool Leaves(Change change) => change.Action is ChangeAction.Delete or ChangeAction.Rename or ChangeAction.Move;

    private static bool IsCondition(EntityContent method)
    {
        string definition = method[ContentField.Definition] ?? "";
        return definition[(definition.LastIndexOf(')') + 1)..].Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries).Contains("condition");
    }
}
