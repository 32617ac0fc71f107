import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { text } from '../text/text.ts'
import { classNames } from '../ui/class-names.ts'
import menuStyles from '../ui/menu.module.css'
import { closeMenu, learn, overlookWord, takeSuggestion } from './spelling-actions.ts'
import styles from './spelling-menu.module.css'
import { type OpenMenu, spellingStore } from './spelling-store.ts'

/** What to do with the wrong word the menu was opened at. */
export function SpellingMenu() {
  const menu = spellingStore.use((state) => state.menu)
  return menu && <MenuAtWord menu={menu} />
}

function MenuAtWord({ menu }: { readonly menu: OpenMenu }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const words = text.spelling
  return (
    <>
      <span ref={anchor} aria-hidden className={styles.anchor} style={menu.place} />
      <Popover
        className={menuStyles.popover ?? ''}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={() => closeMenu()}
        aria-label={words.menu(menu.word.plain)}
      >
        <Menu
          className={menuStyles.menu ?? ''}
          aria-label={words.menu(menu.word.plain)}
          autoFocus="first"
        >
          {menu.suggestions.length === 0 && (
            <MenuItem isDisabled className={menuStyles.item ?? ''}>
              {words.noSuggestions}
            </MenuItem>
          )}
          {menu.suggestions.map((suggestion) => (
            <MenuItem
              key={suggestion}
              textValue={suggestion}
              className={classNames(menuStyles.item, styles.suggestion)}
              onAction={() => takeSuggestion(menu, suggestion)}
            >
              {suggestion}
            </MenuItem>
          ))}
          <Separator className={menuStyles.line ?? ''} />
          <MenuItem className={menuStyles.item ?? ''} onAction={() => learn(menu)}>
            {words.addWord}
          </MenuItem>
          <MenuItem className={menuStyles.item ?? ''} onAction={() => overlookWord(menu)}>
            {words.overlook}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
