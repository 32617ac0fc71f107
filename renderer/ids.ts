import { idSourceFrom } from '../shared/base/id.ts'

/** Random ids for everything made in the window. */
export const ids = idSourceFrom(() => {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value / 2 ** 32
})
