/**
 * Puts two orders of the same things together. Who alone has moved something decides the order; when both have, mine does.
 * What only the other order has comes after what it came after there.
 */
export function mergeOrder<T>(
  base: ReadonlyArray<T>,
  mine: ReadonlyArray<T>,
  theirs: ReadonlyArray<T>,
): ReadonlyArray<T> {
  const hasMineMoved = isMoved(base, mine)
  const [leading, other] = hasMineMoved ? [mine, theirs] : [theirs, mine]
  const order = [...leading]
  other.forEach((item, index) => {
    if (order.includes(item)) return
    const before = other.slice(0, index).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, item)
  })
  return order
}

function isMoved<T>(base: ReadonlyArray<T>, now: ReadonlyArray<T>): boolean {
  const before = base.filter((item) => now.includes(item))
  const after = now.filter((item) => base.includes(item))
  return before.some((item, index) => item !== after[index])
}
