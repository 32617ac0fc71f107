import { type Checked, isBoolean, isListOf, isObject, isOneOf, isText } from './checks.ts'

/** The menus that hold commands of the window, in the order they stand. */
export const menuNames = ['file', 'edit', 'view', 'insert', 'format', 'tools', 'help'] as const
export type MenuName = (typeof menuNames)[number]

const MAX_COMMANDS = 500

/** Commands of the window for the system's menu. `keys` are shown beside the label: `Mod+Shift+S`, or none. */
export const isMenuCommands = isListOf(
  isObject({
    id: isText,
    menu: isOneOf(menuNames),
    label: isText,
    keys: isText,
    isEnabled: isBoolean,
  }),
  MAX_COMMANDS,
)
export type MenuCommand = Checked<typeof isMenuCommands>[number]
