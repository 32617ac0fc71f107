import { languages } from '../language/language.ts'
import { type Checked, isBoolean, isListOf, isObject, isOneOf, isText } from './checks.ts'

/** The menus that hold commands of the window, in the order they stand. */
export const menuNames = ['file', 'edit', 'view', 'insert', 'format', 'tools', 'help'] as const
export type MenuName = (typeof menuNames)[number]

const MAX_COMMANDS = 500

/**
 * What the window has for the system's menu: the language it speaks, which the shell follows, and its commands. `keys` are
 * shown beside the label: `Mod+Shift+S`, or none.
 */
export const isWindowMenu = isObject({
  language: isOneOf(languages),
  commands: isListOf(
    isObject({
      id: isText,
      menu: isOneOf(menuNames),
      label: isText,
      keys: isText,
      isEnabled: isBoolean,
    }),
    MAX_COMMANDS,
  ),
})
export type WindowMenu = Checked<typeof isWindowMenu>
export type MenuCommand = WindowMenu['commands'][number]
