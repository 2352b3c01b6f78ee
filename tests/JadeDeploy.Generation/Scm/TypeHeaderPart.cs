using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary><c>typeHeaders</c> and <c>membershipDefinitions</c>.</summary>
internal static class TypeHeaderPart
{
    private static readonly string[] Words =
    [
        "abstract", "final", "transient", "subclassTransientAllowed", "transientAllowed", "sharedTransientAllowed",
        "subclassSharedTransientAllowed", "loadFactor = 66", "webService", "wsdlName=\"a\turn:x, y\"", "duplicatesAllowed", "subschemaFinal",
        "protected", "maxLogicalBlockSize=32", "objectVolatility=\"stable\"", "persistentAllowed", "memberTypeWSDLName=\"\"",
        "subschemaHidden", "transientsOnly", "blockSize=4", "subclassPersistentAllowed",
    ];

    public static void AddHeaders(ScmDraft draft, SchemaPlan plan)
    {
        draft.Section("typeHeaders", !plan.Classes.Any());
        foreach (ClassPlan type in plan.Classes)
        {
            draft.Text.Add($"\t{type.Name} subclassOf {type.Superclass}");
            List<string> words = draft.Choices.Some(Words, 12);
            draft.AddUnknown(words);
            draft.Modifiers(words, $"number = {draft.Choices.Next(60000)}", "highestSubId = 3", "highestOrdinal = 7");
            draft.Text.Add(";\n");
            draft.Expect(EntityKind.Class, type.Name, ContentField.Definition, $"subclassOf {type.Superclass}");
        }
    }

    public static void AddMemberships(ScmDraft draft, SchemaPlan plan)
    {
        List<ClassPlan> collections = [.. plan.Classes.Where(type => type.Sort is TypeSort.Array or TypeSort.Dictionary)];
        draft.Section("membershipDefinitions", collections.Count == 0);
        foreach (ClassPlan collection in collections)
        {
            string member = collection.Superclass switch
            {
                "StringArray" => "String[257]",
                "IntegerArray" => "Integer",
                _ => draft.Choices.Any<string>(["Object", "SupPkg::Account", collections[0].Name]),
            };
            draft.Text.Add($"\t{collection.Name} of {member};\n");
        }
        draft.Separator();
    }
}
