jadeVersionNumber "25.0.01";
schemaDefinition
ShopReports subschemaOf RootSchema completeDefinition;
importedPackageDefinitions
	ShopPackage is ShopModel::ShopPackage
	(
	importedClassDefinitions
		OrderByNumber
		Product
		ProductByCode
		SalesOrder
		Shop
	importedInterfaceDefinitions
		IPriced
	)

localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
typeHeaders
	ShopReports subclassOf RootSchemaApp transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	DailyReport subclassOf Object transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	GShopReports subclassOf RootSchemaGlobal transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	PriceRow subclassOf Object transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	SShopReports subclassOf RootSchemaSession transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
membershipDefinitions
typeDefinitions
	ShopPackage::OrderByNumber completeDefinition
	(
	)
	ShopPackage::Product completeDefinition
	(
	)
	ShopPackage::ProductByCode completeDefinition
	(
	)
	ShopPackage::SalesOrder completeDefinition
	(
	)
	ShopPackage::Shop completeDefinition
	(
	)
	Object completeDefinition
	(
	)
	Application completeDefinition
	(
	)
	RootSchemaApp completeDefinition
	(
	)
	ShopReports completeDefinition
	(
	jadeMethodDefinitions
		printDaily() updating;
	)
	DailyReport completeDefinition
	(
	constantDefinitions
		Heading:                       String = "Orders of the day";
	referenceDefinitions
		shop:                          ShopPackage::Shop  protected;
	jadeMethodDefinitions
		create() updating;
		dayRow(order: ShopPackage::SalesOrder): String protected;
		text(): String;
	)
	Global completeDefinition
	(
	)
	RootSchemaGlobal completeDefinition
	(
	)
	GShopReports completeDefinition
	(
	)
	PriceRow completeDefinition
	(
		documentationText
`A row of a price list: prices something that is not in stock.`
	attributeDefinitions
		amount:                        Decimal[10,2];
		title:                         String[60];
	jadeMethodDefinitions
		rowLabel(template: String): String;
		rowPrice(day: Date): Decimal;
	implementInterfaces
		ShopPackage::IPriced
		(
			label is rowLabel;
			priceOn is rowPrice;
		)
	)
	WebSession completeDefinition
	(
	)
	RootSchemaSession completeDefinition
	(
	)
	SShopReports completeDefinition
	(
	)
databaseDefinitions
	ShopReportsDb
	(
	databaseFileDefinitions
		"shoprep";
	defaultFileDefinition "shoprep";
	classMapDefinitions
		DailyReport in "shoprep";
		GShopReports in "shoprep";
		PriceRow in "shoprep";
		SShopReports in "_environ";
		ShopReports in "_usergui";
	)
typeSources
	ShopReports (
	jadeMethodSources
printDaily
{
printDaily() updating;

vars
	report : DailyReport;

begin
	create report transient;
	write report.text();

epilog
	delete report;
end;
}
	)
	DailyReport (
	jadeMethodSources
create
{
create() updating;

begin
	shop := ShopPackage::Shop@theShop();
end;
}
dayRow
{
dayRow(order : ShopPackage::SalesOrder) : String protected;

begin
	return order.placedOn.String & Tab & order.number.String & Tab & order.total().String;
end;
}
text
{
text() : String;

vars
	order : SalesOrder;
	lines : String;

begin
	lines := DailyReport.Heading & CrLf;
	foreach order in shop.allOrders do
		lines := lines & dayRow(order) & CrLf;
	endforeach;
	return lines;
end;
}
	)
	PriceRow (
	jadeMethodSources
rowLabel
{
rowLabel(template : String) : String;

begin
	return title & ": " & amount.String;
end;
}
rowPrice
{
rowPrice(day : Date) : Decimal;

begin
	return amount;
end;
}
	)
