jadeVersionNumber "25.0.01";
schemaDefinition
ShopModel subschemaOf RootSchema completeDefinition;
	documentationText
`The data of a bicycle shop: customers, stock, sales and repairs. Nothing in here knows a form.`
constantDefinitions
	categoryDefinition Limits
		MaxDiscount:                   Decimal = 33.3;
		MaxOrderLines:                 Integer = 80;
		ReorderBatch:                  Integer = MaxOrderLines * 2;
		ShortTextLength:               Integer = 30;
		documentationText
`Longest text that fits on a price tag.`
	categoryDefinition Returns
		ReturnDays:                    Integer = 14;
	categoryDefinition Tax
		ReducedRateCode:               Character = 'R';
		StandardRateCode:              Character = 'S';
		VatPercent:                    Integer = 19;
		documentationText
`Percent, not a fraction: 19 means 19 %.`
localeDefinitions
	5129 "English (New Zealand)" schemaDefaultLocale;
	1031 "German (Germany)";
translatableStringDefinitions
	1031 "German (Germany)"
	(
	LineLimitReached(max) = "Ein Auftrag hat höchstens " & max & " Positionen";
	NotInStock(what, count) = "Nur " & count & " Stück von " & what & " vorrätig";
	OrderIsClosed(nr) = "Auftrag " & nr & " ist abgeschlossen";
	RepairHint = "Beschreiben Sie den Schaden in Ihren Worten:
- wann tritt er auf?
- wie klingt er ('Klicken', 'Schleifen')?";
	ReturnTooLate(days) = "Rückgabe ist innerhalb von " & days & " Tagen möglich";
	)
	5129 "English (New Zealand)"
	(
	LineLimitReached(max) = "An order has at most " & max & " lines";
	NotInStock(what, count) = "Only " & count & " of " & what & " in stock";
	OrderIsClosed(nr) = "Order " & nr & " is closed";
	RepairHint = "Describe the fault in your own words:
- when does it happen?
- what does it sound like ('click', 'grind')?";
	ReturnTooLate(days) = "Returns are possible for " & days & " days";
	)
typeHeaders
	ShopModel subclassOf RootSchemaApp transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	ShopError subclassOf NormalException transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	GShopModel subclassOf RootSchemaGlobal transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	ModelEntity subclassOf Object abstract;
	Brand subclassOf ModelEntity;
	OrderLine subclassOf ModelEntity;
	Party subclassOf ModelEntity abstract;
	Customer subclassOf Party;
	Mechanic subclassOf Party;
	Supplier subclassOf Party;
	Product subclassOf ModelEntity abstract;
	Bicycle subclassOf Product;
	Part subclassOf Product;
	Accessory subclassOf Part;
	RepairJob subclassOf ModelEntity;
	SalesOrder subclassOf ModelEntity;
	Shop subclassOf ModelEntity;
	SShopModel subclassOf RootSchemaSession transient, sharedTransientAllowed, transientAllowed, subclassSharedTransientAllowed, subclassTransientAllowed;
	ProductByShelf subclassOf ExtKeyDictionary loadFactor = 66;
	BrandByName subclassOf MemberKeyDictionary loadFactor = 66;
	ClientByName subclassOf MemberKeyDictionary duplicatesAllowed, loadFactor = 66;
	OrderByBuyer subclassOf MemberKeyDictionary duplicatesAllowed, loadFactor = 66;
	OrderByDate subclassOf MemberKeyDictionary duplicatesAllowed, loadFactor = 66;
	OrderByNumber subclassOf MemberKeyDictionary loadFactor = 66;
	ProductByCode subclassOf MemberKeyDictionary loadFactor = 66;
	RepairByDueDate subclassOf MemberKeyDictionary duplicatesAllowed, loadFactor = 66;
	MechanicSet subclassOf ObjectSet loadFactor = 66;
	PartSet subclassOf ObjectSet loadFactor = 66;
	SupplierSet subclassOf ObjectSet loadFactor = 66;
	NoteLines subclassOf Array;
	OrderLineArray subclassOf Array;
interfaceDefs
	IAudited
	(
		documentationText
`Leaves a line in the audit when it changes.`
	jadeMethodDefinitions
		auditLine(
			reason: String; 
			when: TimeStamp): String;
	)
	IPriced
	(
		documentationText
`Anything that has a price on a given day.

The day matters: a price list may be printed for "next Monday", and the braces {} in
the label template are replaced by the price.`
	jadeMethodDefinitions
		label(template: String): String;
		documentationText
`The template's first {} is replaced by the price.`
		priceOn(day: Date): Decimal;
	)
membershipDefinitions
	ProductByShelf of Product;
	BrandByName of Brand;
	ClientByName of Customer;
	OrderByBuyer of SalesOrder;
	OrderByDate of SalesOrder;
	OrderByNumber of SalesOrder;
	ProductByCode of Product;
	RepairByDueDate of RepairJob;
	MechanicSet of Mechanic;
	PartSet of Part;
	SupplierSet of Supplier;
	NoteLines of String[200];
	OrderLineArray of OrderLine;
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
	referenceDefinitions
		currentShop:                   Shop  readonly;
	jadeMethodDefinitions
		initializeModel() updating;
		raiseShopError(
			code: Integer; 
			item: String);
		documentationText
`Every rule of the model that is broken ends here: one place to set a breakpoint.`
		todaysDate(): Date;
	)
	Exception completeDefinition
	(
	)
	NormalException completeDefinition
	(
	)
	ShopError completeDefinition
	(
		documentationText
`Raised by the model when a rule is broken.`
	constantDefinitions
		Code_LineLimit:                Integer = 70001;
		Code_NoStock:                  Integer = Code_LineLimit + 1;
		Code_OrderClosed:              Integer = Code_LineLimit + 2;
	jadeMethodDefinitions
		describe(): String;
	)
	Global completeDefinition
	(
	)
	RootSchemaGlobal completeDefinition
	(
	)
	GShopModel completeDefinition
	(
	attributeDefinitions
		lastNumber:                    Integer protected;
		documentationText
`The highest number given to an order or a repair so far.`
	jadeMethodDefinitions
		takeNumber(): Integer updating, lockReceiver;
	)
	ModelEntity completeDefinition
	(
		documentationText
`Base of all that is kept. It knows when it was created and can be described in one line.`
	attributeDefinitions
		createdAt:                     TimeStamp readonly;
	jadeMethodDefinitions
		create() updating;
		summary(): String abstract;
	)
	Brand completeDefinition
	(
		documentationText
`Who made it.`
	attributeDefinitions
		name:                          String[40];
		website:                       String[120];
	referenceDefinitions
		allProducts:                   ProductByCode   explicitInverse, readonly;
		myShop:                        Shop   explicitEmbeddedInverse, protected;
	jadeMethodDefinitions
		create(
			shop: Shop; 
			newName: String) updating;
		summary(): String;
	)
	OrderLine completeDefinition
	(
	attributeDefinitions
		quantity:                      Integer;
		unitPrice:                     Decimal[10,2];
	referenceDefinitions
		myOrder:                       SalesOrder   explicitEmbeddedInverse, protected;
		product:                       Product ;
	jadeMethodDefinitions
		amount(): Decimal;
		create(
			order: SalesOrder; 
			what: Product; 
			count: Integer) updating;
		summary(): String;
	)
	Party completeDefinition
	(
	attributeDefinitions
		email:                         String[80];
		mobile:                        String[20];
		name:                          String[60];
		phone:                         String[20];
	jadeMethodDefinitions
		contactLine(): String;
		setName(newName: String) updating;
	)
	Customer completeDefinition
	(
		documentationText
`Somebody who buys, or has a bicycle repaired.
A visitor who only asked for a price is a customer too (business rule 7: "no quote without a name").`
	attributeDefinitions
		discountPercent:               Decimal[4,1];
		newsletter:                    Boolean;
		number:                        Integer readonly;
	referenceDefinitions
		allOrders:                     OrderByNumber   explicitInverse, readonly;
		allRepairs:                    RepairByDueDate   explicitInverse, readonly;
		myShop:                        Shop   explicitEmbeddedInverse, protected;
	jadeMethodDefinitions
		create(
			shop: Shop; 
			newName: String) updating;
		grantDiscount(percent: Decimal): Boolean updating;
		shop(): Shop;
		summary(): String;
		turnover(): Decimal;
	)
	Mechanic completeDefinition
	(
	attributeDefinitions
		code:                          String[4];
	referenceDefinitions
		myShop:                        Shop   explicitEmbeddedInverse, protected;
	jadeMethodDefinitions
		summary(): String;
	)
	Supplier completeDefinition
	(
	attributeDefinitions
		leadDays:                      Integer;
	referenceDefinitions
		allParts:                      PartSet   explicitInverse;
	jadeMethodDefinitions
		summary(): String;
	)
	Product completeDefinition
	(
	constantDefinitions
		CodeLength:                    Integer = 12;
		LabelTemplate:                 String = "{} each";
		documentationText
`Used where a caller gives no template.`
		PathSeparator:                 Character = '\';
	attributeDefinitions
		code:                          String[13] readonly;
		description:                   String[100];
		ean:                           String[13];
		documentationText
`The number below the bars.`
		price:                         Decimal[10,2];
		stock:                         Integer protected;
	referenceDefinitions
		brand:                         Brand   explicitEmbeddedInverse;
		myShop:                        Shop   explicitEmbeddedInverse, protected;
	jadeMethodDefinitions
		countStock(count: Integer) updating;
		create(
			shop: Shop; 
			newCode: String) updating;
		inStock(): Integer;
		isAvailable(): Boolean condition;
		label(template: String): String;
		priceLabel(template: String): String;
		priceOn(day: Date): Decimal;
		summary(): String;
	implementInterfaces
		IPriced
		(
			label is priceLabel;
			priceOn is priceOn;
		)
	)
	Bicycle completeDefinition
	(
	attributeDefinitions
		frameNumber:                   String[24];
		frameSize:                     Decimal[4,1];
		documentationText
`Centimetres from the bottom bracket to the top of the seat tube; 0 for a child's bicycle.`
	jadeMethodDefinitions
		fits(riderHeight: Integer): Boolean;
	)
	Part completeDefinition
	(
	attributeDefinitions
		aisle:                         String[6];
		position:                      Integer;
	referenceDefinitions
		allSuppliers:                  SupplierSet   explicitInverse;
	jadeMethodDefinitions
		cheapestSupplier(
			suppliers: SupplierSet io; 
			within: Integer): Supplier;
	)
	Accessory completeDefinition
	(
	attributeDefinitions
		colour:                        String[20];
	jadeMethodDefinitions
		matches(wanted: String): Boolean;
	)
	RepairJob completeDefinition
	(
	constantDefinitions
		Checklist:                     String = "brakes
lights
'bell'
{ chain }";
		documentationText
`One line for each item; what is in braces is done only on request.`
	attributeDefinitions
		dueOn:                         Date;
		fault:                         String;
		notes:                         NoteLines;
		number:                        Integer readonly;
	referenceDefinitions
		bicycle:                       Bicycle ;
		myMechanic:                    Mechanic ;
		myShop:                        Shop   explicitEmbeddedInverse, protected;
		owner:                         Customer   explicitEmbeddedInverse;
	jadeMethodDefinitions
		isLate(): Boolean;
		note(text: String) updating;
		summary(): String;
	)
	SalesOrder completeDefinition
	(
		documentationText
`An order, from the first line to the parcel.

Life: open -> paid -> sent ("sent" is final). Rabatt gilt für alle Positionen – ½ % genügt.
A reader of this file must not stop at the next line:
typeSources
	SalesOrder (
}
nor at an unbalanced quote (") or brace ({), nor at // or /*.`
	constantDefinitions
		Status_Open:                   Integer = 1;
		Status_Paid:                   Integer = 2;
		Status_Returned:               Integer = 9;
		Status_Sent:                   Integer = Status_Paid + 1;
	attributeDefinitions
		number:                        Integer readonly;
		placedOn:                      Date readonly;
		status:                        Integer protected;
	referenceDefinitions
		allLines:                      OrderLineArray   explicitInverse, readonly;
		buyer:                         Customer   explicitEmbeddedInverse;
		myShop:                        Shop   explicitEmbeddedInverse, protected;
	jadeMethodDefinitions
		addLine(
			what: Product; 
			count: Integer): OrderLine updating;
		create(
			shop: Shop; 
			who: Customer) updating;
		describeChange(
			reason: String; 
			when: TimeStamp): String;
		isOpen(): Boolean condition;
		pay() updating;
		statusText(): String;
		summary(): String;
		takeBack() updating;
		total(): Decimal;
	implementInterfaces
		IAudited
		(
			auditLine is describeChange;
		)
	)
	Shop completeDefinition
	(
		documentationText
`The root: one instance. Everything is found from here.`
	attributeDefinitions
		name:                          String[60];
	referenceDefinitions
		allBrands:                     BrandByName   explicitInverse, readonly;
		allClients:                    ClientByName   explicitInverse, readonly;
		allMechanics:                  MechanicSet   explicitInverse, readonly;
		allOpenOrders:                 OrderByNumber  where SalesOrder::isOpen explicitInverse, readonly;
		documentationText
`Filled and emptied by the condition; never add to it.`
		allOrders:                     OrderByNumber   explicitInverse, readonly;
		allOrdersByBuyer:              OrderByBuyer   explicitInverse, readonly;
		allOrdersByDate:               OrderByDate   explicitInverse, readonly;
		allProducts:                   ProductByCode   explicitInverse, readonly;
		allRepairs:                    RepairByDueDate   explicitInverse, readonly;
		shelves:                       ProductByShelf  implicitMemberInverse, protected;
	jadeMethodDefinitions
		findClient(wanted: String): Customer;
		putOnShelf(part: Part) updating;
		summary(): String;
		theShop(): Shop typeMethod;
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
	Collection completeDefinition
	(
	)
	Btree completeDefinition
	(
	)
	Dictionary completeDefinition
	(
	)
	ExtKeyDictionary completeDefinition
	(
	)
	ProductByShelf completeDefinition
	(
	)
	MemberKeyDictionary completeDefinition
	(
	)
	BrandByName completeDefinition
	(
	)
	ClientByName completeDefinition
	(
	)
	OrderByBuyer completeDefinition
	(
	)
	OrderByDate completeDefinition
	(
	)
	OrderByNumber completeDefinition
	(
	)
	ProductByCode completeDefinition
	(
	)
	RepairByDueDate completeDefinition
	(
	)
	Set completeDefinition
	(
	)
	ObjectSet completeDefinition
	(
	)
	MechanicSet completeDefinition
	(
	)
	PartSet completeDefinition
	(
	)
	SupplierSet completeDefinition
	(
	)
	List completeDefinition
	(
	)
	Array completeDefinition
	(
	)
	NoteLines completeDefinition
	(
	)
	OrderLineArray completeDefinition
	(
	)
externalKeyDefinitions
	ProductByShelf completeDefinition
	(
		aisle:                         String[6];
		position:                      Integer;
	)
memberKeyDefinitions
	BrandByName completeDefinition
	(
		name caseInsensitive;
	)
	ClientByName completeDefinition
	(
		name caseInsensitive;
	)
	OrderByBuyer completeDefinition
	(
		buyer.name;
		number;
	)
	OrderByDate completeDefinition
	(
		placedOn descending;
		number;
	)
	OrderByNumber completeDefinition
	(
		number;
	)
	ProductByCode completeDefinition
	(
		code;
	)
	RepairByDueDate completeDefinition
	(
		dueOn;
		number;
	)
inverseDefinitions
	allBrands of Shop automatic parentOf myShop of Brand manual;
	allClients of Shop automatic parentOf myShop of Customer manual;
	allMechanics of Shop automatic parentOf myShop of Mechanic manual;
	allProducts of Shop automatic parentOf myShop of Product manual;
	allOpenOrders of Shop automatic parentOf myShop of SalesOrder manual;
	allOrders of Shop automatic parentOf myShop of SalesOrder manual;
	allOrdersByBuyer of Shop automatic parentOf myShop of SalesOrder manual;
	allOrdersByDate of Shop automatic parentOf myShop of SalesOrder manual;
	allRepairs of Shop automatic parentOf myShop of RepairJob manual;
	allOrders of Customer automatic peerOf buyer of SalesOrder manual;
	allRepairs of Customer automatic peerOf owner of RepairJob manual;
	allLines of SalesOrder automatic parentOf myOrder of OrderLine manual;
	allParts of Supplier automatic peerOf allSuppliers of Part manual;
	allProducts of Brand automatic peerOf brand of Product manual;

databaseDefinitions
	ShopModelDb
	(
	databaseFileDefinitions
		"orders";
		"shop";
		"stock";
	defaultFileDefinition "shop";
	classMapDefinitions
		Accessory in "stock";
		Bicycle in "stock";
		Brand in "stock";
		BrandByName in "stock";
		ClientByName in "shop";
		Customer in "shop";
		GShopModel in "shop";
		Mechanic in "shop";
		MechanicSet in "shop";
		ModelEntity in "shop";
		NoteLines in "shop";
		OrderByBuyer in "shop";
		OrderByDate in "shop";
		OrderByNumber in "shop";
		OrderLine in "orders";
		OrderLineArray in "shop";
		Part in "stock";
		PartSet in "shop";
		Party in "shop";
		Product in "stock";
		ProductByCode in "stock";
		ProductByShelf in "stock";
		RepairByDueDate in "shop";
		RepairJob in "shop" allInstances;
		SShopModel in "_environ";
		SalesOrder in "orders";
		Shop in "shop";
		ShopError in "shop";
		ShopModel in "_usergui";
		Supplier in "shop";
		SupplierSet in "shop";
	)
_exposedListDefinitions
	ShopObjects version=0, priorVersion=0, registryId="_CSharp_Exposure"
	(
		Bicycle javaName="Bicycle", defaultStyle=0
		(
		_exposedJavaFeatures
			(
			frameNumber javaName="FrameNumber", javaType="String";
			frameSize javaName="FrameSize", javaType="Decimal";
			)
		)
		Product javaName="Product", defaultStyle=0
		(
		_exposedJavaFeatures
			(
			code javaName="Code", javaType="String";
			description javaName="Description", javaType="String";
			inStock javaName="InStock", javaType="Int32";
			price javaName="Price", javaType="Decimal";
			)
		)
		ProductByCode autoAdded, javaName="ProductByCode", defaultStyle=0
		(
		)
		Shop javaName="Shop", defaultStyle=0
		(
		_exposedJavaFeatures
			(
			allProducts javaName="AllProducts", javaType="ProductByCode";
			name javaName="Name", javaType="String";
			)
		)
	)
exportedPackageDefinitions
	ShopPackage
	(

		documentationText
`What reports may see. Everything in it is read-only.`
	exportedClassDefinitions
		OrderByNumber
		(
		)
		Product
		(
		exportedPropertyDefinitions
			code readonly;
			description readonly;
		exportedMethodDefinitions
			inStock;
			label;
			priceOn;
		)
		ProductByCode
		(
		)
		SalesOrder
		(
		exportedConstantDefinitions
			Status_Open;
			Status_Paid;
			Status_Sent;
		exportedPropertyDefinitions
			number readonly;
		exportedMethodDefinitions
			statusText;
			summary;
			total;
		)
		Shop
		(
		exportedPropertyDefinitions
			allOpenOrders readonly;
			allOrders readonly;
			allProducts readonly;
			name readonly;
		exportedMethodDefinitions
			theShop;
		)
	exportedInterfaceDefinitions
		IPriced
	)
typeSources
	ShopModel (
	jadeMethodSources
initializeModel
{
initializeModel() updating;

begin
	currentShop := Shop@theShop();
end;
}
raiseShopError
{
raiseShopError(code : Integer; item : String);

vars
	error : ShopError;

begin
	create error transient;
	error.errorCode := code;
	error.errorItem := item;
	raise error;
end;
}
todaysDate
{
todaysDate() : Date;

vars
	day : Date;		// a new date is today's

begin
	return day;
end;
}
	)
	ShopError (
	jadeMethodSources
describe
{
describe() : String;

begin
	return "error " & errorCode.String & " on '" & errorItem & "'";
end;
}
	)
	GShopModel (
	jadeMethodSources
takeNumber
{
takeNumber() : Integer updating, lockReceiver;

begin
	lastNumber := lastNumber + 1;
	return lastNumber;
end;
}
	)
	ModelEntity (
	jadeMethodSources
create
{
create() updating;

begin
	createdAt := app.actualTime;
end;
}
summary
{
summary() : String abstract;
}
	)
	Brand (
	jadeMethodSources
create
{
create(shop : Shop; newName : String) updating;

begin
	name := newName;
	myShop := shop;
end;
}
summary
{
summary() : String;

begin
	return name;
end;
}
	)
	OrderLine (
	jadeMethodSources
amount
{
amount() : Decimal;

begin
	return quantity * unitPrice;
end;
}
create
{
create(order : SalesOrder; what : Product; count : Integer) updating;

begin
	product := what;
	quantity := count;
	unitPrice := what.priceOn(order.placedOn);
	myOrder := order;
end;
}
summary
{
summary() : String;

begin
	return quantity.String & " x " & product.summary();
end;
}
	)
	Party (
	jadeMethodSources
contactLine
{
contactLine() : String;

vars
	line : String;

begin
	line := name;
	if phone <> null then
		line := line & ", phone " & phone;
	endif;
	if mobile <> null then
		line := line & ", mobile " & mobile;
	endif;
	return line;
end;
}
setName
{
setName(newName : String) updating;

begin
	name := newName[1 : newName.length.min(ShortTextLength * 2)];
end;
}
	)
	Customer (
	jadeMethodSources
create
{
create(shop : Shop; newName : String) updating;

begin
	number := global.takeNumber();
	setName(newName);
	myShop := shop;
end;
}
grantDiscount
{
grantDiscount(percent : Decimal) : Boolean updating;

begin
	if percent > MaxDiscount then
		return false;
	endif;
	discountPercent := percent;
	return true;
end;
}
shop
{
shop() : Shop;

begin
	return myShop;
end;
}
summary
{
summary() : String;

begin
	return number.String & " " & name;
end;
}
turnover
{
turnover() : Decimal;

vars
	order : SalesOrder;
	sum : Decimal[12,2];

begin
	foreach order in allOrders do
		sum := sum + order.total();
	endforeach;
	return sum;
end;
}
	)
	Mechanic (
	jadeMethodSources
summary
{
summary() : String;

begin
	return code & ": " & name;
end;
}
	)
	Supplier (
	jadeMethodSources
summary
{
summary() : String;

begin
	return name & " (" & leadDays.String & " days)";
end;
}
	)
	Product (
	jadeMethodSources
countStock
{
countStock(count : Integer) updating;

begin
	stock := stock + count;
	if stock < 0 then
		app.raiseShopError(ShopError.Code_NoStock, code);
	endif;
end;
}
create
{
create(shop : Shop; newCode : String) updating;

begin
	code := newCode[1 : newCode.length.min(Product.CodeLength)];
	myShop := shop;
end;
}
inStock
{
inStock() : Integer;

begin
	return stock;
end;
}
isAvailable
{
isAvailable() : Boolean condition;

begin
	return stock > 0;
end;
}
label
{
label(template : String) : String;

vars
	pos : Integer;
	text : String;

begin
	text := template;
	if text = null then
		text := Product.LabelTemplate;
	endif;
	pos := text.pos("{}", 1);		// "{}" stands for the price
	if pos > 0 then
		text := text[1 : pos - 1] & priceOn(app.todaysDate()).String & text[pos + 2 : end];
	endif;
	return text;
end;
}
priceLabel
{
priceLabel(template : String) : String;

begin
	if template = null then
		return label(description & " {}");
	endif;
	return label(template);
end;
}
priceOn
{
priceOn(day : Date) : Decimal;

begin
	return price;
end;
}
summary
{
summary() : String;

begin
	if brand <> null then
		return code & " " & brand.name & " " & description;
	endif;
	return code & " " & description;
end;
}
	)
	Bicycle (
	jadeMethodSources
fits
{
fits(riderHeight : Integer) : Boolean;

begin
	// rule of thumb: inside leg is 0.47 of the height, the frame 0.66 of the inside leg
	return (riderHeight * 0.47 * 0.66 - frameSize).abs() <= 3;
end;
}
	)
	Part (
	jadeMethodSources
cheapestSupplier
{
cheapestSupplier(suppliers : SupplierSet io; within : Integer) : Supplier;

vars
	supplier : Supplier;
	best : Supplier;

begin
	foreach supplier in allSuppliers do
		if supplier.leadDays <= within then
			suppliers.add(supplier);
			if best = null or supplier.leadDays < best.leadDays then
				best := supplier;
			endif;
		endif;
	endforeach;
	return best;
end;
}
	)
	Accessory (
	jadeMethodSources
matches
{
matches(wanted : String) : Boolean;

begin
	return wanted.toLower() = colour.toLower();
end;
}
	)
	RepairJob (
	jadeMethodSources
isLate
{
isLate() : Boolean;

begin
	return dueOn < app.todaysDate();
end;
}
note
{
note(text : String) updating;

begin
	notes.add(text);
end;
}
summary
{
summary() : String;

begin
	return number.String & " due " & dueOn.String & ": " & fault;
end;
}
	)
	SalesOrder (
	jadeMethodSources
addLine
{
addLine(what : Product; count : Integer) : OrderLine updating;

vars
	line : OrderLine;

begin
	if status <> Status_Open then
		app.raiseShopError(ShopError.Code_OrderClosed, number.String);
	endif;
	if allLines.size() >= MaxOrderLines then
		app.raiseShopError(ShopError.Code_LineLimit, $LineLimitReached(MaxOrderLines.String));
	endif;
	what.countStock(-count);
	create line(self, what, count) persistent;
	return line;
end;
}
create
{
create(shop : Shop; who : Customer) updating;

begin
	number := global.takeNumber();
	placedOn := app.todaysDate();
	status := Status_Open;
	buyer := who;
	myShop := shop;
end;
}
describeChange
{
describeChange(reason : String; when : TimeStamp) : String;

begin
	return when.String & " order " & number.String & ": " & reason;
end;
}
isOpen
{
isOpen() : Boolean condition;

begin
	return status = Status_Open;
end;
}
pay
{
pay() updating;

begin
	status := Status_Paid;
end;
}
statusText
{
statusText() : String;

begin
	if status = Status_Open then
		return "open";
	elseif status = Status_Paid then
		return "paid";
	elseif status = Status_Returned then
		return "returned";
	endif;
	return "sent";
end;
}
summary
{
summary() : String;

begin
	return number.String & " for " & buyer.name & ": " & total().String;
end;
}
takeBack
{
takeBack() updating;

vars
	line : OrderLine;

begin
	foreach line in allLines do
		line.product.countStock(line.quantity);
	endforeach;
	status := Status_Returned;
end;
}
total
{
total() : Decimal;

vars
	line : OrderLine;
	sum : Decimal[12,2];

begin
	foreach line in allLines do
		sum := sum + line.amount();
	endforeach;
	if buyer <> null then
		sum := sum * (100 - buyer.discountPercent) / 100;
	endif;
	return sum;
end;
}
	)
	Shop (
	jadeMethodSources
findClient
{
findClient(wanted : String) : Customer;

begin
	return allClients.getAtKeyGeq(wanted);
end;
}
putOnShelf
{
putOnShelf(part : Part) updating;

begin
	shelves.putAtKey(part.aisle, part.position, part);
end;
}
summary
{
summary() : String;

begin
	return name;
end;
}
theShop
{
theShop() : Shop typeMethod;

begin
	return Shop.firstInstance().Shop;
end;
}
	)
	IAudited (
	jadeMethodSources
auditLine
{
auditLine(reason : String; when : TimeStamp) : String;
}
	)
	IPriced (
	jadeMethodSources
label
{
label(template : String) : String;
}
priceOn
{
priceOn(day : Date) : Decimal;
}
	)
