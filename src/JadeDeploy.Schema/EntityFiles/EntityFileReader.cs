using System.Collections.Immutable;
using System.Xml.Linq;
using JadeDeploy.Schema.Diagnostics;
using JadeDeploy.Schema.Model;
using JadeDeploy.Schema.Text;

namespace JadeDeploy.Schema.EntityFiles;

/// <summary>
/// Reads entity files (<c>.jox</c>). Their format is not published: one public repository shows schemas, databases,
/// classes, attributes, implicit references, methods, constants, applications, locales, forms and controls. The
/// <c>README.md</c> of this folder lists what was seen and what is assumed.
/// </summary>
public static class EntityFileReader
{
    /// <summary>Reads an entity file. Never throws for bad input: what is wrong is in the file's diagnostics.</summary>
    /// <param name="path">
    /// What to call the file in diagnostics. <c>schemas/Shop/types/Order.jox</c> also tells that the schema is <c>Shop</c>, and
    /// <c>locales/5129</c> in it the locale of a form.
    /// </param>
    /// <param name="bytes">Its bytes, in any encoding the platform writes.</param>
    public static EntityFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (!UsableText.TryDecode(path, bytes, out SchemaText? text, out ImmutableArray<Diagnostic> unusable))
            return new EntityFile(path, bytes, unusable);
        XElement? root = EntityXml.Parse(text, out Diagnostic? problem);
        var file = new EntityText(text);
        problem ??= root is null ? null : ProblemOf(root, file);
        return root is null || problem is not null
            ? new EntityFile(path, bytes, [problem!])
            : Read(root, file, bytes);
    }

    private static EntityFile Read(XElement root, EntityText file, ReadOnlyMemory<byte> bytes)
    {
        var element = new EntityElement(root, file);
        var drafts = new EntityFileDrafts(file, SchemaOf(element, file.Path)!);
        string kind = element.Kind;
        if (kind == "Schema")
            SchemaElements.Read(element, drafts);
        else if (TypeElements.IsType(kind))
            TypeElements.Read(element, drafts);
        else if (GlobalElements.IsGlobal(kind))
            GlobalElements.Read(element, drafts);
        else if (PackageElements.IsPackage(kind))
            PackageElements.Read(element, drafts);
        else if (kind == "JadeExposedList")
            ExposureElements.Read(element, drafts);
        else if (FormElements.IsForms(kind))
            FormElements.Read(element, drafts);
        else
            drafts.Keep("", element);
        return new EntityFile(file.Path, bytes, [.. drafts.Diagnostics.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column)])
        {
            RootKind = kind,
            SchemaName = drafts.Schema,
            Entities = [.. drafts.Entities],
            Types = drafts.Types.ToImmutable(),
            Superschema = drafts.Superschema,
            PrimaryLocale = drafts.PrimaryLocale,
            InverseSides = [.. drafts.InverseSides],
        };
    }

    private static Diagnostic? ProblemOf(XElement root, EntityText file)
    {
        var element = new EntityElement(root, file);
        if (!char.IsUpper(element.Kind[0]) || root.Name.NamespaceName.Length > 0)
            return SchemaDiagnostics.NotAnEntityFile(file.LocationOf(root), element.Kind);
        if (element.Name.Length == 0)
            return SchemaDiagnostics.EntityWithoutName(file.LocationOf(root), element.Kind);
        return SchemaOf(element, file.Path) is null
            ? SchemaDiagnostics.EntityWithoutSchema(file.LocationOf(root), file.Path)
            : null;
    }

    // schemas/Shop/types/Order.jox: the last such folder counts, for a repository may itself be in one.
    private static string? SchemaOf(EntityElement root, string path)
    {
        if (root.Kind == "Schema")
            return root.Name;
        string[] folders = path.Replace('\\', '/').Split('/');
        int schemas = Array.LastIndexOf(folders, "schemas");
        return schemas >= 0 && schemas + 2 < folders.Length && folders[schemas + 1].Length > 0 ? folders[schemas + 1] : null;
    }
}
