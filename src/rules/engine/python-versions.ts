/** Modules and names by the version of Python that brought them, by its documentation ("New in version"). */
const SINCE: Readonly<Record<string, readonly string[]>> = {
  "3.9": ["zoneinfo", "graphlib", "typing.Annotated"],
  "3.10": [
    ...["typing.ParamSpec", "typing.TypeAlias", "typing.TypeGuard", "typing.Concatenate"],
    ...["itertools.pairwise", "types.NoneType", "types.UnionType"],
  ],
  "3.11": [
    ...["tomllib", "typing.Self", "typing.Never", "typing.LiteralString", "typing.NotRequired"],
    ...["typing.Required", "typing.Unpack", "typing.TypeVarTuple", "typing.assert_never"],
    ...["typing.assert_type", "typing.reveal_type", "typing.dataclass_transform"],
    ...["enum.StrEnum", "datetime.UTC", "asyncio.TaskGroup", "asyncio.timeout", "asyncio.Runner"],
  ],
  "3.12": ["typing.override", "typing.TypeAliasType", "itertools.batched"],
  "3.13": ["typing.ReadOnly", "typing.TypeIs", "warnings.deprecated"],
  "3.14": ["annotationlib", "compression", "string.templatelib"],
};

/** The first version that no longer has them, by "What's New in Python". */
const UNTIL: Readonly<Record<string, readonly string[]>> = {
  "3.10": [
    ...["Mapping", "MutableMapping", "Sequence", "Iterable", "Callable", "Hashable"].map(
      (name) => `collections.${name}`,
    ),
  ],
  "3.11": ["asyncio.coroutine", "inspect.getargspec", "binhex"],
  "3.12": ["distutils", "imp", "asyncore", "asynchat", "smtpd", "pkgutil.ImpImporter"],
  "3.13": [
    ...["aifc", "audioop", "cgi", "cgitb", "chunk", "crypt", "imghdr", "mailcap", "msilib", "nis"],
    ...["nntplib", "ossaudiodev", "pipes", "sndhdr", "spwd", "sunau", "telnetlib", "uu", "xdrlib"],
    ...["lib2to3"],
  ],
  "3.14": ["ast.Str", "ast.Num", "ast.NameConstant"],
};

const versionIn = (table: Readonly<Record<string, readonly string[]>>, name: string) =>
  Object.keys(table).find((version) => table[version]?.includes(name)) ?? null;

/** The version that brought a module such as `tomllib`, or a name such as `typing.Self`. */
export const pythonSince = (name: string): string | null => versionIn(SINCE, name);

/** The version that took one away. */
export const pythonUntil = (name: string): string | null => versionIn(UNTIL, name);

/** The version before one such as `3.12`. */
export const versionBefore = (version: string): string =>
  version.replace(/\d+$/, (minor) => String(Number(minor) - 1));
