import {
  ChartNoAxesColumn,
  Contact,
  FileSpreadsheet,
  Gavel,
  Hash,
  Heading2,
  Heading3,
  Heading4,
  Image,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Newspaper,
  PanelsTopLeft,
  PanelTop,
  Pilcrow,
  Quote,
  Repeat2,
  Signature,
  SquareSplitHorizontal,
  StickyNote,
  Table2,
  TextInitial,
  TextQuote,
  TextSearch,
  UserPen,
  Users,
  WrapText,
} from 'lucide-react'
import { otherText, text } from '../text/text.ts'

export const offerGroups = ['text', 'list', 'box', 'insert', 'inline', 'page'] as const
export type OfferGroup = (typeof offerGroups)[number]

/** How a command is offered where something is put into the text. */
export type InsertOffer = {
  readonly group: OfferGroup
  readonly icon: LucideIcon
  readonly name: string
  /** Other words people look for it by, and what it is called in the other written form of Norwegian. */
  readonly keywords: string
  /** Its place among the others. */
  readonly order: number
}

type OfferId = keyof typeof text.hands.offers

const icons: Readonly<Record<OfferId, readonly [OfferGroup, LucideIcon]>> = {
  paragraph: ['text', Pilcrow],
  heading2: ['text', Heading2],
  heading3: ['text', Heading3],
  heading4: ['text', Heading4],
  lead: ['text', TextInitial],
  quote: ['text', Quote],
  pullQuote: ['text', TextQuote],
  attribution: ['text', UserPen],
  bigNumber: ['text', Hash],
  boxTitle: ['text', PanelTop],
  bullets: ['list', List],
  numbers: ['list', ListOrdered],
  decisions: ['list', Gavel],
  factBox: ['box', StickyNote],
  featureBox: ['box', Newspaper],
  pairBox: ['box', PanelsTopLeft],
  newTable: ['insert', Table2],
  import: ['insert', FileSpreadsheet],
  picture: ['insert', Image],
  chart: ['insert', ChartNoAxesColumn],
  number: ['insert', Hash],
  reference: ['inline', TextSearch],
  footnote: ['inline', WrapText],
  link: ['inline', Link2],
  pageBreak: ['page', SquareSplitHorizontal],
  divider: ['page', Minus],
  boardRoster: ['page', Users],
  managementRoster: ['page', Users],
  contact: ['page', Contact],
  signatures: ['page', Signature],
  mirror: ['page', Repeat2],
}

/** How the command with this id is offered; undefined when it puts nothing into the text. */
export function insertOffer(id: string): InsertOffer | undefined {
  if (!isOffer(id)) return undefined
  const [group, icon] = icons[id]
  const { name, keywords } = text.hands.offers[id]
  const other = otherText.hands.offers[id]
  return {
    ...{ group, icon, name, order: Object.keys(icons).indexOf(id) },
    keywords: `${keywords} ${other.name} ${other.keywords}`,
  }
}

function isOffer(id: string): id is OfferId {
  return id in icons
}
