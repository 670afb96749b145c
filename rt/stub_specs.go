package rt

// Placeholders for the type specs named in kindspecs.go. The owner of a type
// declares it in a real file and deletes its line here.

// owner: objects
var (
	objectSpec         = TypeSpec{Name: "object"}
	typeSpec           = TypeSpec{Name: "type"}
	noneSpec           = TypeSpec{Name: "NoneType"}
	ellipsisSpec       = TypeSpec{Name: "ellipsis"}
	notImplementedSpec = TypeSpec{Name: "NotImplementedType"}
	builtinSpec        = TypeSpec{Name: "builtin_function_or_method"}
	boundMethodSpec    = TypeSpec{Name: "method"}
	superSpec          = TypeSpec{Name: "super"}
	propertySpec       = TypeSpec{Name: "property"}
	staticMethodSpec   = TypeSpec{Name: "staticmethod"}
	classMethodSpec    = TypeSpec{Name: "classmethod"}
	getSetSpec         = TypeSpec{Name: "getset_descriptor"}
	memberSpec         = TypeSpec{Name: "member_descriptor"}
	mappingProxySpec   = TypeSpec{Name: "mappingproxy"}
	exceptionSpec      = TypeSpec{Name: "BaseException"}
	namespaceSpec      = TypeSpec{Name: "SimpleNamespace"}
	genericAliasSpec   = TypeSpec{Name: "GenericAlias"}
	unionSpec          = TypeSpec{Name: "UnionType"}
	typeVarSpec        = TypeSpec{Name: "TypeVar"}
	typeAliasSpec      = TypeSpec{Name: "TypeAliasType"}
	weakRefSpec        = TypeSpec{Name: "ReferenceType"}
	roProxySpec        = TypeSpec{Name: "roproxy"}
)

// owner: text
var (
	strSpec        = TypeSpec{Name: "str"}
	bytesSpec      = TypeSpec{Name: "bytes"}
	byteArraySpec  = TypeSpec{Name: "bytearray"}
	memoryViewSpec = TypeSpec{Name: "memoryview"}
	arraySpec      = TypeSpec{Name: "array"}
	strIterSpec    = TypeSpec{Name: "str_iterator"}
	bytesIterSpec  = TypeSpec{Name: "bytes_iterator"}
)

// owner: containers
var (
	tupleSpec       = TypeSpec{Name: "tuple"}
	listSpec        = TypeSpec{Name: "list"}
	dictSpec        = TypeSpec{Name: "dict"}
	orderedDictSpec = TypeSpec{Name: "OrderedDict", Base: &dictSpec}
	dictKeysSpec    = TypeSpec{Name: "dict_keys"}
	dictValuesSpec  = TypeSpec{Name: "dict_values"}
	dictItemsSpec   = TypeSpec{Name: "dict_items"}
	setSpec         = TypeSpec{Name: "set"}
	frozenSetSpec   = TypeSpec{Name: "frozenset"}
	rangeSpec       = TypeSpec{Name: "range"}
	sliceSpec       = TypeSpec{Name: "slice"}
	listIterSpec    = TypeSpec{Name: "list_iterator"}
	tupleIterSpec   = TypeSpec{Name: "tuple_iterator"}
	rangeIterSpec   = TypeSpec{Name: "range_iterator"}
	dictIterSpec    = TypeSpec{Name: "dict_iterator"}
	setIterSpec     = TypeSpec{Name: "set_iterator"}
	seqIterSpec     = TypeSpec{Name: "iterator"}
	callIterSpec    = TypeSpec{Name: "callable_iterator"}
	enumerateSpec   = TypeSpec{Name: "enumerate"}
	zipSpec         = TypeSpec{Name: "zip"}
	mapSpec         = TypeSpec{Name: "map"}
	filterSpec      = TypeSpec{Name: "filter"}
	reversedSpec    = TypeSpec{Name: "reversed"}
)

// owner: interp
var (
	functionSpec       = TypeSpec{Name: "function"}
	generatorSpec      = TypeSpec{Name: "generator"}
	coroutineSpec      = TypeSpec{Name: "coroutine"}
	asyncGeneratorSpec = TypeSpec{Name: "async_generator"}
	asyncGenOpSpec     = TypeSpec{Name: "async_generator_asend"}
	cellSpec           = TypeSpec{Name: "cell"}
	codeSpec           = TypeSpec{Name: "code"}
	frameSpec          = TypeSpec{Name: "frame"}
	tracebackSpec      = TypeSpec{Name: "traceback"}
	moduleSpec         = TypeSpec{Name: "module"}
)
