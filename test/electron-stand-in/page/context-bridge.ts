/**
 * The way between the isolated world and the page's own: values are copied and frozen, functions are proxied, promises
 * settle on the other side, and nothing else crosses (docs/api/context-bridge.md). Both worlds share only the document,
 * so an event on it, under a name that no page script can know, carries the copies.
 */
export type BridgeEnd = {
  readonly expose: (name: string, value: unknown) => void
}

type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'list'; readonly items: ReadonlyArray<Packed> }
  | { readonly kind: 'record'; readonly entries: ReadonlyArray<readonly [string, Packed]> }

type Message =
  | { readonly type: 'ready' }
  | { readonly type: 'expose'; readonly name: string; readonly value: Packed }
  | {
      readonly type: 'call'
      readonly id: number
      readonly call: number
      readonly values: ReadonlyArray<Packed>
    }
  | {
      readonly type: 'return'
      readonly call: number
      readonly threw: boolean
      readonly value: Packed
    }
  | {
      readonly type: 'settle'
      readonly id: number
      readonly failed: boolean
      readonly value: Packed
    }

type World = 'main' | 'isolated'
type Callable = (...values: ReadonlyArray<unknown>) => unknown
type Settle = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

export function createBridgeEnd(secret: string, world: World): BridgeEnd {
  const functions = new Map<number, Callable>()
  const known = new Map<Callable, number>()
  const promises = new Map<number, Settle>()
  const returned = new Map<number, Extract<Message, { type: 'return' }>>()
  const exposed = new Map<string, unknown>()
  let last = 0

  const send = (message: Message): void => {
    const other: World = world === 'main' ? 'isolated' : 'main'
    document.dispatchEvent(new CustomEvent(`${secret}-${other}`, { detail: message }))
  }

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return { kind: 'function', id: idOf(value as Callable) }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) }
    if (isRecord(value)) {
      return {
        kind: 'record',
        entries: Object.entries(value).map(([key, one]) => [key, pack(one)]),
      }
    }
    return { kind: 'value', value: structuredClone(value) }
  }

  /** The same function crosses as the same function, so that a listener can be taken away again. */
  function idOf(value: Callable): number {
    const id = known.get(value) ?? ++last
    known.set(value, id)
    functions.set(id, value)
    return id
  }

  function packPromise(promise: Promise<unknown>): Packed {
    const id = ++last
    const settle = (failed: boolean) => (value: unknown) =>
      send({ type: 'settle', id, failed, value: pack(value) })
    promise.then(settle(false), settle(true))
    return { kind: 'promise', id }
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'error':
        return new Error(packed.message)
      case 'list':
        return packed.items.map(unpack)
      case 'record':
        return Object.fromEntries(packed.entries.map(([key, one]) => [key, unpack(one)]))
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }))
      case 'function':
        return (...values: ReadonlyArray<unknown>) => callOther(packed.id, values)
    }
  }

  function callOther(id: number, values: ReadonlyArray<unknown>): unknown {
    const call = ++last
    send({ type: 'call', id, call, values: values.map(pack) })
    const answer = returned.get(call)
    returned.delete(call)
    if (!answer) throw new Error('The other world did not answer.')
    if (answer.threw) throw unpack(answer.value)
    return unpack(answer.value)
  }

  function answerCall({ id, call, values }: Extract<Message, { type: 'call' }>): void {
    try {
      const value = pack(functions.get(id)?.(...values.map(unpack)))
      send({ type: 'return', call, threw: false, value })
    } catch (error) {
      send({ type: 'return', call, threw: true, value: pack(error) })
    }
  }

  function settle({ id, failed, value }: Extract<Message, { type: 'settle' }>): void {
    const promise = promises.get(id)
    promises.delete(id)
    if (failed) promise?.reject(unpack(value))
    else promise?.resolve(unpack(value))
  }

  const sendExposed = (name: string) =>
    send({ type: 'expose', name, value: pack(exposed.get(name)) })

  function receive(message: Message): void {
    if (message.type === 'ready') [...exposed.keys()].forEach(sendExposed)
    else if (message.type === 'call') answerCall(message)
    else if (message.type === 'return') returned.set(message.call, message)
    else if (message.type === 'settle') settle(message)
    else if (!Object.hasOwn(globalThis, message.name)) expose(message.name, unpack(message.value))
  }

  document.addEventListener(`${secret}-${world}`, (event) => {
    if (event instanceof CustomEvent) receive(event.detail)
  })
  // Which world is made first is up to the browser.
  send({ type: 'ready' })

  return {
    expose(name, value) {
      if (exposed.has(name)) throw new Error(`Cannot bind an API on top of window.${name}.`)
      exposed.set(name, value)
      sendExposed(name)
    },
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What is exposed cannot be changed or replaced by the page. */
function expose(name: string, value: unknown): void {
  if (typeof value === 'object') Object.freeze(value)
  Object.defineProperty(globalThis, name, { value, enumerable: true })
}
