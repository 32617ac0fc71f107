/** What one side can be asked: named calls with one argument each. */
export type Calls = Readonly<Record<string, (argument: never) => unknown>>

type Asked<C extends Calls, K extends keyof C> = {
  readonly argument: Parameters<C[K]>[0]
  readonly answer: Awaited<ReturnType<C[K]>>
}

export type Link<Theirs extends Calls> = {
  /** Fails with the other side's message, or when the other side is gone. */
  readonly ask: <K extends keyof Theirs & string>(
    name: K,
    argument: Asked<Theirs, K>['argument'],
  ) => Promise<Asked<Theirs, K>['answer']>
  readonly receive: (message: unknown) => void
  /** Nothing more comes from the other side: what was asked fails. */
  readonly end: () => void
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

type Waiting = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Two processes that ask each other, over any channel that carries structured clones in order. */
export function createLink<Theirs extends Calls>(
  send: (message: unknown) => void,
  ours: Calls,
): Link<Theirs> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  let isOver = false

  async function answer(id: number, name: string, value: unknown): Promise<void> {
    try {
      const call = ours[name]
      if (!call) throw new Error(`Nothing answers to «${name}».`)
      // Safe: both sides are built from the same table of calls.
      send({ kind: 'answer', id, value: await call(value as never) } satisfies Message)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (!isOver) send({ kind: 'failure', id, message } satisfies Message)
    }
  }

  return {
    ask(name, value) {
      // Safe: the other side answers from the same table of calls.
      return new Promise<unknown>((resolve, reject) => {
        if (isOver) return reject(new Error(`«${name}» was asked of a process that has ended.`))
        const id = ++last
        waiting.set(id, { resolve, reject })
        send({ kind: 'ask', id, name, value } satisfies Message)
      }) as Promise<never>
    },
    receive(received) {
      // Safe: only the other end of the link sends on its channel.
      const message = received as Message
      if (message.kind === 'ask') return void answer(message.id, message.name, message.value)
      const one = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'answer') one?.resolve(message.value)
      else one?.reject(new Error(message.message))
    },
    end() {
      isOver = true
      for (const { reject } of waiting.values()) reject(new Error('The other process has ended.'))
      waiting.clear()
    },
  }
}
