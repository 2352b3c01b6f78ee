namespace JadeDeploy.Schema.Scm.Lexing;

/// <summary>
/// The words that begin something: a section, a part of a type, what follows an entity's line. They are names like any other where
/// a name can stand, so what comes behind one tells what it is.
/// </summary>
internal enum Keyword : byte
{
    None,

    // Sections, in the order of Jade's own extracts.
    ImportedPackageDefinitions,
    ConstantDefinitions,
    LocaleDefinitions,
    LocaleFormatDefinitions,
    TranslatableStringDefinitions,
    LibraryDefinitions,
    ExternalFunctionDefinitions,
    TypeHeaders,
    InterfaceDefs,
    MembershipDefinitions,
    TypeDefinitions,
    ExternalKeyDefinitions,
    MemberKeyDefinitions,
    InverseDefinitions,
    DatabaseDefinitions,
    SchemaViewDefinitions,
    ExposedListDefinitions,
    ExportedPackageDefinitions,
    ExternalFunctionSources,
    TypeSources,

    // Parts of a type.
    WebServicesClassProperties,
    AttributeDefinitions,
    ReferenceDefinitions,
    JadeMethodDefinitions,
    ExternalMethodDefinitions,
    WebServicesMethodDefinitions,
    EventMethodMappings,
    ImplementInterfaces,
    SubInterfaceOf,

    // What follows an entity.
    SetModifiedTimeStamp,
    DocumentationText,
    WebServicesMethodProperties,

    // Parts of other sections.
    CategoryDefinition,
    ImportedClassDefinitions,
    ImportedInterfaceDefinitions,
    ExportedClassDefinitions,
    ExportedInterfaceDefinitions,
    ExportedConstantDefinitions,
    ExportedPropertyDefinitions,
    ExportedMethodDefinitions,
    DatabaseFileDefinitions,
    DefaultFileDefinition,
    ClassMapDefinitions,
    JadeMethodSources,
    ExternalMethodSources,
    WebServicesMethodSources,
    MethodImplementations,
    EncryptedSource,
}
