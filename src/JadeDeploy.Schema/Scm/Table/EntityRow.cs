using JadeDeploy.Schema.Model;

namespace JadeDeploy.Schema.Scm.Table;

/// <summary>One entity while its file is read and afterwards: slices of the text and the fingerprint of what they say.</summary>
internal struct EntityRow
{
    /// <summary>The kind.</summary>
    public EntityKind Kind;

    /// <summary>Whether a definition was seen, and not only a mention.</summary>
    public bool IsDefined;

    /// <summary>The index of the owner's name, or -1 for what belongs to the schema.</summary>
    public int Owner;

    /// <summary>Where the entity's own name begins in the text; below 0, the complement of where it begins among composed names.</summary>
    public int NameStart;

    /// <summary>The length of the own name in bytes.</summary>
    public int NameLength;

    /// <summary>Where the file states the entity; -1 when it has no place.</summary>
    public int Offset;

    /// <summary>Where the time stamp begins, or -1.</summary>
    public int Stamp;

    /// <summary>The model number, or -1.</summary>
    public int Number;

    /// <summary>The index of the last piece of content, or -1.</summary>
    public int LastPiece;

    /// <summary>The sum of the fingerprints of all fields.</summary>
    public ContentFingerprint Fingerprint;
}

/// <summary>One field of an entity: where the text says it and how to read it there.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Shape">How to read it.</param>
/// <param name="Start">Where it begins in the text; the index of the text for <see cref="PieceShape.Composed"/>.</param>
/// <param name="End">Where it ends, for shapes whose end is not told by their own syntax.</param>
/// <param name="Previous">The piece before this one of the same entity, or -1.</param>
internal readonly record struct ContentPiece(FieldId Field, PieceShape Shape, int Start, int End, int Previous);

/// <summary>The fields, in ordinal order of their names.</summary>
internal enum FieldId : byte
{
    Category,
    Database,
    Definition,
    Documentation,
    Locale,
    Membership,
    Source,
    WebService,
}

/// <summary>How a piece of text states a field.</summary>
internal enum PieceShape : byte
{
    /// <summary>Not a slice of the text: made while reading.</summary>
    Composed,

    /// <summary><c>String[31] readonly</c> behind the name of an attribute.</summary>
    Attribute,

    /// <summary><c>OrderSet where Order::isPaid</c> behind the name of a reference.</summary>
    Reference,

    /// <summary><c>(p: Integer): Boolean updating</c> behind the name of a method.</summary>
    JadeMethod,

    /// <summary>The same with <c>is "entry" in "lib"</c>.</summary>
    ExternalMethod,

    /// <summary>The same of a web service.</summary>
    WebServiceMethod,

    /// <summary>The same of an external function, which belongs to no type.</summary>
    ExternalFunction,

    /// <summary><c>Integer = 10</c> behind the name of a constant.</summary>
    Constant,

    /// <summary><c>subclassOf Object transient</c> behind the name of a class.</summary>
    ClassHeader,

    /// <summary><c>String[257]</c>: what a collection holds.</summary>
    Membership,

    /// <summary>Any tokens up to a semicolon.</summary>
    UpToSemicolon,

    /// <summary><c>"main"</c>: where instances of a class are kept.</summary>
    ClassMap,

    /// <summary>Documentation text between backquotes.</summary>
    Documentation,

    /// <summary>A source between its braces.</summary>
    Source,

    /// <summary>A source that cannot be read: the very bytes count.</summary>
    EncryptedSource,
}
