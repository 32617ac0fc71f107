export type LocalHostFlags = { readonly port: number; readonly open: boolean }

/** Reads `--port N` and `--no-open`; null when the port is no port. Port 0 lets the system choose. */
export function readLocalHostOptions(
  options: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv,
): LocalHostFlags | null {
  const open = !options.includes('--no-open') && env.BERETNING_NO_OPEN !== '1'
  const port = portText(options)
  if (port === null) return { port: 0, open }
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? { port: Number(port), open } : null
}

function portText(options: ReadonlyArray<string>): string | null {
  const joined = options.find((option) => option.startsWith('--port='))
  if (joined !== undefined) return joined.slice('--port='.length)
  const at = options.indexOf('--port')
  return at === -1 ? null : (options[at + 1] ?? '')
}
