using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Scm;

/// <summary>Imported and exported packages.</summary>
internal static class PackageParts
{
    public static void AddImported(ScmDraft draft, int size)
    {
        int count = draft.Choices.Percent(30) ? draft.Choices.Next(size / 2 + 2) : 0;
        draft.Section("importedPackageDefinitions", count == 0);
        for (; count > 0; count--)
        {
            string package = draft.Names.Next();
            draft.Text.Add($"\t{package} is SupplierSchema::{package}\n\t(\n");
            string? documentation = draft.StampAndDocumentation();
            draft.Expect(
                EntityKind.ImportedPackage, package, documentation is null ? ContentField.Definition : ContentField.Documentation,
                documentation ?? $"SupplierSchema::{package}");
            AddImportedTypes(draft, package, "importedClassDefinitions", "class");
            AddImportedTypes(draft, package, "importedInterfaceDefinitions", "interface");
            draft.Text.Add("\t)\n");
        }
    }

    public static void AddExported(ScmDraft draft, int size)
    {
        int count = draft.Choices.Percent(30) ? draft.Choices.Next(size / 2 + 2) : 0;
        draft.Section("exportedPackageDefinitions", count == 0);
        for (; count > 0; count--)
        {
            string package = draft.Names.Next();
            draft.Text.Add($"\t{package}\n\t(\n");
            draft.Text.Add("\n", Shown.InNewDialect);
            string? documentation = draft.StampAndDocumentation();
            draft.Expect(EntityKind.ExportedPackage, package, documentation is null ? null : ContentField.Documentation, documentation);
            draft.Text.Add("\texportedClassDefinitions\n");
            for (int i = draft.Choices.Next(4); i > 0; i--)
                AddExportedClass(draft, package);
            if (draft.Choices.Percent(40))
                AddExportedInterfaces(draft, package);
            draft.Text.Add("\t)\n");
        }
    }

    private static void AddImportedTypes(ScmDraft draft, string package, string keyword, string kind)
    {
        int count = draft.Choices.Next(4);
        if (count > 0)
            draft.Text.Add($"\t{keyword}\n");
        for (; count > 0; count--)
        {
            string type = draft.Names.Next();
            draft.Text.Add($"\t\t{type}\n");
            draft.Expect(EntityKind.ImportedType, $"{package}::{type}", ContentField.Definition, kind);
        }
    }

    private static void AddExportedClass(ScmDraft draft, string package)
    {
        string type = draft.Names.Next();
        List<string> words = draft.Choices.Some<string>(["transient", "transientAllowed", "sharedTransientAllowed", "persistentAllowed"], 20);
        draft.Text.Add($"\t\t{type} {string.Join(", ", words)}\n\t\t(\n");
        draft.Expect(EntityKind.ExportedType, $"{package}::{type}", ContentField.Definition, "class");
        foreach ((string keyword, string kind) in ((string, string)[])
            [("exportedConstantDefinitions", "constant"), ("exportedPropertyDefinitions", "property"), ("exportedMethodDefinitions", "method")])
        {
            int features = draft.Choices.Next(3);
            if (features > 0)
                draft.Text.Add($"\t\t{keyword}\n");
            for (; features > 0; features--)
            {
                string name = draft.Names.Next();
                draft.Text.Add($"\t\t\t{name}{(kind == "property" && draft.Choices.Percent(40) ? " readonly" : "")};\n");
                draft.Expect(EntityKind.ExportedFeature, $"{package}::{type}::{name}", ContentField.Definition, kind);
            }
        }
        if (draft.Choices.Percent(10))
            AddMappedProperty(draft, $"{package}::{type}");
        draft.Text.Add("\t\t)\n");
    }

    // A property and its mapping method have one name and are both exported: one entity.
    private static void AddMappedProperty(ScmDraft draft, string type)
    {
        string name = draft.Names.Next();
        draft.Text.Add($"\t\texportedPropertyDefinitions\n\t\t\t{name};\n\t\texportedMethodDefinitions\n\t\t\t{name};\n");
        draft.Expect(EntityKind.ExportedFeature, $"{type}::{name}", ContentField.Definition, "method");
    }

    private static void AddExportedInterfaces(ScmDraft draft, string package)
    {
        draft.Text.Add("\texportedInterfaceDefinitions\n");
        for (int i = draft.Choices.Next(3); i > 0; i--)
        {
            string name = draft.Names.Next();
            draft.Text.Add($"\t\t{name}\n");
            draft.Expect(EntityKind.ExportedType, $"{package}::{name}", ContentField.Definition, "interface");
        }
    }
}
