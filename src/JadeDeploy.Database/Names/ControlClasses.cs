using System.Collections.Frozen;

namespace JadeDeploy.Database.Names;

/// <summary>The platform's classes of controls.</summary>
internal static class ControlClasses
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

    public static bool Contains(string name) => Names.Contains(name);
}
