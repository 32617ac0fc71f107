const KEY = 'beretning.spelling'

/** Whether the person has spelling on; on when nothing is remembered. */
export function isRememberedOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    // A browser that keeps nothing for a page says so by throwing: then every start is the first.
    return true
  }
}

/** Remembers the choice on this machine. The local host has a new address at each start, so there it lasts as long. */
export function rememberSwitch(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off')
  } catch {
    // Nothing is kept: the choice holds until the window is closed.
  }
}
