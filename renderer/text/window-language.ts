import type { Language } from '../../shared/language/language.ts'

const KEY = 'window-language'

/** What the window speaks, chosen before it is drawn: its words are read as the modules are loaded. */
export const windowLanguage: Language = remembered()

/**
 * Draws the window anew in the other language: what is not saved has to be taken care of first. The choice is kept on
 * this machine; the local host has a new address at each start, so there it lasts as long.
 */
export function speakOtherLanguage(): void {
  try {
    localStorage.setItem(KEY, windowLanguage === 'nb' ? 'nn' : 'nb')
  } catch {
    // A browser that keeps nothing for a page says so by throwing: the window stays as it is.
    return
  }
  location.reload()
}

function remembered(): Language {
  try {
    return localStorage.getItem(KEY) === 'nn' ? 'nn' : 'nb'
  } catch {
    // As above: then bokmål.
    return 'nb'
  }
}
