import styles from '../inspector/inspector.module.css'
import { selectReport } from '../stores/ui-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { ContactFields } from './contact-fields.tsx'

const words = text.people.contact

/** What a contact block shows, to be changed. */
export function ContactDetails() {
  return (
    <>
      <div className={styles.form}>
        <ContactFields />
      </div>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.actions}>
        <Button onPress={selectReport}>{words.about}</Button>
      </div>
    </>
  )
}
