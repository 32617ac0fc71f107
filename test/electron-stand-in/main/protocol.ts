import type { PageAnswer, PageRequest } from '../calls.ts'
import { refuseUnknown } from '../refuse-unknown.ts'
import { theApp } from './app.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Privileges = { readonly standard?: boolean; readonly secure?: boolean }
type Scheme = { readonly scheme: string; readonly privileges?: Privileges }

const privileged = new Map<string, Privileges>()
const handlers = new Map<string, Handler>()

/** docs/api/protocol.md */
export const protocol = refuseUnknown('electron.protocol', {
  registerSchemesAsPrivileged(schemes: ReadonlyArray<Scheme>) {
    if (theApp.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {})
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`The protocol ${scheme} is already handled.`)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme: string) => handlers.delete(scheme),
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
})

/** The handler of an address. Without `standard` and `secure` its pages would be others than those shown here. */
export function protocolFor(url: string): Handler {
  const scheme = new URL(url).protocol.slice(0, -1)
  const { standard, secure } = privileged.get(scheme) ?? {}
  const handler = handlers.get(scheme)
  if (!handler || !standard || !secure) {
    throw new Error(
      `Pages of ${scheme}: that is not handled, standard and secure are not in the stand-in.`,
    )
  }
  return handler
}

export function isHandled(url: string): boolean {
  return handlers.has(new URL(url).protocol.slice(0, -1))
}

export async function answerByProtocol({ url, method, headers }: PageRequest): Promise<PageAnswer> {
  const body = ['GET', 'HEAD'].includes(method) ? {} : { body: '' }
  const request = new Request(url, { method, headers, ...body })
  // Node's own `Request` writes the address anew; the handler gets it as it was asked for.
  Object.defineProperty(request, 'url', { value: url })
  const response = await protocolFor(url)(request)
  return {
    kind: 'answered',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
