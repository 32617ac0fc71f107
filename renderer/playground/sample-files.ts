import type {
  ExportChoices,
  ExportSummary,
  FolderListing,
  RecentFile,
  TemplateInfo,
} from '../../shared/contract/values.ts'

export const listing: FolderListing = {
  folder: {
    token: 'folder-aaaaaaaaaaaaaaaa',
    name: 'Årsrapport',
    path: '/Felles/Økonomi/Årsrapport',
  },
  parent: 'folder-bbbbbbbbbbbbbbbb',
  entries: [
    { token: 'file-cccccccccccccccc', name: 'Årsrapport 2024.docx', kind: 'file' },
    { token: 'file-dddddddddddddddd', name: 'Årsrapport 2023.docx', kind: 'file' },
    { token: 'folder-eeeeeeeeeeeeeeee', name: 'Vedlegg', kind: 'folder' },
    { token: 'folder-ffffffffffffffff', name: 'Bilder', kind: 'folder' },
  ],
}

export const recent: ReadonlyArray<RecentFile> = [
  {
    file: {
      token: 'file-1111111111111111',
      name: 'arsrapport-2024.beretning',
      folder: '/Felles/Økonomi',
    },
    title: 'Årsrapport 2024',
    organisation: 'Prøve HF',
    openedAt: '2026-11-22T13:32:00',
  },
  {
    file: { token: 'file-2222222222222222', name: 'tertial.beretning', folder: '/Felles/Økonomi' },
    title: 'Tertialrapport 3. tertial 2024',
    organisation: 'Prøve HF',
    openedAt: '2026-11-21T09:05:00',
  },
  {
    file: {
      token: 'file-3333333333333333',
      name: 'arsrapport-2023.beretning',
      folder: '/Felles/Arkiv',
    },
    title: 'Årsrapport 2023',
    organisation: 'Prøve HF',
    openedAt: '2025-04-03T10:00:00',
  },
]

const both = (words: string) => ({ nb: words, nn: words })

export const templates: ReadonlyArray<TemplateInfo> = [
  {
    id: 'arsrapport',
    title: both('Årsrapport for helseforetak'),
    description: both('Kapitlene loven og oppdragsdokumentet ber om.'),
  },
  { id: 'tom', title: both('Tom rapport'), description: both('Forside og ett kapittel.') },
]

export const exportChoices: ExportChoices = {
  pageNumbers: true,
  tableLayout: 'accessible',
  theme: 'beretning',
  template: null,
}

export const summary: ExportSummary = {
  file: { token: 'file-4444444444444444', name: 'Årsrapport 2024.docx', folder: '/Felles/Økonomi' },
  entry: {
    ...{ kind: 'export', at: '2025-04-03T10:00:00.000Z', format: 'docx' },
    ...{ file: 'Årsrapport 2024.docx', bytes: 123456, status: 'draft' },
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    version: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  bytes: 123456,
  template: null,
  pageLayout: 'laid-out',
  pages: 48,
  pageOf: {},
  counts: { chapters: 7, tables: 5, figures: 0, footnotes: 2, facts: 12 },
  warnings: [
    { code: 'wide-table', place: 'Tabell 4', chapter: 'c-00000002', block: 'b-00000001' },
    { code: 'empty-chapter', place: '6 Ytre miljø', chapter: 'c-00000003', block: null },
  ],
}
