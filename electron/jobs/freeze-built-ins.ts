/**
 * Makes the prototypes of the built-in types unchangeable, so that a hostile file cannot plant a property that all
 * objects then have. To be called before any parser is loaded.
 *
 * A frozen property cannot be shadowed by assignment (`thing.toString = …` throws in strict mode), and honest code does
 * that; so each is first made a pair of get and set, where set gives the object that is assigned to a property of its own.
 */
export function freezeBuiltIns(): void {
  for (const { prototype } of builtIns) {
    for (const key of Reflect.ownKeys(prototype)) allowShadowing(prototype, key)
    for (const key of Reflect.ownKeys(prototype)) makeConstant(prototype, key)
    Object.preventExtensions(prototype)
  }
}

/**
 * Without RegExp: V8 leaves its fast path for every match and split once that prototype is touched (a workbook then
 * takes several times as long), and a key in a file reaches only plain objects and arrays.
 */
const builtIns: ReadonlyArray<{ readonly prototype: object }> = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Date,
  Map,
  Set,
  Promise,
  Error,
]

/** Only what programs do shadow; the rest stays a plain property, which is faster. */
const shadowed: ReadonlySet<string | symbol> = new Set([
  'constructor',
  'toString',
  'valueOf',
  'toLocaleString',
  'toJSON',
  'hasOwnProperty',
  'name',
  'message',
  'keys',
  'values',
  'entries',
])

/**
 * Key by key, which gives what `Object.freeze` gives: that function also marks the elements of `Object.prototype`, and V8
 * then reads and writes every typed array several times slower.
 */
function makeConstant(prototype: object, key: string | symbol): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, key)
  if (!descriptor?.configurable && !descriptor?.writable) return
  const isValue = 'value' in descriptor
  Object.defineProperty(prototype, key, {
    configurable: false,
    ...(isValue ? { writable: false } : {}),
  })
}

function allowShadowing(prototype: object, key: string | symbol): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, key)
  if (!shadowed.has(key) || !descriptor?.configurable || !('value' in descriptor)) return
  const { value, enumerable } = descriptor
  Object.defineProperty(prototype, key, {
    get: () => value,
    set(this: object, own: unknown) {
      if (this === prototype)
        throw new TypeError(`Cannot change ${String(key)} of a built-in type.`)
      Object.defineProperty(this, key, {
        value: own,
        writable: true,
        enumerable: true,
        configurable: true,
      })
    },
    enumerable: enumerable ?? false,
    configurable: false,
  })
}
