import { useContext, useEffect } from 'react'
import { contrastWithWhite, READABLE_CONTRAST } from '../../shared/base/color.ts'
import { type Logo, readColor } from '../../shared/report/look.ts'
import { exportStore, findLooks } from '../commands/export-actions.ts'
import { chooseLogo } from '../pictures/choose-logo.ts'
import { pictureAddress } from '../pictures/picture-address.ts'
import { setLook } from '../stores/change-look.ts'
import { reportStore } from '../stores/report-store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { Select } from '../ui/select.tsx'
import styles from './look-fields.module.css'
import { StrictField } from './strict-field.tsx'

const words = text.inspector.look

/** In the list of themes: none of them. No theme has such an id, since those are names of files. */
const ANY = '/any'

/** What the report says of its own looks: theme, colour and logo. */
export function LookFields() {
  const { theme, brand, logo } = reportStore.use((state) => state.settings.look) ?? {}
  const looks = exportStore.use((state) => state.looks)
  useEffect(() => void findLooks(), [])
  const themes = looks?.themes.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const isKnown = theme === undefined || themes.some(({ value }) => value === theme)
  return (
    <>
      <Select
        label={words.theme}
        value={theme ?? ANY}
        options={[
          { value: ANY, label: words.anyTheme },
          ...themes,
          ...(isKnown ? [] : [{ value: theme, label: theme }]),
        ]}
        onChange={(value) => setLook({ theme: value === ANY ? undefined : value })}
      />
      <StrictField
        label={words.brand}
        value={brand === undefined ? '' : `#${brand}`}
        fault={words.brandWrong}
        description={brand === undefined ? words.brandHint : contrastText(brand)}
        onChange={takeColor}
      />
      <LogoField logo={logo} />
    </>
  )
}

function takeColor(typed: string): boolean {
  const color = readColor(typed)
  if (color === null && typed.trim() !== '') return false
  setLook({ brand: color ?? undefined })
  return true
}

/** Cut and not rounded: 4,49 is not enough, and is not shown as 4,5. */
function contrastText(color: string): string {
  const contrast = contrastWithWhite(color)
  const shown = (Math.floor(contrast * 10) / 10).toLocaleString('nb-NO')
  return contrast < READABLE_CONTRAST ? words.faint(shown) : words.readable(shown)
}

function LogoField({ logo }: { readonly logo: Logo | undefined }) {
  const isReadOnly = useContext(ReadOnlyContext)
  return (
    <fieldset className={styles.logo}>
      <legend>{words.logo}</legend>
      {logo && <img src={pictureAddress(logo.media)} alt={words.logoAlt} />}
      <div className={styles.buttons}>
        <Button isDisabled={isReadOnly} onPress={() => void chooseLogo()}>
          {logo ? words.changeLogo : words.chooseLogo}
        </Button>
        {logo && (
          <Button look="quiet" isDisabled={isReadOnly} onPress={() => setLook({ logo: undefined })}>
            {words.removeLogo}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
