import { useEffect, useState } from 'react'

const PAUSE_MS = 120

/**
 * The value as it was when it last stayed the same for a moment: for what may come after a row of key strokes instead of
 * at each of them.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
