using System.Globalization;
using System.Text;
using JadeDeploy.Schema.Model;

namespace JadeDeploy.Generation.Histories;

/// <summary>Writes one schema of a model as the text of a schema file, section by section.</summary>
internal sealed class SchemaText
{
    private readonly SystemModel _model;
    private readonly ModelNames _names;
    private readonly Node _schema;
    private readonly StringBuilder _text = new();

    private SchemaText(SystemModel model, Node schema) => (_model, _names, _schema) = (model, new ModelNames(model), schema);

    private string Superschema => _schema.Reference(Field.Super) is { } super ? _names.Of(super) : "RootSchema";

    /// <summary>The text of a schema's file.</summary>
    public static string Of(SystemModel model, Node schema, JadeVersion version)
    {
        var text = new SchemaText(model, schema);
        text.Add($"jadeVersionNumber \"{version}\";\nschemaDefinition\n{schema.Name} subschemaOf {text.Superschema} completeDefinition;\n");
        text.Document(schema, "");
        text.Imports();
        text.Globals();
        text.Types();
        new TypeText(model, schema, text._text).Write();
        text.Structure();
        text.Exports();
        new SourceText(model, schema, text._text).Write();
        return text._text.ToString();
    }

    private void Imports() => Section("importedPackageDefinitions", NodeKind.ImportedPackage, package =>
    {
        Node exported = _model.Nodes[package.Reference(Field.Package)!.Value];
        Add($"\t{package.Name} is {_names.Of(exported.Owner)}::{exported.Name}\n\t(\n");
        string[] types = [.. _model.Below(package.Id).Select(_names.Of).Order(StringComparer.Ordinal)];
        if (types.Length > 0)
            Add("\timportedClassDefinitions\n" + string.Concat(types.Select(t => $"\t\t{t}\n")));
        Add("\t)\n");
    });

    private void Globals()
    {
        Section("constantDefinitions", NodeKind.Category, category =>
        {
            Add($"\tcategoryDefinition {category.Name}\n");
            Document(category, "\t\t");
            foreach (Node constant in _model.Below(category.Id))
                Add($"\t\t{constant.Name}: {constant[Field.Type]} = {_names.Text(constant[Field.Value])};\n");
        });
        Add("localeDefinitions\n\t5129 \"English (New Zealand)\" schemaDefaultLocale;\n");
        foreach (Node locale in _model.Below(_schema.Id, NodeKind.Locale))
            Add($"\t{locale.Name} \"{LocaleName(locale.Name)}\"{(locale[Field.Flags].Length > 0 ? " _cloneOf 5129" : "")};\n");
        Section("localeFormatDefinitions", NodeKind.Format, format => Add($"\t{format.Name}: DateFormat({format[Field.Value]});\n"));
        ILookup<string, Node> strings = _model.Below(_schema.Id, NodeKind.TranslatableString).ToLookup(s => s.Reference(Field.Locale) is { } locale ? _names.Of(locale) : "5129");
        Add("translatableStringDefinitions\n");
        foreach (IGrouping<string, Node> locale in strings.OrderBy(l => l.Key, StringComparer.Ordinal))
            Add($"\t{locale.Key} \"{LocaleName(locale.Key)}\"\n\t(\n" + string.Concat(locale.Select(s => $"\t{s.Name} = {s[Field.Value]};\n")) + "\t)\n");
        Section("libraryDefinitions", NodeKind.Library, library => Add($"\t\"{library.Name}\";\n"));
        Add("externalFunctionDefinitions\n");
        foreach (Node function in _model.Below(_schema.Id, NodeKind.Library).SelectMany(l => _model.Below(l.Id)))
            Add($"\t{function.Name}{function[Field.Signature]} is \"{function[Field.Value]}\" in \"{_names.Of(function.Owner)}\";\n");
    }

    private void Types()
    {
        const string transient = "transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed";
        string[] supers = _schema.Reference(Field.Super) is null
            ? ["RootSchemaApp", "RootSchemaGlobal", "RootSchemaSession"]
            : [Superschema, "G" + Superschema, "S" + Superschema];
        Add($"typeHeaders\n\t{_schema.Name} subclassOf {supers[0]} {transient};\n\tG{_schema.Name} subclassOf {supers[1]} {transient};\n\tS{_schema.Name} subclassOf {supers[2]} {transient};\n");
        foreach (Node type in _model.Below(_schema.Id, NodeKind.Class))
            Add($"\t{type.Name} subclassOf {_names.Type(_schema, type[Field.Super])}{(type[Field.Flags].Length > 0 ? " " + type[Field.Flags] : "")};\n");
        Section("interfaceDefs", NodeKind.Interface, type =>
        {
            Add($"\t{type.Name}\n\t(\n");
            Document(type, "\t\t");
            Add("\tjadeMethodDefinitions\n" + string.Concat(_model.Below(type.Id).Select(m => $"\t\t{m.Name}{m[Field.Signature]};\n")) + "\t)\n");
        });
        Add("membershipDefinitions\n");
        foreach (Node type in _model.Below(_schema.Id, NodeKind.Class).Where(t => t[Field.Member].Length > 0))
            Add($"\t{type.Name} of {_names.Type(_schema, type[Field.Member])};\n");
    }

    private void Structure()
    {
        Add("externalKeyDefinitions\n");
        foreach (Node type in _model.Below(_schema.Id, NodeKind.Class).Where(t => t[Field.ExternalKeys].Length > 0))
            Add($"\t{type.Name} completeDefinition\n\t(\n\t\t{type[Field.ExternalKeys]}\n\t)\n");
        Add("memberKeyDefinitions\n");
        foreach (Node type in _model.Below(_schema.Id, NodeKind.Class).Where(t => t[Field.Keys].Length > 0))
            Add($"\t{type.Name} completeDefinition\n\t(\n\t\t{_names.Text(type[Field.Keys])}\n\t)\n");
        Section("inverseDefinitions", NodeKind.Inverse, inverse =>
            Add("\t" + string.Format(CultureInfo.InvariantCulture, inverse[Field.Relation], Side(inverse, Field.First), Side(inverse, Field.Second)) + ";\n"));
        Add($"databaseDefinitions\n\t{_schema.Name}Db\n\t(\n\tdatabaseFileDefinitions\n\t\t\"{_schema.Name}\";\n");
        foreach (Node file in _model.Below(_schema.Id, NodeKind.DatabaseFile))
            Add($"\t\t\"{file.Name}\"{(file[Field.Flags].Length > 0 ? " partitionable" : "")};\n");
        Add($"\tdefaultFileDefinition \"{_schema.Name}\";\n\tclassMapDefinitions\n\t\tG{_schema.Name} in \"{_schema.Name}\";\n\t\tS{_schema.Name} in \"_environ\";\n\t\t{_schema.Name} in \"_usergui\";\n");
        foreach (Node type in _model.Below(_schema.Id, NodeKind.Class).Where(t => t[Field.File].Length > 0))
            Add($"\t\t{type.Name} in \"{(type[Field.File] == "default" ? _schema.Name : _names.Text(type[Field.File]))}\";\n");
        Add("\t)\n");
        Section("_exposedListDefinitions", NodeKind.Exposure, exposure => Add(
            $"\t{exposure.Name} version={exposure[Field.Value]}, priorVersion=0, registryId=\"_CSharp_Exposure\"\n\t(\n"
            + string.Concat(exposure.References(Field.Types).Select(t => $"\t\t{_names.Of(t)} javaName=\"{_names.Of(t)}\", defaultStyle=0\n\t\t(\n\t\t)\n")) + "\t)\n"));
    }

    private string Side(Node inverse, string field)
    {
        Node reference = _model.Nodes[inverse.Reference(field)!.Value];
        return $"{reference.Name} of {_names.Of(reference.Owner)}";
    }

    private void Exports() => Section("exportedPackageDefinitions", NodeKind.ExportedPackage, package =>
    {
        Add($"\t{package.Name}\n\t(\n");
        Document(package, "\t\t");
        Add("\texportedClassDefinitions\n");
        foreach (Node type in _model.Below(package.Id))
        {
            Add($"\t\t{_names.Of(type)}\n\t\t(\n");
            foreach ((NodeKind kind, string keyword) in ((NodeKind, string)[])[(NodeKind.Constant, "Constant"), (NodeKind.Property, "Property"), (NodeKind.Method, "Method")])
                if (_model.Below(type.Id).Where(f => _model.Nodes[f.Reference(Field.Feature)!.Value].Kind == kind).ToArray() is { Length: > 0 } features)
                    Add($"\t\texported{keyword}Definitions\n" + string.Concat(features.Select(f =>
                        $"\t\t\t{_names.Of(f)}{(kind == NodeKind.Property && f[Field.Flags].Length > 0 ? " readonly" : "")};\n")));
            Add("\t\t)\n");
        }
        Add("\t)\n");
    });

    private void Section(string keyword, NodeKind kind, Action<Node> write)
    {
        Node[] nodes = [.. _model.Below(_schema.Id, kind)];
        if (nodes.Length == 0)
            return;
        Add(keyword + "\n");
        foreach (Node node in nodes)
            write(node);
    }

    private void Document(Node node, string indent)
    {
        if (node[Field.Documentation] is { Length: > 0 } text)
            Add($"{indent}documentationText\n`{text}`\n");
    }

    private void Add(string text) => _text.Append(text);

    // A locale that a command makes gets the platform's own name for it.
    private static string LocaleName(string number) => number switch
    {
        "1031" => "German (Germany)",
        "1033" => "English (United States)",
        "1036" => "French (France)",
        "2057" => "English (United Kingdom)",
        "3081" => "English (Australia)",
        _ => "English (New Zealand)",
    };
}
