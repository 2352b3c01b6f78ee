namespace JadeDeploy.Generation.Histories;

/// <summary>
/// Names for nodes. There are few words, and some are parts of others or differ in a letter, so that names come again: in other
/// classes and schemas, and after a deletion.
/// </summary>
internal sealed class NodeNames(Choices choices)
{
    private static readonly string[] Types =
        ["Order", "Orders", "OrderLine", "Customer", "Client", "Item", "Product", "Shop", "Person", "Company", "Invoice", "Stock", "Agent", "Depot", "Route"];

    private static readonly string[] Members =
        ["order", "orders", "number", "name", "fax", "phone", "total", "price", "client", "item", "date", "code", "limit", "rate", "state", "remark"];

    /// <summary>A name that begins like the names of its kind.</summary>
    public string Next(NodeKind kind) => kind switch
    {
        NodeKind.Schema => choices.Any<string>(["Model", "View", "Tools", "Base", "Trade"]) + Number(60),
        NodeKind.Class or NodeKind.ExportedPackage or NodeKind.ImportedPackage or NodeKind.Category or NodeKind.Application or NodeKind.Exposure =>
            choices.Any(Types) + Suffix(kind) + Number(50),
        NodeKind.Interface => "I" + choices.Any(Types) + Number(50),
        NodeKind.GlobalConstant or NodeKind.Format when choices.Percent(15) => choices.Any(Types) + Number(50),
        NodeKind.GlobalConstant => "Max" + Capital(choices.Any(Members)) + Number(40),
        NodeKind.Constant or NodeKind.TranslatableString or NodeKind.Format =>
            Capital(choices.Any(Members)) + Number(40),
        NodeKind.Locale => choices.Any<string>(["1031", "1033", "2057", "3081", "1036"]),
        NodeKind.Library => choices.Any<string>(["lib", "kernel", "print"]) + Number(40),
        NodeKind.DatabaseFile => choices.Any<string>(["big", "log", "archive"]) + Number(50),
        NodeKind.Control => choices.Any<string>(["btn", "txt", "lbl"]) + Capital(choices.Any(Members)) + Number(20),
        NodeKind.MenuItem => "mnu" + Capital(choices.Any(Members)) + Number(20),
        NodeKind.Event => choices.Any<string>(["click", "keyDown", "gotFocus"]),
        NodeKind.Method or NodeKind.ExternalFunction => choices.Any<string>(["get", "set", "find", "check"]) + Capital(choices.Any(Members)) + Number(40),
        _ => choices.Any(Members) + Number(40),
    };

    private static string Suffix(NodeKind kind) => kind switch
    {
        NodeKind.ExportedPackage => "Package",
        NodeKind.ImportedPackage => "Import",
        NodeKind.Category => "Limits",
        NodeKind.Application => "App",
        NodeKind.Exposure => "Net",
        _ => "",
    };

    private string Number(int percent) => choices.Percent(percent) ? choices.Next(30).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
