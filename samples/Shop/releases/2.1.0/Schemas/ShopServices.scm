jadeVersionNumber "25.0.00";
schemaDefinition
ShopServices subschemaOf ShopModel completeDefinition;
	setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:02:09:07:13.037;
constantDefinitions
	categoryDefinition Timing
		setModifiedTimeStamp "<unknown>" "" 2026:03:03:10:14:26;
		RetryCount:                    Integer = 3;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:04:11:21:39.111;
		RetryWaitMilliseconds:         Integer = 250;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:05:12:28:52.148;
		documentationText
`Between two tries, not in all.`
localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
	setModifiedTimeStamp "<unknown>" "" 2026:03:06:13:35:05;
	1031 "German (Germany)";
	setModifiedTimeStamp "hanna" "25.0.00" 2026:03:07:14:42:18.222;
libraryDefinitions
	"shoplib";
	setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:08:15:49:31.259;
externalFunctionDefinitions
	roundToCoin(
		amount: Decimal; 
		coin: Decimal): Decimal is "shopRound" in "shoplib" presentationClientExecution;
	setModifiedTimeStamp "<unknown>" "" 2026:03:09:16:56:44;
typeHeaders
	ShopServices subclassOf ShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, number = 2049;
	GShopServices subclassOf GShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, number = 2050;
	OrderAgentTest subclassOf JadeTestCase highestOrdinal = 1, number = 2051;
	PriceListWriter subclassOf Object transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, highestOrdinal = 1, number = 2052;
	ServiceAgent subclassOf Object abstract, transient, subclassSharedTransientAllowed, subclassTransientAllowed, highestOrdinal = 1, number = 2053;
	OrderAgent subclassOf ServiceAgent transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, number = 2054;
	StockAgent subclassOf ServiceAgent transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, number = 2055;
	SShopServices subclassOf SShopModel transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed, number = 2056;
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
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:10:17:03:57.333;
	jadeMethodDefinitions
		initializeServices() updating, number = 1001;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:11:08:10:10.370;
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
		setModifiedTimeStamp "<unknown>" "" 2026:03:12:09:17:23;
	)
	JadeScript completeDefinition
	(
	jadeMethodDefinitions
		printPriceList() number = 1001;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:13:10:24:36.444;
	)
	JadeTestCase completeDefinition
	(
	)
	OrderAgentTest completeDefinition
	(
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:14:11:31:49.481;
	referenceDefinitions
		agent:                         OrderAgent  protected, number = 1, ordinal = 1;
		setModifiedTimeStamp "<unknown>" "" 2026:03:15:12:38:02;
	jadeMethodDefinitions
		aNewOrderIsOpen() unitTest, number = 1001;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:16:13:45:15.555;
		aReturnedOrderSaysSo() unitTest, number = 1002;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:17:14:52:28.592;
		anEmptyOrderCostsNothing() unitTest, number = 1003;
		setModifiedTimeStamp "<unknown>" "" 2026:03:18:15:59:41;
		createClient(called: String): Customer protected, number = 1004;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:19:16:06:54.666;
		setUp() updating, unitTestBefore, number = 1005;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:20:17:13:07.703;
		tearDown() updating, unitTestAfter, number = 1006;
		setModifiedTimeStamp "<unknown>" "" 2026:03:21:08:20:20;
	)
	ModelEntity completeDefinition
	(
	)
	SalesOrder completeDefinition
	(
	jadeMethodDefinitions
		isOverdue(days: Integer): Boolean number = 1001;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:22:09:27:33.777;
	)
	PriceListWriter completeDefinition
	(
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:23:10:34:46.814;
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
' number = 1001;
		setModifiedTimeStamp "<unknown>" "" 2026:03:24:11:41:59;
		documentationText
`The schema that the card printer loads: text, not a part of this schema.`
		JsonRow:                       String = '{ "code": "%1", "price": %2 }' number = 1002;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:25:12:48:12.888;
		RowBreak:                      String = CrLf & "}" & Tab number = 1003;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:26:13:55:25.925;
	attributeDefinitions
		indent:                        Integer protected, number = 1, ordinal = 1;
		setModifiedTimeStamp "<unknown>" "" 2026:03:27:14:02:38;
	jadeMethodDefinitions
		asHtml(products: ProductByCode): String number = 1001;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:28:15:09:51.999;
		asJson(products: ProductByCode): String number = 1002;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:01:16:16:04.036;
		cardText(product: Product): String number = 1003;
		setModifiedTimeStamp "<unknown>" "" 2026:03:02:17:23:17;
	)
	ServiceAgent completeDefinition
	(
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:03:08:30:30.110;
		documentationText
`Base of the agents: each public method is one transaction.`
	attributeDefinitions
		lastMessage:                   String[200] readonly, number = 1, ordinal = 1;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:04:09:37:43.147;
	jadeMethodDefinitions
		handleLock(error: Exception): Integer protected, updating, number = 1001;
		setModifiedTimeStamp "<unknown>" "" 2026:03:05:10:44:56;
		report(message: String) updating, protected, number = 1002;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:06:11:51:09.221;
	)
	OrderAgent completeDefinition
	(
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:07:12:58:22.258;
	jadeMethodDefinitions
		cancelOrder(order: SalesOrder io): Boolean updating, number = 1001;
		setModifiedTimeStamp "<unknown>" "" 2026:03:08:13:05:35;
		placeOrder(
			client: Customer; 
			what: Product): SalesOrder updating, number = 1002;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:09:14:12:48.332;
		retry(count: Integer): Boolean protected, number = 1003;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:10:15:19:01.369;
		returnOrder(order: SalesOrder io): Boolean updating, number = 1004;
		setModifiedTimeStamp "<unknown>" "" 2026:03:11:16:26:14;
	)
	StockAgent completeDefinition
	(
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:12:17:33:27.443;
	constantDefinitions
		ScalePort:                     Integer = 4 number = 1001;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:13:08:40:40.480;
	jadeMethodDefinitions
		checkCode(code: String): Boolean number = 1001;
		setModifiedTimeStamp "<unknown>" "" 2026:03:14:09:47:53;
		isScaleReady(): Boolean number = 1002;
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:15:10:54:06.554;
		reorderList(
			below: Integer; 
			list: ProductByCode io) number = 1003;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:16:11:01:19.591;
		documentationText
`Fills the list with every product of which fewer than 'below' are left.`
	externalMethodDefinitions
		readScale(
			port: Integer; 
			grams: Integer output): Integer is "shopReadScale" in "shoplib" clientExecution, number = 1501;
		setModifiedTimeStamp "<unknown>" "" 2026:03:17:12:08:32;
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
		setModifiedTimeStamp "hanna" "25.0.00" 2026:03:18:13:15:45.665;
	)
	String completeDefinition
	(
	jadeMethodDefinitions
		isBlank(): Boolean number = 1001;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:19:14:22:58.702;
		withoutMarks(marks: String): String number = 1002;
		setModifiedTimeStamp "<unknown>" "" 2026:03:20:15:29:11;
	)
databaseDefinitions
	ShopServicesDb
	(
	setModifiedTimeStamp "hanna" "25.0.00" 2026:03:21:16:36:24.776;
	databaseFileDefinitions
		"shopserv" number = 61;
		setModifiedTimeStamp "mwirth" "25.0.00" 2026:03:22:17:43:37.813;
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
createClient(called : String) : Customer protected;

vars
	client : Customer;

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
		line.product.countStock(line.quantity);
	endforeach;
	report("order " & order.number.String & " cancelled");
	delete order;
	return true;
end;
}
placeOrder
{
placeOrder(client : Customer; what : Product) : SalesOrder updating;

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
	return code.length = Product.CodeLength;
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
