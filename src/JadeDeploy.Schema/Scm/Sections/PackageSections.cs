using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Scm.Lexing;
using JadeDeploy.Schema.Scm.Table;

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
        ScmToken name = parser.ExpectName("the name of an imported package");
        int package = drafts.Owner(parser.TextOf(name));
        parser.Expect("is"u8);
        string exported = parser.ExpectTypeName("the exported package");
        int row = drafts.Define(EntityKind.ImportedPackage, -1, name.Start, name.Length, name.Start);
        drafts.Set(row, FieldId.Definition, exported);
        ParseBeginning(parser, drafts, row);
        string kind = "class";
        while (!parser.TryTake(')'))
        {
            if (parser.TryTake(Keyword.ImportedClassDefinitions))
                kind = "class";
            else if (parser.TryTake(Keyword.ImportedInterfaceDefinitions))
                kind = "interface";
            else
                ParseImportedType(parser, drafts, package, kind);
        }
        parser.TryTake(';');
    }

    /// <summary><c>Pkg ( exportedClassDefinitions Cls transient ( exportedMethodDefinitions m; ) exportedInterfaceDefinitions I )</c>.</summary>
    public static void ParseExported(ScmParser parser, EntityDrafts drafts)
    {
        ScmToken name = parser.ExpectName("the name of an exported package");
        int row = drafts.Define(EntityKind.ExportedPackage, -1, name.Start, name.Length, name.Start);
        ParseBeginning(parser, drafts, row);
        bool interfaces = false;
        while (!parser.TryTake(')'))
        {
            if (parser.TryTake(Keyword.ExportedClassDefinitions))
                interfaces = false;
            else if (parser.TryTake(Keyword.ExportedInterfaceDefinitions))
                interfaces = true;
            else
                ParseExportedType(parser, drafts, parser.TextOf(name), interfaces);
        }
        parser.TryTake(';');
    }

    // Documentation stands in front of the parenthesis or behind it; what stands behind it counts.
    private static void ParseBeginning(ScmParser parser, EntityDrafts drafts, int row)
    {
        drafts.Set(row, parser.TakeTrailer());
        parser.Expect('(');
        drafts.Set(row, parser.TakeTrailer());
    }

    private static void ParseImportedType(ScmParser parser, EntityDrafts drafts, int package, string kind)
    {
        ScmToken name = parser.ExpectName("the name of an imported type or ')'");
        int row = drafts.Define(EntityKind.ImportedType, package, name.Start, name.Length, name.Start);
        drafts.Set(row, FieldId.Definition, kind);
        parser.TryTake(';');
        parser.TakeTrailer();
    }

    private static void ParseExportedType(ScmParser parser, EntityDrafts drafts, string package, bool isInterface)
    {
        ScmToken name = parser.ExpectName("the name of an exported type or ')'");
        CanonicalBuffer definition = parser.Canonical.Begin().Add(isInterface ? "interface"u8 : "class"u8);
        int row = drafts.Define(EntityKind.ExportedType, drafts.Owner(package), name.Start, name.Length, name.Start);
        // An exported class without features is a name alone, so its modifiers end where the next name is not one of them.
        if (!isInterface && parser.AtName)
            parser.Modifiers.Parse(parser).AppendTo(definition);
        drafts.Set(row, FieldId.Definition, definition.ToString());
        drafts.Set(row, parser.TakeTrailer());
        if (parser.TryTake('('))
            ParseFeatures(parser, drafts, drafts.Owner($"{package}::{parser.TextOf(name)}"));
        parser.TryTake(';');
    }

    private static void ParseFeatures(ScmParser parser, EntityDrafts drafts, int type)
    {
        parser.TakeTrailer();
        string kind = "";
        while (!parser.TryTake(')'))
        {
            if (parser.TryTake(Keyword.ExportedConstantDefinitions))
                kind = "constant";
            else if (parser.TryTake(Keyword.ExportedPropertyDefinitions))
                kind = "property";
            else if (parser.TryTake(Keyword.ExportedMethodDefinitions))
                kind = "method";
            else
                ParseFeature(parser, drafts, type, kind);
        }
    }

    private static void ParseFeature(ScmParser parser, EntityDrafts drafts, int type, string kind)
    {
        if (kind.Length == 0)
            throw parser.Unexpected("exportedConstantDefinitions, exportedPropertyDefinitions, exportedMethodDefinitions or ')'");
        ScmToken name = parser.ExpectName("the name of an exported feature");
        CanonicalBuffer definition = parser.Canonical.Begin().Add(System.Text.Encoding.ASCII.GetBytes(kind));
        parser.Modifiers.Parse(parser).AppendTo(definition);
        parser.Expect(';');
        int row = Export(drafts, type, parser.TextOf(name), definition.ToString(), name);
        drafts.Set(row, parser.TakeTrailer());
    }

    private static string SortOf(string definition) => definition.Split(' ', 2)[0];

    // A property and its mapping method have one name and are both exported: one entity with two definitions.
    private static int Export(EntityDrafts drafts, int type, string name, string definition, ScmToken place)
    {
        int other = drafts.Find(EntityKind.ExportedFeature, type, name);
        string? earlier = other < 0 ? null : drafts.TextOf(other, FieldId.Definition);
        bool isSecond = earlier?.Split("; ").All(d => SortOf(d) != SortOf(definition)) == true;
        int row = isSecond ? other : drafts.Define(EntityKind.ExportedFeature, type, place.Start, place.Length, place.Start);
        drafts.Set(row, FieldId.Definition, isSecond ? $"{earlier}; {definition}" : definition);
        return row;
    }
}
