import { safeLink } from '../../shared/base/safe-link.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { TextField } from '../ui/text-field.tsx'
import { setContact } from './people-changes.ts'

const words = text.people.contact

/** How the organisation is reached. What cannot be an address is kept and marked. */
export function ContactFields() {
  const { address = '', email = '', website = '' } = reportStore.use((state) => state.settings)
  const mail = email.trim()
  const web = website.trim()
  const webUrl = /^[a-z]+:/i.test(web) ? web : `https://${web}`
  return (
    <>
      <TextField
        name={fieldNames.report('address')}
        label={words.address}
        value={address}
        onChange={(value) => setContact('address', value)}
      />
      <TextField
        label={words.email}
        value={email}
        fault={mail !== '' && safeLink(`mailto:${mail}`) === null ? words.emailWrong : null}
        onChange={(value) => setContact('email', value)}
      />
      <TextField
        label={words.website}
        value={website}
        fault={web !== '' && safeLink(webUrl) === null ? words.websiteWrong : null}
        onChange={(value) => setContact('website', value)}
      />
    </>
  )
}
