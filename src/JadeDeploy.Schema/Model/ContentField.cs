namespace JadeDeploy.Schema.Model;

/// <summary>The names of the fields of <see cref="EntityContent"/>.</summary>
public static class ContentField
{
    /// <summary>The structural text without the entity's own name, for example <c>attribute String[31] readonly</c>.</summary>
    public const string Definition = "definition";

    /// <summary>Documentation text, without its backquotes.</summary>
    public const string Documentation = "documentation";

    /// <summary>The source of a method or external function, between its braces, line ends as <c>\n</c>.</summary>
    public const string Source = "source";

    /// <summary>The member type of a collection class: <c>Order</c>, <c>String[257]</c>.</summary>
    public const string Membership = "membership";

    /// <summary>The category of a global constant.</summary>
    public const string Category = "category";

    /// <summary>The name and default file of a schema's database: <c>ShopDb "shop"</c>.</summary>
    public const string Database = "database";

    /// <summary>Web service properties of a class or method.</summary>
    public const string WebService = "webService";

    /// <summary>The names of the controls and menu items of a form, in order, one a line.</summary>
    public const string Order = "order";

    /// <summary>The display name, in quotes, of the locale that a translatable string belongs to.</summary>
    public const string Locale = "locale";

    /// <summary>
    /// What an entity file says of an entity that no extract is known to say: kept and compared as XML, but not written
    /// to an extract.
    /// </summary>
    public const string Unread = "unread";
}
