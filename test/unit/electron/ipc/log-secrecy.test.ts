import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerCall } from '../../../../electron/ipc/answer-call.ts'
import type { HandlerContext } from '../../../../electron/ipc/handlers/context.ts'
import { createHandlers } from '../../../../electron/ipc/handlers/create-handlers.ts'
import { setLogSink } from '../../../../electron/log.ts'
import {
  type CallArgument,
  type CallName,
  callNames,
  type FilePurpose,
  filePurposes,
} from '../../../../shared/contract/ipc.ts'
import { splitReport } from '../../../../shared/report/report-parts.ts'
import { buildParts } from '../../../helpers/build-parts.ts'
import { aChapter, aParagraph, aReport, aTable } from '../../../helpers/builders.ts'
import { exportChoices } from '../../../helpers/export-choices.ts'
import { aHandlerContext } from '../../../helpers/handler-context.ts'
import { projectBytes } from '../../../helpers/project-bytes.ts'

/** Stands in every text, name and path that is given; none of it may be logged. */
const SECRET = 'hemmelig'
const title = `${SECRET}-tittel`
const report = {
  ...aReport(
    [aChapter('c-a', [aParagraph('b-a', `${SECRET} tekst`)], { title })],
    [{ ...aTable(), title: `${SECRET}-tabell` }],
  ),
  settings: { ...aReport([]).settings, title, organisation: `${SECRET}-foretak` },
}
const bytes = new TextEncoder().encode(`${SECRET};1\n${SECRET};2\n`)
const job = 'job-00000001'
const page = 'page-000000000001'

type World = { readonly token: string; readonly folder: string; readonly draft: string }

/** An argument for every call of the contract, about the file in the world. */
const callArguments: {
  readonly [K in CallName]: (world: World) => CallArgument<K>
} = {
  shellInfo: () => undefined,
  listTemplates: () => undefined,
  listTableTemplates: () => undefined,
  recentFiles: () => undefined,
  chooseFile: () => ({ purpose: 'open-project', suggestedName: title }),
  browseFolder: ({ folder }) => ({ folder, purpose: 'open-project' }),
  fileInFolder: ({ folder }) => ({ folder, name: title, purpose: 'save-project' }),
  adoptFile: () => ({ name: `${SECRET}.beretning`, bytes }),
  startFile: () => undefined,
  createReport: () => ({ template: SECRET, organisation: title, year: 2024, language: 'nb' }),
  openSample: () => undefined,
  openProject: ({ token }) => ({ job, file: token }),
  findBackup: ({ token }) => ({ job, file: token }),
  openBackup: ({ token }) => ({ job, file: token }),
  saveProject: ({ token, draft }) => ({ job, file: token, report, draft }),
  keepDraft: ({ draft }) => ({
    draft,
    since: 'kept',
    parts: [...splitReport(report)].map(([name, part]) => ({ name, json: JSON.stringify(part) })),
  }),
  findDrafts: ({ token }) => ({ job, file: token, compare: true }),
  openDraft: ({ draft }) => ({ job, draft }),
  dropDraft: ({ draft }) => ({ draft }),
  workKept: () => undefined,
  saveAnswered: () => ({ isSaved: true }),
  dropFile: () => ({ path: `/${SECRET}/${SECRET}.beretning` }),
  lockFile: ({ token }) => ({ file: token, page }),
  unlockFile: ({ token }) => ({ file: token, page }),
  checkFile: ({ token }) => ({ file: token }),
  readTheirs: ({ token, draft }) => ({ job, file: token, draft }),
  acceptTheirs: ({ token, draft }) => ({ file: token, draft, version: SECRET }),
  keepTheirs: ({ token }) => ({ file: token }),
  addImage: () => ({ name: `${SECRET}.png`, bytes }),
  inspectWorkbook: ({ token }) => ({ job, file: token }),
  inspectPart: ({ token }) => ({ job, file: token, sheet: SECRET, top: 3 }),
  refreshSources: ({ token }) => ({ job, project: token, report, tables: null, chosen: [] }),
  wordLooks: () => undefined,
  exportWord: ({ token }) => ({
    job,
    file: token,
    report,
    choices: { ...exportChoices, template: null },
  }),
  countPages: () => undefined,
  exportPdf: ({ token }) => ({ file: token, report }),
  verifyExport: ({ token }) => ({ file: token, report }),
  cancelJob: () => ({ job }),
  openFile: ({ token }) => ({ file: token }),
  showInFolder: ({ token }) => ({ file: token }),
  openLink: () => ({ url: `https://${SECRET}.no/` }),
  showMenu: () => ({ language: 'nb', commands: [] }),
}

/** What the files of the report may be like. */
const files: Readonly<Record<string, (path: string) => void>> = {
  whole: (path) => writeFileSync(path, projectBytes(report)),
  'cut off': (path) => writeFileSync(path, projectBytes(report).slice(0, 900)),
  'something else': (path) => writeFileSync(path, bytes),
  'a folder': (path) => mkdirSync(path),
  gone: () => {},
}

type Purposes = (purpose: FilePurpose) => World

describe('the log', () => {
  const lines: string[] = []
  let folder = ''
  let context: HandlerContext

  beforeAll(async () => await buildParts('jobs'), 60_000)
  beforeEach(() => {
    lines.length = 0
    setLogSink((line) => lines.push(line))
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
    folder = mkdtempSync(join(tmpdir(), `beretning-${SECRET}-`))
    context = aHandlerContext(join(folder, `${SECRET}-innstillinger`))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })
  afterAll(() => setLogSink(() => {}))

  const secretLines = () => lines.filter((line) => line.toLowerCase().includes(SECRET))

  /** Every call, with a token for each thing a file can be picked for. */
  async function callAll(world: Purposes): Promise<number> {
    const handlers = createHandlers(context)
    let answers = 0
    for (const name of callNames) {
      for (const purpose of filePurposes) {
        const answer = await answerCall(handlers, name, callArguments[name](world(purpose)))
        if (answer.ok || answer.error.code !== 'argument-invalid') answers++
      }
    }
    return answers
  }

  it.each(Object.entries(files))('has no word of a report whose file is: %s', async (_, make) => {
    const path = join(folder, `${SECRET}.beretning`)
    make(path)
    const draft = context.drafts.begin(report, { path, known: null })
    const world = (purpose: FilePurpose) => ({
      token: context.files.addFile(path, purpose).token,
      folder: context.files.addFolder(folder),
      draft,
    })
    expect(await callAll(world)).toBe(callNames.length * filePurposes.length)
    expect(secretLines()).toEqual([])
  })

  it.each(
    (
      ['jobs', 'settings', 'resources', 'shell', 'media', 'drafts', 'locks', 'projects'] as const
    ).map((part) => [part]),
  )('has no word of what an error says that no one expected, in: %s', async (part) => {
    const path = join(folder, `${SECRET}.beretning`)
    writeFileSync(path, projectBytes(report))
    const draft = context.drafts.begin(report, { path, known: null })
    const { files: tokens } = context
    context = { ...context, [part]: failing(context[part]) }
    const world = (purpose: FilePurpose) => ({
      token: tokens.addFile(path, purpose).token,
      folder: tokens.addFolder(folder),
      draft,
    })
    await callAll(world)
    expect(lines.length).toBeGreaterThan(0)
    expect(secretLines()).toEqual([])
  })
})

/** The same object, each of whose functions fails with an error that says too much. */
function failing<T extends object>(part: T): T {
  const fail = (...given: ReadonlyArray<unknown>): never => {
    throw new Error(`${SECRET} ${JSON.stringify(given)}\n    at ${SECRET} (${SECRET}.ts:1:1)`)
  }
  // Safe: the same keys, and a function for each function.
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, typeof value === 'function' ? fail : value]),
  ) as T
}
