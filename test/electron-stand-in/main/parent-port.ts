import { EventEmitter } from 'node:events'

/** `process.parentPort` of a utility process: messages come as events with `data` (docs/api/parent-port.md). */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const parentPort = new ParentPort()
// What was sent before the process listens waits for it.
parentPort.once('newListener', () => {
  process.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
})
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
