jadeVersionNumber "22.0.05";
schemaDefinition
JadeDeployRegistrySchema subschemaOf RootSchema completeDefinition;
	documentationText
`Keeps the registry of JadeDeploy.Build in this database. Experimental: never tried on a licensed system.`
localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
typeHeaders
	JadeDeployRegistrySchema subclassOf RootSchemaApp transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	GJadeDeployRegistrySchema subclassOf RootSchemaGlobal transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	JadeDeployRegistry subclassOf Object;
	SJadeDeployRegistrySchema subclassOf RootSchemaSession transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
typeDefinitions
	JadeDeployRegistry completeDefinition
	(
	attributeDefinitions
		document: Binary;
	jadeMethodDefinitions
		extractTo(path: String) typeMethod;
		loadFrom(path: String) updating, typeMethod;
	)
databaseDefinitions
JadeDeployRegistrySchemaDb
	(
	databaseFileDefinitions
		"jadedeploy";
	defaultFileDefinition "jadedeploy";
	classMapDefinitions
		GJadeDeployRegistrySchema in "_environ";
		JadeDeployRegistry in "jadedeploy";
		JadeDeployRegistrySchema in "_usergui";
		SJadeDeployRegistrySchema in "_environ";
	)
typeSources
	JadeDeployRegistry (
	jadeMethodSources
extractTo
{
extractTo(path: String) typeMethod;

vars
	registry: JadeDeployRegistry;
	file: File;
begin
	create file transient;
	file.kind := File.Kind_Binary;
	file.mode := File.Mode_Output;
	file.fileName := path;
	file.open;
	registry := JadeDeployRegistry.firstInstance;
	if registry <> null then
		file.writeBinary(registry.document);
	endif;
	file.close;
epilog
	delete file;
end;
}
loadFrom
{
loadFrom(path: String) updating, typeMethod;

vars
	registry: JadeDeployRegistry;
	file: File;
	content: Binary;
begin
	create file transient;
	file.kind := File.Kind_Binary;
	file.mode := File.Mode_Input;
	file.fileName := path;
	file.open;
	while not file.endOfFile do
		content := content & file.readBinary(30000);
	endwhile;
	file.close;
	beginTransaction;
	registry := JadeDeployRegistry.firstInstance;
	if registry = null then
		create registry persistent;
	endif;
	registry.document := content;
	commitTransaction;
epilog
	delete file;
end;
}
	)
