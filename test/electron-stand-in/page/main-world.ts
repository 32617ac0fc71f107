import { createBridgeEnd } from './context-bridge.ts'

/** Run in the page's own world before any of its scripts. */
export function startMainWorld(secret: string): void {
  createBridgeEnd(secret, 'main')
}
