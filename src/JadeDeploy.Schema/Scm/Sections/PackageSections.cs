using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;

namespace JadeDeploy.Schema.Scm.Sections;

/// <summary>
/// <c>importedPackageDefinitions</c> and <c>exportedPackageDefinitions</c>. The lists of imported types and exported
/// interfaces have no separators: a name ends where the next begins.
/// </summary>
internal static class PackageSections
{
    /// <summary><c>Pkg is Other::Pkg ( importedClassDefinitions A B importedInterfaceDefinitions I )</c>.</summary>
    public static void ParseImported(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of an imported package");
            string package = parser.TextOf(name);
            parser.Expect("is");
            EntityDrafts.Draft draft = drafts.Define(
                EntityKind.ImportedPackage, package, parser.LocationOf(name), parser.ExpectTypeName("the exported package"));
            string? documentation = parser.TakeStampAndDocumentation();
            parser.Expect("(");
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation() ?? documentation);
            string kind = "class";
            while (!parser.TryTake(")"))
            {
                if (parser.TryTake("importedClassDefinitions"))
                    kind = "class";
                else if (parser.TryTake("importedInterfaceDefinitions"))
                    kind = "interface";
                else
                    ParseImportedType(parser, drafts, package, kind);
            }
            parser.TryTake(";");
        }
    }

    /// <summary><c>Pkg ( exportedClassDefinitions Cls transient ( exportedMethodDefinitions m; ) exportedInterfaceDefinitions I )</c>.</summary>
    public static void ParseExported(ScmParser parser, EntityDrafts drafts)
    {
        while (!ScmSections.AtBoundary(parser))
        {
            ScmToken name = parser.ExpectName("the name of an exported package");
            string package = parser.TextOf(name);
            EntityDrafts.Draft draft = drafts.Define(EntityKind.ExportedPackage, package, parser.LocationOf(name));
            string? documentation = parser.TakeStampAndDocumentation();
            parser.Expect("(");
            draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation() ?? documentation);
            bool interfaces = false;
            while (!parser.TryTake(")"))
            {
                if (parser.TryTake("exportedClassDefinitions"))
                    interfaces = false;
                else if (parser.TryTake("exportedInterfaceDefinitions"))
                    interfaces = true;
                else
                    ParseExportedType(parser, drafts, package, interfaces);
            }
            parser.TryTake(";");
        }
    }

    private static void ParseImportedType(ScmParser parser, EntityDrafts drafts, string package, string kind)
    {
        ScmToken name = parser.ExpectName("the name of an imported type or ')'");
        drafts.Define(EntityKind.ImportedType, $"{package}::{parser.TextOf(name)}", parser.LocationOf(name), kind);
        parser.TryTake(";");
        parser.TakeStampAndDocumentation();
    }

    private static void ParseExportedType(ScmParser parser, EntityDrafts drafts, string package, bool isInterface)
    {
        ScmToken name = parser.ExpectName("the name of an exported type or ')'");
        string type = $"{package}::{parser.TextOf(name)}";
        var definition = new CanonicalText(parser.Text).Add(isInterface ? "interface" : "class");
        EntityDrafts.Draft draft = drafts.Define(EntityKind.ExportedType, type, parser.LocationOf(name));
        if (!isInterface)
            ParseTypeModifiers(parser).AppendTo(definition);
        draft.Set(ContentField.Definition, definition.ToString());
        draft.Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
        if (parser.TryTake("("))
            ParseFeatures(parser, drafts, type);
        parser.TryTake(";");
    }

    // An exported class without features is a name alone, so its modifiers end where the next name is not one of them.
    private static Modifiers ParseTypeModifiers(ScmParser parser) =>
        parser.Current.Kind == ScmTokenKind.Name && !parser.At("setModifiedTimeStamp") && !parser.At("documentationText")
            ? Modifiers.Parse(parser, "(", "setModifiedTimeStamp", "documentationText", ";")
            : new Modifiers([], null);

    private static void ParseFeatures(ScmParser parser, EntityDrafts drafts, string type)
    {
        parser.TakeStampAndDocumentation();
        string kind = "";
        while (!parser.TryTake(")"))
        {
            if (parser.TryTake("exportedConstantDefinitions"))
                kind = "constant";
            else if (parser.TryTake("exportedPropertyDefinitions"))
                kind = "property";
            else if (parser.TryTake("exportedMethodDefinitions"))
                kind = "method";
            else
                ParseFeature(parser, drafts, type, kind);
        }
    }

    private static void ParseFeature(ScmParser parser, EntityDrafts drafts, string type, string kind)
    {
        if (kind.Length == 0)
            throw parser.Unexpected("exportedConstantDefinitions, exportedPropertyDefinitions, exportedMethodDefinitions or ')'");
        ScmToken name = parser.ExpectName("the name of an exported feature");
        var definition = new CanonicalText(parser.Text).Add(kind);
        Modifiers.Parse(parser, ";").AppendTo(definition);
        parser.Expect(";");
        Export(drafts, $"{type}::{parser.TextOf(name)}", definition.ToString(), parser.LocationOf(name))
            .Set(ContentField.Documentation, parser.TakeStampAndDocumentation());
    }

    // A property and its mapping method have one name and are both exported: one entity with two definitions.
    private static EntityDrafts.Draft Export(EntityDrafts drafts, string name, string definition, SourceLocation location) =>
        drafts.Find(EntityKind.ExportedFeature, name) is { } other && other.Definition?.Split("; ").Contains(definition) == false
            ? other.Set(ContentField.Definition, $"{other.Definition}; {definition}")
            : drafts.Define(EntityKind.ExportedFeature, name, location, definition);
}
