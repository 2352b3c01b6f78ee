namespace JadeDeploy.Schema.Forms;

/// <summary>
/// What of an object belongs to its definition: not the name it gives itself, which its key holds; of a form neither its
/// locale nor its parts, which are entities of their own; and in a part the form is told by a sign, so that a renamed form
/// changes none of its parts.
/// </summary>
internal sealed class CanonicalView
{
    private const string ThisForm = ".";

    private readonly DdxElement? _subject;
    private readonly string _ownName;
    private readonly bool _isForm;
    private readonly string? _form;

    private CanonicalView(DdxElement? subject, bool isForm, string? form) =>
        (_subject, _ownName, _isForm, _form) = (subject, subject is null ? "" : OwnName.Of(subject), isForm, form);

    /// <summary>Everything counts.</summary>
    public static CanonicalView Whole { get; } = new(null, false, null);

    /// <summary>Any object that is neither a form nor on one.</summary>
    public static CanonicalView OfObject(DdxElement element) => new(element, false, null);

    /// <summary>A form without its controls and menu items.</summary>
    public static CanonicalView OfForm(DdxElement element) => new(element, true, null);

    /// <summary>A control or menu item of a form.</summary>
    public static CanonicalView OfPart(DdxElement element, string form) => new(element, false, form);

    /// <summary>Whether an attribute counts.</summary>
    public bool Shows(DdxElement element, DdxAttribute attribute) =>
        element != _subject || (attribute.Name != OwnName.Name && !(_isForm && attribute.Name == "locale"));

    /// <summary>Whether something between the tags of an element counts.</summary>
    public bool Shows(DdxElement element, DdxNode node)
    {
        if (_subject is null || node.Element is not { } child)
            return true;
        if (element == _subject)
            return !SaysOwnName(child);
        return !(_isForm && element.Parent == _subject && element.FullName is DdxForm.Controls or DdxForm.Menus);
    }

    /// <summary>The value of an attribute as the definition has it.</summary>
    public string ValueOf(DdxElement element, DdxAttribute attribute) =>
        _form is not null && element.Parent == _subject && element.FullName is "form" or "parent"
            && attribute.Name == OwnName.Name && attribute.Value == _form
            ? ThisForm
            : attribute.Value;

    // A property that says something else than the attribute stays.
    private bool SaysOwnName(DdxElement property)
    {
        if (property.FullName != OwnName.Name || !property.Attributes.IsEmpty)
            return false;
        foreach (DdxNode node in property.Nodes)
            if (node.Element is not null)
                return false;
        return property.Value == _ownName;
    }
}
