using System.Text;

namespace JadeDeploy.Schema.Scm;

/// <summary>Every modifier that public files have; the grammar reference of this library shows each in an example.</summary>
internal static class KnownModifiers
{
    private static readonly byte[][][] ByLength = Arrange(
        // Of a schema.
        "patchVersion", "patchVersioningEnabled", "formsManagement",
        // Of classes.
        "abstract", "final", "protected", "transient", "transientAllowed", "subclassTransientAllowed", "sharedTransientAllowed",
        "subclassSharedTransientAllowed", "persistentAllowed", "subclassPersistentAllowed", "transientsOnly", "duplicatesAllowed", "loadFactor",
        "blockSize", "maxLogicalBlockSize", "objectVolatility", "subschemaFinal", "subschemaHidden", "webService", "wsdlName",
        "memberTypeWSDLName",
        // Of properties.
        "readonly", "virtual", "required", "_xmlType", "xmlNillable", "explicitInverse", "explicitEmbeddedInverse", "implicitMemberInverse",
        "inverseNotRequired", "transientToPersistentAllowed",
        // Of methods and external functions.
        "clientExecution", "condition", "lockReceiver", "mapping", "serverExecution", "typeMethod", "updating", "unitTest", "unitTestIgnore",
        "unitTestBefore", "unitTestAfter", "unitTestBeforeClass", "unitTestAfterClass", "unitTestBeforeAll", "unitTestAfterAll",
        "applicationServerExecution", "presentationClientExecution",
        // Of database files and class maps.
        "partitionable", "allInstances");

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length >= ByLength.Length)
            return false;
        foreach (byte[] known in ByLength[word.Length])
            if (word.SequenceEqual(known))
                return true;
        return false;
    }

    private static byte[][][] Arrange(params string[] words)
    {
        ILookup<int, byte[]> byLength = words.Select(Encoding.ASCII.GetBytes).ToLookup(word => word.Length);
        return [.. Enumerable.Range(0, byLength.Max(g => g.Key) + 1).Select(length => byLength[length].ToArray())];
    }
}
