import { text } from '../text/text.ts'

const { keys: words } = text.hands.shortcuts

/** What the keys are called on a Norwegian keyboard. */
const named: Readonly<Record<string, string>> = {
  'Mod+Shift+?': `${words.ctrl} ${words.shift} ${words.plus}`,
  'Mod+Shift+0': `${words.ctrl} ${words.equals}`,
}

/** A shortcut as it is shown: `Ctrl Skift L`. Empty when there is none. */
export function keyHint(keys: string | undefined): string {
  if (!keys) return ''
  return (
    named[keys] ??
    keys
      .replace(/\+ $/, `+${words.space}`)
      .replace('Mod', words.ctrl)
      .replace('Shift', words.shift)
      .replaceAll('+', ' ')
  )
}
