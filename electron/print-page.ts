import type { BrowserWindow } from 'electron'

/** What a window has laid out for print, as a PDF with tags and bookmarks. The page's own rules say how large paper is. */
export async function printPage({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return await webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  })
}
