jadeVersionNumber "25.0.01";
schemaDefinition
ShopServices subschemaOf ShopModel completeDefinition;
constantDefinitions
	categoryDefinition LegacyImport
		ImportMarker:                  String = "@@";
	categoryDefinition Timing
		RetryCount:                    Integer = 3;
		RetryWaitMilliseconds:         Integer = 250;
		documentationText
`Between two tries, not in all.`
localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
	1031 "German (Germany)";
libraryDefinitions
	"shoplib";
externalFunctionDefinitions
	checkDigit(code: String): Integer is "shopCheckDigit" in "shoplib";
	roundToCoin(
		amount: Decimal; 
		coin: Decimal): Decimal is "shopRound" in "shoplib" presentationClientExecution;
typeHeaders
	ShopServices subclassOf ShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	GShopServices subclassOf GShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	OrderAgentTest subclassOf JadeTestCase;
	PriceListWriter subclassOf Object transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	ServiceAgent subclassOf Object abstract, transient, subclassSharedTransientAllowed, subclassTransientAllowed;
	OrderAgent subclassOf ServiceAgent transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	StockAgent subclassOf ServiceAgent transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	SShopServices subclassOf SShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
membershipDefinitions
typeDefinitions
	Object completeDefinition
	(
	)
	Application completeDefinition
	(
	)
	RootSchemaApp completeDefinition
	(
	)
	ShopModel completeDefinition
	(
	)
	ShopServices completeDefinition
	(
	jadeMethodDefinitions
		initializeServices() updating;
	)
	Global completeDefinition
	(
	)
	RootSchemaGlobal completeDefinition
	(
	)
	GShopModel completeDefinition
	(
	)
	GShopServices completeDefinition
	(
	)
	JadeScript completeDefinition
	(
	jadeMethodDefinitions
		printPriceList();
	)
	JadeTestCase completeDefinition
	(
	)
	OrderAgentTest completeDefinition
	(
	referenceDefinitions
		agent:                         OrderAgent  protected;
	jadeMethodDefinitions
		aNewOrderIsOpen() unitTest;
		aReturnedOrderSaysSo() unitTest;
		anEmptyOrderCostsNothing() unitTest;
		createClient(called: String): Client protected;
		setUp() updating, unitTestBefore;
		tearDown() updating, unitTestAfter;
	)
	ModelEntity completeDefinition
	(
	)
	SalesOrder completeDefinition
	(
	jadeMethodDefinitions
		isOverdue(days: Integer): Boolean;
	)
	PriceListWriter completeDefinition
	(
		documentationText
`Writes price lists as text, HTML and JSON. Its literals hold what a careless reader would take for code.`
	constantDefinitions
		CardSchema:                    String = 'jadeVersionNumber "25.0.01";
schemaDefinition
PriceCard subschemaOf RootSchema completeDefinition;
typeHeaders
	Card subclassOf Object;
typeDefinitions
	Card completeDefinition
	(
	attributeDefinitions
		text:                          String[40];
	)
typeSources
	Card (
	jadeMethodSources
show
{
show();
begin
end;
}
	)
';
		documentationText
`The schema that the card printer loads: text, not a part of this schema.`
		JsonRow:                       String = '{ "code": "%1", "price": %2 }';
		RowBreak:                      String = CrLf & "}" & Tab;
	attributeDefinitions
		indent:                        Integer protected;
	jadeMethodDefinitions
		asHtml(products: ProductByCode): String;
		asJson(products: ProductByCode): String;
		cardText(product: Product): String;
	)
	ServiceAgent completeDefinition
	(
		documentationText
`Base of the agents: each public method is one transaction.`
	attributeDefinitions
		lastMessage:                   String[200] readonly;
	jadeMethodDefinitions
		handleLock(error: Exception): Integer protected, updating;
		report(message: String) updating, protected;
	)
	OrderAgent completeDefinition
	(
	jadeMethodDefinitions
		cancelOrder(order: SalesOrder io): Boolean updating;
		placeOrder(
			client: Client; 
			what: Product): SalesOrder updating;
		retry(count: Integer): Boolean protected;
		returnOrder(order: SalesOrder io): Boolean updating;
	)
	StockAgent completeDefinition
	(
	constantDefinitions
		ScalePort:                     Integer = 4;
	jadeMethodDefinitions
		checkCode(code: String): Boolean;
		isScaleReady(): Boolean;
		reorderList(
			below: Integer; 
			list: ProductByCode io);
		documentationText
`Fills the list with every product of which fewer than 'below' are left.`
	externalMethodDefinitions
		readScale(
			port: Integer; 
			grams: Integer output): Integer is "shopReadScale" in "shoplib" clientExecution;
	)
	WebSession completeDefinition
	(
	)
	RootSchemaSession completeDefinition
	(
	)
	SShopModel completeDefinition
	(
	)
	SShopServices completeDefinition
	(
	)
	String completeDefinition
	(
	jadeMethodDefinitions
		isBlank(): Boolean;
		withoutMarks(marks: String): String;
	)
databaseDefinitions
	ShopServicesDb
	(
	databaseFileDefinitions
		"shopserv";
	defaultFileDefinition "shopserv";
	classMapDefinitions
		GShopServices in "shopserv";
		OrderAgent in "shopserv";
		OrderAgentTest in "shopserv";
		PriceListWriter in "shopserv";
		SShopServices in "_environ";
		ServiceAgent in "shopserv";
		ShopServices in "_usergui";
		StockAgent in "shopserv";
	)
externalFunctionSources
checkDigit
{
checkDigit(code : String constant) : Integer is "shopCheckDigit" in "shoplib";

}
roundToCoin
{
roundToCoin(amount : Decimal; coin : Decimal) : Decimal is "shopRound" in "shoplib" presentationClientExecution;

}
typeSources
	ShopServices (
	jadeMethodSources
initializeServices
{
initializeServices() updating;

begin
	initializeModel();
end;
}
	)
	JadeScript (
	jadeMethodSources
printPriceList
{
printPriceList();

vars
	writer : PriceListWriter;

begin
	create writer transient;
	write writer.asJson(Shop@theShop().allProducts);

epilog
	delete writer;
end;
}
	)
	OrderAgentTest (
	jadeMethodSources
aNewOrderIsOpen
{
aNewOrderIsOpen() unitTest;

vars
	order : SalesOrder;

begin
	beginTransaction;
	order := agent.placeOrder(createClient("Kim"), null);
	assertTrueMsg("a new order is open", order.isOpen());
	abortTransaction;
end;
}
aReturnedOrderSaysSo
{
aReturnedOrderSaysSo() unitTest;

vars
	order : SalesOrder;

begin
	beginTransaction;
	order := agent.placeOrder(createClient("Kim"), null);
	agent.returnOrder(order);
	assertEquals("returned", order.statusText());
	abortTransaction;
end;
}
anEmptyOrderCostsNothing
{
anEmptyOrderCostsNothing() unitTest;

vars
	order : SalesOrder;

begin
	beginTransaction;
	order := agent.placeOrder(createClient("Kim"), null);
	assertEquals(0.Decimal, order.total());
	abortTransaction;
end;
}
createClient
{
createClient(called : String) : Client protected;

vars
	client : Client;

begin
	create client(Shop@theShop(), called) persistent;
	return client;
end;
}
setUp
{
setUp() updating, unitTestBefore;

begin
	create agent transient;
end;
}
tearDown
{
tearDown() updating, unitTestAfter;

begin
	delete agent;
end;
}
	)
	SalesOrder (
	jadeMethodSources
isOverdue
{
isOverdue(days : Integer) : Boolean;

begin
	return isOpen() and placedOn + days < app.todaysDate();
end;
}
	)
	PriceListWriter (
	jadeMethodSources
asHtml
{
asHtml(products : ProductByCode) : String;

vars
	product : Product;
	html : String;

begin
	html := '<table class="prices">';
	foreach product in products do
		html := html & "<tr><td>" & product.code & '</td><td title="' & product.description & '">'
			& product.label("{}") & "</td></tr>";	// "}" ends nothing here
	endforeach;
	return html & "</table>";
end;
}
asJson
{
asJson(products : ProductByCode) : String;

/* The result looks like this:
	{ "rows": [ { "code": "B-100", "price": 899.00 } ] }
   A brace in a comment, "a quote that never closes and
typeSources
   in column one must not disturb anybody.
*/

vars
	product : Product;
	row : String;
	json : String;

begin
	json := '{ "rows": [';
	foreach product in products do
		row := PriceListWriter.JsonRow;
		row.replaceFrom("%1", product.code, 1, false);
		row.replaceFrom("%2", product.priceOn(app.todaysDate()).String, 1, false);
		if json[json.length : 1] <> '[' then
			json := json & ",";
		endif;
		json := json & row;
	endforeach;
	return json & "] }";
end;
}
cardText
{
cardText(product : Product) : String;

begin
	return "--- price card ---
" & product.description & "
" & product.label("only {}!") & "
------------------";
end;
}
	)
	ServiceAgent (
	jadeMethodSources
handleLock
{
handleLock(error : Exception) : Integer protected, updating;

begin
	lastMessage := error.text();
	return Ex_Abort_Action;
end;
}
report
{
report(message : String) updating, protected;

begin
	lastMessage := message;
end;
}
	)
	OrderAgent (
	jadeMethodSources
cancelOrder
{
cancelOrder(order : SalesOrder io) : Boolean updating;

vars
	line : OrderLine;

begin
	if not order.isOpen() then
		report($OrderIsClosed(order.number.String));
		return false;
	endif;
	foreach line in order.allLines do
		line.product.countStock(line.qty);
	endforeach;
	report("order " & order.number.String & " cancelled");
	delete order;
	return true;
end;
}
placeOrder
{
placeOrder(client : Client; what : Product) : SalesOrder updating;

vars
	order : SalesOrder;

begin
	create order(client.shop(), client) persistent;
	if what <> null then
		order.addLine(what, 1);
	endif;
	return order;
end;
}
retry
{
retry(count : Integer) : Boolean protected;

begin
	if count > RetryCount then
		return false;
	endif;
	process.sleep(RetryWaitMilliseconds);
	return true;
end;
}
returnOrder
{
returnOrder(order : SalesOrder io) : Boolean updating;

begin
	if order.placedOn + ReturnDays < app.todaysDate() then
		report($ReturnTooLate(ReturnDays.String));
		return false;
	endif;
	order.takeBack();
	return true;
end;
}
	)
	StockAgent (
	jadeMethodSources
checkCode
{
checkCode(code : String) : Boolean;

begin
	return code[1 : 2] = ImportMarker or call checkDigit(code) = 0;
end;
}
isScaleReady
{
isScaleReady() : Boolean;

vars
	grams : Integer;

begin
	return readScale(StockAgent.ScalePort, grams) = 0;
end;
}
reorderList
{
reorderList(below : Integer; list : ProductByCode io);

vars
	product : Product;

begin
	foreach product in Shop@theShop().allProducts do
		if product.inStock() < below then
			list.add(product);
		endif;
	endforeach;
end;
}
	externalMethodSources
readScale
{
readScale(port : Integer; grams : Integer output) : Integer is "shopReadScale" in "shoplib" clientExecution;
}
	)
	String (
	jadeMethodSources
isBlank
{
isBlank() : Boolean;

begin
	return self.trimBlanks() = "";
end;
}
withoutMarks
{
withoutMarks(marks : String) : String;

// "marks" is a list of characters, for example "/*{}'"

vars
	index : Integer;
	text : String;

begin
	foreach index in 1 to self.length do
		if marks.pos(self[index : 1], 1) = 0 then
			text := text & self[index : 1];
		endif;
	endforeach;
	return text;
end;
}
	)
