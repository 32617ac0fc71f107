import { GripVertical } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { text } from '../../text/text.ts'
import type { HandlePlace } from './block-at.ts'
import styles from './block-handle.module.css'
import { BlockMenu } from './block-menu.tsx'
import { dragBlock } from './drag-block.ts'
import { followBlocks } from './follow-blocks.ts'
import { handleStore } from './handle-store.ts'

type BlockHandleProps = { readonly page: RefObject<HTMLDivElement | null> }

/** The handle in the margin of the block that is pointed at or has the caret: press for its menu, drag to move. */
export function BlockHandle({ page }: BlockHandleProps) {
  const place = handleStore.use((state) => state.place)
  const isMenuOpen = handleStore.use((state) => state.isMenuOpen)
  useEffect(() => (page.current ? followBlocks(page.current) : undefined), [page])
  return (
    <>
      {place && <Handle page={page} place={place} isMenuOpen={isMenuOpen} />}
      <DropLine />
    </>
  )
}

type HandleProps = BlockHandleProps & {
  readonly place: HandlePlace
  readonly isMenuOpen: boolean
}

function Handle({ page, place, isMenuOpen }: HandleProps) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      {/* It follows the pointer and the caret, so it is no stop for Tab: the keyboard opens the menu with a shortcut. */}
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className={styles.handle}
        style={{ top: place.top }}
        aria-label={text.hands.block.handle}
        title={text.hands.block.handle}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onPointerDown={(event) => {
          // The caret stays where it is.
          event.preventDefault()
          if (event.button === 0 && page.current) dragBlock(page.current, place, event.nativeEvent)
        }}
        onMouseDown={(event) => event.preventDefault()}
      >
        <GripVertical aria-hidden />
      </button>
      {isMenuOpen && <BlockMenu place={place} handle={button} />}
    </>
  )
}

/** Where a dragged block would go. */
function DropLine() {
  const drop = handleStore.use((state) => state.drop)
  if (!drop) return null
  const { top, left, width } = drop
  return <div className={styles.drop} style={{ top: top - 1, left, width }} />
}
