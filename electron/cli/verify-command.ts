import { basename } from 'node:path'
import { ok } from '../../shared/base/result.ts'
import { checkFile } from '../files/export-log.ts'
import { type Command, positional } from './command.ts'
import { argumentNames, verifyOutput } from './text.ts'

/** Says whether a file is one that was exported from the report: exit 0 when it is. */
export const verifyCommand: Command = {
  name: 'verify',
  positionals: [argumentNames.file, argumentNames.exported],
  options: { json: 'flag', verbose: 'flag' },
  async run(args, { projects }) {
    const project = await projects.read(positional(args, 0))
    if (!project.ok) return project
    const path = positional(args, 1)
    const checked = await checkFile(project.value.report, path)
    if (!checked.ok) return checked
    const { sha256, verification } = checked.value
    const file = { file: path, sha256 }
    if (verification.kind === 'unknown') {
      return ok({
        text: verifyOutput.unknown(basename(path)),
        json: { ...file, known: false, exported: null, version: null },
        exitCode: 1,
      })
    }
    const { entry, isCurrent } = verification
    const { at, format, bytes, status } = entry
    return ok({
      text: verifyOutput.known(basename(path), entry, isCurrent),
      json: {
        ...file,
        known: true,
        exported: { at, file: entry.file, format, bytes, status },
        version: isCurrent ? 'current' : 'older',
      },
    })
  },
}
