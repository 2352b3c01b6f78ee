jadeVersionNumber "25.0.01";
schemaDefinition
ShopView subschemaOf ShopServices completeDefinition;
localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
	1031 "German (Germany)";
translatableStringDefinitions
	1031 "German (Germany)"
	(
	AskCancel = "Diesen Auftrag stornieren?";
	AskDelete(what) = what & " löschen?";
	TitleReturn = "Rückgabe";
	WindowTitle(shopName) = shopName & " – Aufträge";
	)
	5129 "English (New Zealand)"
	(
	AskCancel = "Cancel this order?";
	AskDelete(what) = "Delete " & what & "?";
	TitleReturn = "Return";
	WindowTitle(shopName) = shopName & " - orders";
	)
typeHeaders
	ShopView subclassOf ShopServices transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	GShopView subclassOf GShopServices transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	SShopView subclassOf SShopServices transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	MoneyBox subclassOf TextBox transient, transientAllowed, subclassTransientAllowed;
	ShopForm subclassOf Form transient, transientAllowed, subclassTransientAllowed;
	MainForm subclassOf ShopForm transient, transientAllowed, subclassTransientAllowed;
	OrderForm subclassOf ShopForm transient, transientAllowed, subclassTransientAllowed;
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
	)
	ShopView completeDefinition
	(
	referenceDefinitions
		agent:                         OrderAgent  readonly;
	jadeMethodDefinitions
		initializeView() updating;
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
	GShopView completeDefinition
	(
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
	SShopView completeDefinition
	(
	)
	Window completeDefinition
	(
	)
	Control completeDefinition
	(
	)
	TextBox completeDefinition
	(
	)
	MoneyBox completeDefinition
	(
		documentationText
`A text box for an amount of money, with the sign of its currency.`
	attributeDefinitions
		currencySign:                  String[3];
	jadeMethodDefinitions
		amount(): Decimal;
		showAmount(value: Decimal) updating;
	)
	Form completeDefinition
	(
	)
	ShopForm completeDefinition
	(
		documentationText
`Base of all forms. It knows how to fill itself; what with, only a subclass knows.`
	jadeMethodDefinitions
		fill() updating, protected;
		load() updating;
	eventMethodMappings
		load = load of Form;
	)
	MainForm completeDefinition
	(
	referenceDefinitions
		lstOrders:                     ListBox ;
		btnOpen:                       Button ;
		btnNew:                        Button ;
		stsCount:                      StatusLine ;
		mnuFile:                       MenuItem ;
		mnuFileExit:                   MenuItem ;
		mnuHelp:                       MenuItem ;
		mnuHelpAbout:                  MenuItem ;
	jadeMethodDefinitions
		btnNew_click(btn: Button input) updating;
		btnOpen_click(btn: Button input) updating;
		fill() updating, protected;
		lstOrders_displayRow(
			listbox: ListBox input; 
			obj: SalesOrder; 
			lstIndex: Integer; 
			bcontinue: Boolean io): String updating;
		mnuFileExit_click(menuItem: MenuItem input) updating;
		mnuHelpAbout_click(menuItem: MenuItem input) updating;
	eventMethodMappings
		btnNew_click = click of Button;
		btnOpen_click = click of Button;
		lstOrders_displayRow = displayRow of ListBox;
		mnuFileExit_click = click of MenuItem;
		mnuHelpAbout_click = click of MenuItem;
	)
	OrderForm completeDefinition
	(
	referenceDefinitions
		lblBuyer:                      Label ;
		txtBuyer:                      TextBox ;
		tblLines:                      Table ;
		lblTotal:                      Label ;
		txtTotal:                      MoneyBox ;
		btnCancelOrder:                Button ;
		btnPrint:                      Button ;
		btnClose:                      Button ;
		btnReturn:                     Button ;
		order:                         SalesOrder ;
	jadeMethodDefinitions
		btnCancelOrder_click(btn: Button input) updating;
		btnClose_click(btn: Button input) updating;
		btnPrint_click(btn: Button input) updating;
		btnReturn_click(btn: Button input) updating;
		fill() updating, protected;
		txtBuyer_change(textbox: TextBox input) updating;
	eventMethodMappings
		btnCancelOrder_click = click of Button;
		btnClose_click = click of Button;
		btnPrint_click = click of Button;
		btnReturn_click = click of Button;
		txtBuyer_change = change of TextBox;
	)
databaseDefinitions
	ShopViewDb
	(
	databaseFileDefinitions
		"shopview";
	defaultFileDefinition "shopview";
	classMapDefinitions
		GShopView in "shopview";
		MoneyBox in "_usergui";
		SShopView in "_environ";
		ShopView in "_usergui";
	)
typeSources
	ShopView (
	jadeMethodSources
initializeView
{
initializeView() updating;

begin
	initializeServices();
	create agent transient;
end;
}
	)
	MoneyBox (
	jadeMethodSources
amount
{
amount() : Decimal;

begin
	return text.withoutMarks(currencySign & " ").Decimal;
end;
}
showAmount
{
showAmount(value : Decimal) updating;

begin
	text := value.userFormat("#,##0.00") & " " & currencySign;
end;
}
	)
	ShopForm (
	jadeMethodSources
fill
{
fill() updating, protected;

begin
	// subclasses show their data here
end;
}
load
{
load() updating;

begin
	centreWindow();
	fill();
end;
}
	)
	MainForm (
	jadeMethodSources
btnNew_click
{
btnNew_click(btn : Button input) updating;

vars
	form : OrderForm;

begin
	create form;
	form.show();
end;
}
btnOpen_click
{
btnOpen_click(btn : Button input) updating;

vars
	form : OrderForm;

begin
	create form;
	form.order := lstOrders.listObject.SalesOrder;
	form.show();
end;
}
fill
{
fill() updating, protected;

begin
	caption := $WindowTitle(app.currentShop.name);
	lstOrders.displayCollection(app.currentShop.allOpenOrders, true, ListBox.DisplayCollection_Forward, null);
	stsCount.caption := lstOrders.listCount.String;
end;
}
lstOrders_displayRow
{
lstOrders_displayRow(listbox : ListBox input; obj : SalesOrder; lstIndex : Integer; bcontinue : Boolean io) : String updating;

begin
	return obj.summary();
end;
}
mnuFileExit_click
{
mnuFileExit_click(menuItem : MenuItem input) updating;

begin
	unloadForm();
end;
}
mnuHelpAbout_click
{
mnuHelpAbout_click(menuItem : MenuItem input) updating;

begin
	app.msgBox("Bicycle shop " & chr(123) & "demo" & chr(125), "About", MsgBox_OK_Only);
end;
}
	)
	OrderForm (
	jadeMethodSources
btnCancelOrder_click
{
btnCancelOrder_click(btn : Button input) updating;

begin
	if app.msgBox($AskCancel, caption, MsgBox_Yes_No) = MsgBox_Return_Yes then
		beginTransaction;
		app.agent.cancelOrder(order);
		commitTransaction;
		unloadForm();
	endif;
end;
}
btnClose_click
{
btnClose_click(btn : Button input) updating;

begin
	unloadForm();
end;
}
btnPrint_click
{
btnPrint_click(btn : Button input) updating;

begin
	printForm();
end;
}
btnReturn_click
{
btnReturn_click(btn : Button input) updating;

begin
	beginTransaction;
	if not app.agent.returnOrder(order) then
		app.msgBox(app.agent.lastMessage, $TitleReturn, MsgBox_OK_Only);
	endif;
	commitTransaction;
end;
}
fill
{
fill() updating, protected;

vars
	line : OrderLine;

begin
	if order = null then
		return;
	endif;
	txtBuyer.text := order.buyer.name;
	txtTotal.showAmount(order.total());
	foreach line in order.allLines do
		tblLines.addItem(line.qty.String & Tab & line.product.description & Tab & line.amount().String);
	endforeach;
end;
}
txtBuyer_change
{
txtBuyer_change(textbox : TextBox input) updating;

vars
	client : Client;

begin
	client := app.currentShop.findClient(textbox.text);
	if client <> null then
		order.buyer := client;
	endif;
end;
}
	)
