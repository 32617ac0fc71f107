import { strToU8, zipSync } from 'fflate'
import { CFB, utils, write } from 'xlsx'

/** A workbook with these rows in one sheet, as an .xlsx file. */
export function aWorkbook(rows: ReadonlyArray<ReadonlyArray<string | number>>): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  const workbook = { SheetNames: ['Ark1'], Sheets: { Ark1: sheet } }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }))
}

/** An .xlsx file with this text as its only sheet's `sheetData`. */
export function workbookWithSheetData(sheetData: string): Uint8Array {
  return zipSync(workbookParts(strToU8(sheetXml(sheetData))))
}

/** Small on the disk, far too large when it is unpacked. */
export function zipBomb(megabytes: number): Uint8Array {
  const sheet = new Uint8Array(megabytes * 1024 * 1024).fill(0x20)
  return zipSync(workbookParts(sheet), { level: 1 })
}

/** A bomb whose directory says that every part is small. */
export function lyingZipBomb(megabytes: number): Uint8Array {
  const bytes = zipBomb(megabytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 46; at++) {
    const signature = view.getUint32(at, true)
    // The unpacked size in a local header and in the directory (APPNOTE 4.3.7 and 4.3.12).
    if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true)
  }
  return bytes
}

/** What Excel writes for a workbook with a password: an OLE file that holds the encrypted package. */
export function encryptedWorkbook(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64).fill(4))
  CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000).fill(7))
  return new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayLike<number>)
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function workbookParts(sheet: Uint8Array): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
  }
}

function sheetXml(sheetData: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${NAMESPACE}"><sheetData>${sheetData}</sheetData></worksheet>`
}
