import { useContext } from 'react'
import type { BlockId } from '../../shared/base/id.ts'
import { phrases } from '../../shared/language/phrases.ts'
import type { PictureWidth } from '../../shared/media/print-size.ts'
import { type CreditWord, creditWordOf, creditWords } from '../../shared/report/credit.ts'
import { focusEditor } from '../commands/focus-editor.ts'
import { lacksAlt } from '../editor/elements/image.tsx'
import { type BlockChange, putProperties } from '../editor/put-properties.ts'
import type { BlockElement, ChapterEditor } from '../editor/slate-types.ts'
import { fieldNames } from '../find/field-of-text.ts'
import { findBlock } from '../people/find-block.ts'
import { printOf } from '../pictures/add-picture.ts'
import { resolvedStore } from '../stores/resolved-store.ts'
import { text } from '../text/text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Notice } from '../ui/notice.tsx'
import { ReadOnlyContext } from '../ui/read-only-context.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { WrittenField } from '../ui/written-field.tsx'
import { useTextRevision } from '../workspace/use-text-revision.ts'
import styles from './inspector.module.css'

type Picture = BlockElement & { readonly type: 'image' }
type Found = { readonly editor: ChapterEditor; readonly index: number; readonly picture: Picture }

const words = text.pictures

/** What a picture shows, who made it, and whether it may be shown. */
export function ImageDetails({ block }: { readonly block: BlockId }) {
  useTextRevision()
  const number = resolvedStore.use((state) => state.numbering.figures.get(block))
  const language = resolvedStore.use((state) => state.language)
  const found = findPicture(block)
  if (!found) return <p className={styles.hint}>{words.gone}</p>
  const { picture } = found
  return (
    <>
      {number !== undefined && (
        <p className={styles.name}>{`${phrases[language].figure} ${number}`}</p>
      )}
      <div className={styles.form}>
        <Description key={block} found={found} />
        <Credit key={`credit ${block}`} found={found} />
        <Checkbox
          isSelected={picture.consent === true}
          onChange={(isGiven) => put(found, { consent: isGiven || undefined })}
        >
          {words.consent}
        </Checkbox>
        <Select<PictureWidth>
          label={words.width}
          value={picture.size ?? 'full'}
          options={(['full', 'half'] as const).map((value) => ({
            value,
            label: words.widths[value],
          }))}
          onChange={(width) => void setWidth(block, width)}
        />
      </div>
      <p className={styles.hint}>{words.hint}</p>
    </>
  )
}

function Description({ found }: { readonly found: Found }) {
  const { picture, editor } = found
  const isReadOnly = useContext(ReadOnlyContext)
  const [alt, setAlt] = useDraft(picture.alt, (written) => put(found, { alt: written }))
  return (
    <>
      {lacksAlt(picture) && (
        <Notice tone="warning" isAnnounced>
          {words.altMissing}
        </Notice>
      )}
      <label>
        <span className={styles.label}>{words.alt}</span>
        <WrittenField
          name={fieldNames.alt(picture.id)}
          value={alt}
          placeholder={words.altHint}
          className={styles.area}
        >
          <textarea
            readOnly={isReadOnly}
            className={styles.area}
            spellCheck={false}
            disabled={picture.decorative === true}
            placeholder={words.altHint}
            value={alt}
            onKeyDown={(event) => {
              if (event.key === 'Escape') focusEditor(editor)
            }}
            onChange={(event) => setAlt(event.target.value.replaceAll('\n', ' '))}
          />
        </WrittenField>
      </label>
      <Checkbox
        isSelected={picture.decorative === true}
        onChange={(isDecorative) => put(found, { decorative: isDecorative || undefined })}
      >
        {words.decorative}
      </Checkbox>
      <p className={styles.soft}>{words.decorativeHint}</p>
    </>
  )
}

/** Who made it, and the word before that, in the language of the report. */
function Credit({ found }: { readonly found: Found }) {
  const language = resolvedStore.use((state) => state.language)
  const [credit, setCredit] = useDraft(found.picture.credit ?? '', (written) =>
    put(found, { credit: written === '' ? undefined : written }),
  )
  return (
    <>
      <Select<CreditWord>
        label={words.creditWord}
        value={creditWordOf(found.picture)}
        options={creditWords.map((value) => ({
          value,
          label: value === 'none' ? words.noCreditWord : phrases[language].credit[value],
        }))}
        onChange={(creditWord) => put(found, { creditWord })}
      />
      <TextField
        name={fieldNames.credit(found.picture.id)}
        label={words.credit}
        description={words.creditHint}
        value={credit}
        onChange={setCredit}
      />
    </>
  )
}

function put({ editor, index }: Found, change: BlockChange<Picture>): void {
  putProperties(editor, index, change)
}

/** In another width Word needs other pixels: both change together, so that they are undone together. */
async function setWidth(block: BlockId, width: PictureWidth): Promise<void> {
  const media = findPicture(block)?.picture.media
  if (!media) return
  const print = await printOf(media, width)
  const found = findPicture(block)
  const size = width === 'half' ? 'half' : undefined
  // A picture that is gone keeps the print it has.
  if (found) put(found, { size, ...(print.ok && { print: print.value ?? undefined }) })
}

function findPicture(id: BlockId): Found | null {
  const found = findBlock(id, 'image')
  return found && { editor: found.editor, index: found.index, picture: found.block }
}
