import type { RenderElementProps } from 'slate-react'
import type { BlockId } from '../../../shared/base/id.ts'
import type { Box } from '../../../shared/report/report.ts'
import { BigNumberView } from './big-number.tsx'
import { ChartView } from './chart.tsx'
import { ContactView } from './contact.tsx'
import { DividerView } from './divider.tsx'
import { FootnoteChipView } from './footnote-chip.tsx'
import { HeadingView } from './heading.tsx'
import { ImageView } from './image.tsx'
import { LinkView } from './link.tsx'
import { ListItemView } from './list-item.tsx'
import { MirrorView } from './mirror.tsx'
import { NumberChipView } from './number-chip.tsx'
import { PageBreakView } from './page-break.tsx'
import { PeopleView } from './people.tsx'
import { ReferenceChipView } from './reference-chip.tsx'
import { SignaturesView } from './signatures.tsx'
import { TableBlockView } from './table-block.tsx'
import styles from './text-blocks.module.css'
import { useBoxPart } from './use-box-part.ts'

/** Draws one element of a chapter. */
export function EditorElementView(props: RenderElementProps) {
  const { element } = props
  return 'box' in element && element.box ? (
    <InBox {...props} id={element.id} box={element.box} />
  ) : (
    <ElementView {...props} />
  )
}

/** Only blocks in a box listen for their neighbours. */
function InBox(props: RenderElementProps & { readonly id: BlockId; readonly box: Box }) {
  const { id, box, attributes, ...rest } = props
  const part = useBoxPart(id)
  return (
    <ElementView
      {...rest}
      attributes={{ ...attributes, ...{ 'data-box': box.kind, 'data-box-part': part } }}
    />
  )
}

function ElementView(props: RenderElementProps) {
  const { attributes, children, element } = props
  switch (element.type) {
    case 'paragraph':
    case 'lead':
    case 'attribution':
    case 'box-title':
      return (
        <p {...attributes} className={styles[element.type]}>
          {children}
        </p>
      )
    case 'quote':
    case 'pull-quote':
      return (
        <blockquote {...attributes} className={styles[element.type]}>
          {children}
        </blockquote>
      )
    case 'big-number':
      return <BigNumberView {...props} element={element} />
    case 'image':
      return <ImageView {...props} element={element} />
    case 'chart':
      return <ChartView {...props} element={element} />
    case 'heading':
      return <HeadingView {...props} element={element} />
    case 'list-item':
      return <ListItemView {...props} element={element} />
    case 'table':
      return <TableBlockView {...props} element={element} />
    case 'mirror':
      return <MirrorView {...props} element={element} />
    case 'divider':
      return <DividerView {...props} />
    case 'page-break':
      return <PageBreakView {...props} />
    case 'people':
      return <PeopleView {...props} element={element} />
    case 'contact':
      return <ContactView {...props} element={element} />
    case 'signatures':
      return <SignaturesView {...props} element={element} />
    case 'number':
      return <NumberChipView {...props} element={element} />
    case 'reference':
      return <ReferenceChipView {...props} element={element} />
    case 'footnote':
      return <FootnoteChipView {...props} element={element} />
    case 'link':
      return <LinkView {...props} element={element} />
  }
}
