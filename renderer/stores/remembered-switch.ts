export type RememberedSwitch = {
  readonly isOn: () => boolean
  readonly turn: (isOn: boolean) => void
}

/**
 * Something a person has on or off, on when nothing is remembered. The choice is kept on this machine; the local host has
 * a new address at each start, so there it lasts as long.
 */
export function rememberedSwitch(key: string): RememberedSwitch {
  let isOn = read(key)
  return {
    isOn: () => isOn,
    turn: (next) => {
      isOn = next
      try {
        localStorage.setItem(key, next ? 'on' : 'off')
      } catch {
        // Nothing is kept: the choice holds until the window is closed.
      }
    },
  }
}

function read(key: string): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    // A browser that keeps nothing for a page says so by throwing: then every start is the first.
    return true
  }
}
