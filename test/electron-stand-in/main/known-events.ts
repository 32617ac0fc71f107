import { EventEmitter } from 'node:events'

type Listener = (...values: never[]) => void

/** An emitter that refuses to be listened to for what it never tells: such a listener would prove nothing. */
export class KnownEvents extends EventEmitter {
  readonly #name: string
  readonly #events: ReadonlySet<string>

  constructor(name: string, events: ReadonlyArray<string>) {
    super()
    this.#name = name
    this.#events = new Set(events)
    this.on = (event, listener) => super.on(this.#known(event), listener)
    this.once = (event, listener) => super.once(this.#known(event), listener)
  }

  #known(event: string | symbol): string | symbol {
    if (typeof event === 'string' && !this.#events.has(event)) {
      throw new Error(`The event «${event}» of electron.${this.#name} is not in the stand-in.`)
    }
    return event
  }

  /** Tells of something that can be prevented; true when it was. */
  emitPreventable(event: string, ...values: ReadonlyArray<unknown>): boolean {
    const details = preventable()
    this.emit(event, details, ...values)
    return details.defaultPrevented
  }
}

type Preventable = {
  defaultPrevented: boolean
  readonly preventDefault: () => void
}

export function preventable(): Preventable {
  const details: Preventable = {
    defaultPrevented: false,
    preventDefault() {
      details.defaultPrevented = true
    },
  }
  return details
}

export type { Listener }
