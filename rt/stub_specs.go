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
