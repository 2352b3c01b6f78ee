using System.Collections.Frozen;

namespace JadeDeploy.Schema.Platform;

/// <summary>The platform's classes of controls: those that public schema files use, and those its documentation names.</summary>
public static class ControlClasses
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "Control", "ActiveXControl", "BaseControl", "BrowseButtons", "Button", "CheckBox", "ComboBox", "Folder", "Frame", "GroupBox",
            "HScroll", "JadeDockBar", "JadeDockBase", "JadeDockContainer", "JadeDotNetVisualComponent", "JadeEditMask", "JadeEditor",
            "JadeMask", "JadeRichText", "JadeTableElement", "JadeTextEdit", "JadeXamlControl", "Label", "LabelDefinition", "ListBox",
            "MultiMedia", "Ocx", "OleControl", "OptionButton", "Picture", "ProgressBar", "ScrollBar", "Sheet", "StatusLine", "Table",
            "TextBox", "VScroll", "WebHotSpot", "WebHTML", "WebInsert", "WebJavaApplet",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a class is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
