namespace JadeDeploy.Benchmarks.Generation;

/// <summary>The words of which generated names and sentences are made.</summary>
internal static class Vocabulary
{
    public static readonly string[] Nouns =
    [
        "Account", "Address", "Agent", "Batch", "Booking", "Branch", "Budget", "Carrier", "Claim", "Contract", "Currency", "Customer",
        "Delivery", "Discount", "Employee", "Invoice", "Item", "Journal", "Ledger", "Location", "Machine", "Order", "Package", "Payment",
        "Period", "Policy", "Price", "Product", "Project", "Quote", "Receipt", "Region", "Request", "Schedule", "Shipment", "Supplier",
        "Task", "Tender", "Ticket", "Transfer", "Vehicle", "Voucher", "Warehouse", "Worker",
    ];

    public static readonly string[] Attributes =
    [
        "amount", "balance", "category", "city", "code", "comment", "count", "country", "createdOn", "description", "dueOn", "email",
        "expiresOn", "factor", "isActive", "isClosed", "isLocked", "level", "name", "number", "percent", "phone", "position", "priority",
        "quantity", "rate", "reference", "sequence", "status", "street", "title", "total", "unit", "updatedAt", "weight",
    ];

    public static readonly string[] Verbs =
    [
        "add", "allocate", "approve", "calculate", "cancel", "check", "close", "convert", "count", "describe", "export", "find", "format",
        "get", "import", "is", "list", "load", "merge", "move", "open", "print", "process", "release", "remove", "reset", "send", "set",
        "split", "update", "validate", "zFill",
    ];

    public static readonly string[] Types =
    [
        "Boolean", "Character", "Date", "Decimal[12,2]", "Integer", "Integer64", "Real", "String[31]", "String[81]", "String[257]",
        "String", "TimeStamp",
    ];

    public static readonly string[] ParameterTypes = ["Boolean", "Date", "Decimal", "Integer", "Object", "String", "TimeStamp"];

    // Quotes, braces and comment signs in sentences are what a reader must not stumble over.
    public static readonly string[] Sentences =
    [
        "the customer's address was changed by another user",
        "no entry was found for this period; try the one before",
        "see rule 12: nothing is sent before it is paid",
        "the template { name } is filled in later",
        "values of 0 mean that there is no limit",
        "https://example.com/help explains the codes",
        "begin with the oldest one and stop at the first that fits",
        "totals are kept so that lists need not be read again",
        "a closed one can't be opened again, except by a supervisor",
        "works on a copy, for the original may be locked",
        "rounded half up, as the tax office wants it",
        "this must stay in step with the import of the price list",
    ];

    /// <summary>A word with a small first letter: <c>Order</c> as <c>order</c>.</summary>
    public static string Lower(string noun) => char.ToLowerInvariant(noun[0]) + noun[1..];

    /// <summary>Any of some words.</summary>
    public static string Any(this Random random, string[] words) => words[random.Next(words.Length)];

    /// <summary>Different words of one list.</summary>
    public static IEnumerable<string> AnyDifferent(this Random random, string[] words, int count)
    {
        int start = random.Next(words.Length);
        return Enumerable.Range(start, count).Select(i => words[i % words.Length]);
    }

    /// <summary>Whether something happens that does so in some of a hundred cases.</summary>
    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;
}
