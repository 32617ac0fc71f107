import type { XmlElement } from './xml-tree.ts'

/** Puts right the values of one element that Word reads otherwise than they are written, or passes over. */
export function mendValues(element: XmlElement): void {
  const { name, attributes } = element
  if (name.startsWith('w:')) dropUndeclared(attributes)
  if (name === 'w:docGrid') signed(attributes, 'w:charSpace')
  if (name === 'w:charset' && attributes.has('w:val')) attributes.delete('w:characterSet')
  if (name === 'w:shd' && !attributes.has('w:val')) attributes.set('w:val', 'clear')
  if (name === 'w:rFonts') mendFonts(attributes)
  if (name === 'w:ind') mendIndent(attributes)
  dropNegative(attributes, DISTANCES.get(name) ?? [])
  if (name === 'w:lvlJc') nameSide(attributes)
  if (NAMED.has(name)) lowerFirst(attributes)
  bringWithin(attributes, REACH.get(name) ?? [])
  if (name === 'w:documentProtection') dropEmpty(attributes)
  mendDate(name, attributes)
  if (SWITCHES.has(name)) switched(attributes)
  mendColors(element)
  padHex(name, attributes)
  for (const [key, value] of attributes) {
    const isDecimal = LENGTHS.has(key) && DECIMAL.test(value)
    if (isDecimal) attributes.set(key, String(Math.round(Number(value))))
  }
}

/** All that Word's own elements say has a prefix (ISO 29500-1, annex A); `xsi` is of other programs. */
function dropUndeclared(attributes: Map<string, string>): void {
  for (const key of attributes.keys()) {
    const hasNoPrefix = !key.includes(':') && key !== 'xmlns'
    if (hasNoPrefix || key.startsWith('xsi:')) attributes.delete(key)
  }
}

/** Lengths are whole twentieths of a point; Google Docs writes them with decimals. */
const LENGTHS: ReadonlySet<string> = new Set([
  ...['w:w', 'w:h', 'w:top', 'w:left', 'w:start', 'w:bottom', 'w:right', 'w:end', 'w:space'],
  ...['w:firstLine', 'w:hanging', 'w:before', 'w:after', 'w:line', 'w:pos'],
  ...['w:header', 'w:footer', 'w:gutter'],
])
const DECIMAL = /^-?\d+\.\d+$/

/** Switches that the validator knows by "on" and "off" alone; Google Docs writes numbers there. */
const SWITCHES: ReadonlySet<string> = new Set([
  ...['w:cantSplit', 'w:tblHeader', 'w:hidden', 'w:noWrap', 'w:tcFitText', 'w:hideMark'],
  ...['w:autoRedefine', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:locked'],
  ...['w:personal', 'w:personalCompose', 'w:personalReply', 'w:docPartUnique'],
])

function switched(attributes: Map<string, string>): void {
  const value = attributes.get('w:val')
  if (value === undefined) return
  if (['0', 'false', 'off'].includes(value)) attributes.set('w:val', 'off')
  else attributes.delete('w:val')
}

const SIGN = 2 ** 31

/** Some programs write a negative number as the large one that has the same bits. */
function signed(attributes: Map<string, string>, name: string): void {
  const value = Number(attributes.get(name))
  if (value >= SIGN && value < 2 * SIGN) attributes.set(name, String(value - 2 * SIGN))
}

/** The longest page that Word knows, and the farthest stop: 22 inches, in twentieths of a point. */
const FARTHEST = 31_680
const OF_CELL: ReadonlyArray<string> = ['top', 'left', 'start', 'bottom', 'right', 'end']
/** What lies within a page. The sides with a width of their own are the margins of cells. */
const REACH = new Map<string, ReadonlyArray<string>>([
  ['w:pgSz', ['w:w', 'w:h']],
  ['w:tab', ['w:pos']],
  ...OF_CELL.map((side) => [`w:${side}`, ['w:w']] as const),
])

function bringWithin(attributes: Map<string, string>, keys: ReadonlyArray<string>): void {
  for (const key of keys) {
    const value = Number(attributes.get(key))
    if (Math.abs(value) > FARTHEST) attributes.set(key, String(Math.sign(value) * FARTHEST))
  }
}

function dropEmpty(attributes: Map<string, string>): void {
  for (const [key, value] of attributes) if (value === '') attributes.delete(key)
}

const FONT_NAMES = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs']
const FONT_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[...FONT_NAMES, 'w:asciiTheme', 'w:hAnsiTheme', 'w:eastAsiaTheme', 'w:cstheme', 'w:hint'],
])
const HINTS: ReadonlySet<string> = new Set(['default', 'eastAsia', 'cs'])
/** The longest name of a font that Word knows. */
const FONT_NAME_LENGTH = 31

/** Web pages leave lists of fonts where a document has one: the first of them is the one that was wanted. */
function mendFonts(attributes: Map<string, string>): void {
  const theme = attributes.get('w:csTheme')
  if (theme !== undefined && !attributes.has('w:cstheme')) attributes.set('w:cstheme', theme)
  if (!HINTS.has(attributes.get('w:hint') ?? '')) attributes.delete('w:hint')
  for (const key of attributes.keys()) {
    if (key.startsWith('w:') && !FONT_ATTRIBUTES.has(key)) attributes.delete(key)
  }
  for (const key of FONT_NAMES) {
    const value = attributes.get(key)
    if (value === undefined || value.length <= FONT_NAME_LENGTH) continue
    const [first = value] = value.split(/[;,]/)
    attributes.set(key, first.slice(0, FONT_NAME_LENGTH))
  }
}

/** A first line that hangs by less than nothing is moved in, and the other way round. */
function mendIndent(attributes: Map<string, string>): void {
  const turn = (from: string, to: string): void => {
    const value = attributes.get(from)
    if (value === undefined || !value.startsWith('-')) return
    attributes.delete(from)
    if (!attributes.has(to)) attributes.set(to, value.slice(1))
  }
  turn('w:hanging', 'w:firstLine')
  turn('w:firstLine', 'w:hanging')
}

/** Distances that are not less than nothing; one that is, is passed over. */
const DISTANCES: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['w:spacing', ['w:before', 'w:after']],
  ['w:cols', ['w:space']],
  ['w:col', ['w:w', 'w:space']],
])

function dropNegative(attributes: Map<string, string>, keys: ReadonlyArray<string>): void {
  for (const key of keys) if (attributes.get(key)?.startsWith('-')) attributes.delete(key)
}

/** The first edition of the format, which Office 2007 reads, has sides of the page and not of the text. */
export function nameSide(attributes: Map<string, string>): void {
  const side = attributes.get('w:val')
  if (side === 'start') attributes.set('w:val', 'left')
  if (side === 'end') attributes.set('w:val', 'right')
}

/** Marks of moved text that must have a date; what Word shows for this one is that there is none. */
const UNDATED: ReadonlySet<string> = new Set(['w:moveFromRangeStart', 'w:moveToRangeStart'])
const NO_DATE = '1900-01-01T00:00:00Z'

function mendDate(name: string, attributes: Map<string, string>): void {
  if (!isDate(attributes.get('w:fullDate') ?? NO_DATE)) attributes.delete('w:fullDate')
  const date = attributes.get('w:date')
  const isNone = date === undefined ? UNDATED.has(name) : !isDate(date)
  if (isNone) attributes.set('w:date', NO_DATE)
}

/** The parser of dates takes other forms too, such as those with strokes. */
function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Some programs write these choices with a capital letter. */
const NAMED: ReadonlySet<string> = new Set(['w:suff', 'w:multiLevelType'])

function lowerFirst(attributes: Map<string, string>): void {
  const value = attributes.get('w:val')
  if (value) attributes.set('w:val', value.charAt(0).toLowerCase() + value.slice(1))
}

const COLOR = /^(auto|[\dA-F]{6})$/i

/** Colours as pages on the web write them become the format's; a colour by its name is the program's own choice. */
function mendColors({ name, attributes }: XmlElement): void {
  if (name === 'w:color' && !attributes.has('w:val')) attributes.set('w:val', 'auto')
  const keys = name === 'w:color' ? ['w:val'] : ['w:color', 'w:fill']
  for (const key of name.startsWith('w:') ? keys : []) {
    const value = attributes.get(key)
    if (value === undefined || COLOR.test(value)) continue
    const plain = value.replace(/^#/, '')
    attributes.set(key, COLOR.test(plain) ? plain : 'auto')
  }
}

/** How many digits numbers of base sixteen have. */
const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['w:nsid', 8],
  ['w:tmpl', 8],
  ['w:rsid', 8],
  ['w:rsidRoot', 8],
  ['w:tblLook', 4],
])

function padHex(name: string, attributes: Map<string, string>): void {
  const length = HEX_LENGTHS.get(name)
  const value = attributes.get('w:val')
  if (length === undefined || value === undefined || !/^[\dA-F]+$/i.test(value)) return
  attributes.set('w:val', value.padStart(length, '0').slice(-length))
}
