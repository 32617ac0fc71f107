import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, zipSync } from 'fflate'

/*
 * Makes the pictures of pages in the README: the sample report, with a board that signs it, to Word as the command line
 * does it, through LibreOffice to PDF, and each page to a small PNG. Run with the program built, and with LibreOffice,
 * poppler and ImageMagick installed:
 *
 *   npm run build && node test/readme/make-pages.mjs
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = join(root, 'resources/readme')

/** A thin edge, so that a white page is seen on white, and few colours, so that the file is small. */
const framed = ['-bordercolor', '#d3cfc4', '-border', '1', '-colors', '96', '-strip']

/** Each picture: a page, or the one that begins with these words. */
const pages = [
  { name: 'page-front', page: 1 },
  { name: 'page-contents', page: 2 },
  { name: 'page-table', words: 'Tjenesteproduksjon' },
  { name: 'page-chart', words: 'Sosiale forhold' },
  { name: 'page-signatures', words: 'Signaturer' },
]

const folder = mkdtempSync(join(tmpdir(), 'beretning-pages-'))
try {
  const project = join(folder, 'sample.beretning')
  const word = join(folder, 'sample.docx')
  writeFileSync(project, zipSync(signed(sampleParts())))
  run(process.execPath, 'electron/cli/beretning.mjs', 'export', project, '--out', word)
  const pdf = makePdf(word)
  for (const { name, page, words } of pages) {
    const found = String(page ?? pageBeginning(pdf, words))
    const picture = join(folder, name)
    run('pdftoppm', '-png', '-r', '76', '-f', found, '-l', found, '-singlefile', pdf, picture)
    run('convert', `${picture}.png`, ...framed, `PNG8:${pictures}/${name}.png`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function run(program, ...words) {
  return execFileSync(program, words, { cwd: root, encoding: 'utf8' })
}

function sampleParts() {
  const sample = join(root, 'resources/sample')
  const entries = readdirSync(sample, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [relative(sample, path), readFileSync(path)]))
}

/** The sample has no board, so that people try the registry themselves; these names are made up. */
function signed(parts) {
  const report = JSON.parse(strFromU8(parts['report.json']))
  const people = [
    ['Solveig Prøvestad', 'boardChair'],
    ['Amund Tenkvoll', 'deputyChair'],
    ['Ragnhild Prøvedal', 'boardMember'],
    ['Torgeir Tenkvik', 'employeeElected'],
    ['Aslaug Prøveng', 'employeeElected'],
    ['Eivind Tenkås', 'chiefExecutive'],
  ]
  report.settings.people = people.map(([name, role], index) => {
    return { id: `p-${index + 1}`, name, title: '', role, from: null, to: null }
  })
  report.chapters.push('c-signaturer')
  const place = { place: 'Tindvik', date: '2025-03-27' }
  const block = { type: 'signatures', id: 'b-signaturer', ...place, children: [{ text: '' }] }
  const after = { type: 'paragraph', id: 'b-signaturer-etter', children: [{ text: '' }] }
  const chapter = {
    ...{ id: 'c-signaturer', title: 'Signaturer', level: 1, kind: 'signature', numbered: false },
    ...{ owner: '', status: 'approved' },
    blocks: [block, after],
  }
  return {
    ...parts,
    'report.json': strToU8(JSON.stringify(report)),
    'chapters/c-signaturer.json': strToU8(JSON.stringify(chapter)),
  }
}

function makePdf(word) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word)
  return word.replace(/docx$/, 'pdf')
}

/** The first page after the contents whose text begins with some words, after what runs at its head. */
function pageBeginning(pdf, words) {
  const texts = run('pdftotext', '-layout', pdf, '-').split('\f')
  const index = texts.findIndex((text, at) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return at > 1 && lines[1]?.includes(words) === true
  })
  if (index === -1) throw new Error(`No page begins with ${words}.`)
  return index + 1
}
