import { SpellCheck } from 'lucide-react'
import { Button } from 'react-aria-components'
import { text } from '../text/text.ts'
import { toggleSpelling } from './spelling-actions.ts'
import { spellingStore } from './spelling-store.ts'
import styles from './spelling-switch.module.css'

/** Says in the status bar whether words are checked, and turns it on or off. */
export function SpellingSwitch() {
  const isOn = spellingStore.use((state) => state.isOn)
  const isAvailable = spellingStore.use((state) => state.isAvailable)
  const words = text.spelling
  if (!isAvailable) return <span>{words.notAvailable}</span>
  return (
    <Button className={styles.switch ?? ''} onPress={toggleSpelling}>
      <SpellCheck aria-hidden />
      {isOn ? words.on : words.off}
    </Button>
  )
}
