type Level = 'info' | 'warning' | 'error'

type LogSink = (line: string) => void

let sink: LogSink = (line) => {
  process.stderr.write(`${line}\n`)
}

/** Sends the log somewhere else than stderr: to a file in Electron, to a list in tests. */
export function setLogSink(newSink: LogSink): void {
  sink = newSink
}

/** One line per event. `message` must hold no figure and no text from a report; of an error only its kind and place. */
export function log(level: Level, message: string, error?: unknown): void {
  const place = error === undefined ? '' : ` ${describe(error)}`
  sink(`${new Date().toISOString()} ${level} ${message}${place}`)
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  // The message of an error may quote text from the report, also lines that look like places; what comes after it says where.
  const { message, stack = '' } = error
  const start = stack.indexOf(message)
  const places = start === -1 ? '' : stack.slice(start + message.length)
  const frames = places.split('\n').filter((line) => /^\s+at /.test(line))
  return `${error.name}${code}${frames
    .slice(0, 4)
    .map((line) => ` |${line.trim()}`)
    .join('')}`
}
