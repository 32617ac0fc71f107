import { register } from 'node:module'

/** Loaded before the app: whoever imports `electron` gets the stand-in. */
const electron = new URL('./electron.js', import.meta.url).href
const hook = `export async function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: ${JSON.stringify(electron)}, shortCircuit: true }
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
