import { fail, ok, type Result } from '../../shared/base/result.ts'
import { usage } from './text.ts'

export type OptionKind = 'text' | 'flag'

/** What a command takes. `positionals` are all required and named as in the help text. */
export type CommandShape = {
  readonly positionals: ReadonlyArray<string>
  readonly options: Readonly<Record<string, OptionKind>>
}

export type CommandArguments = {
  readonly positionals: ReadonlyArray<string>
  readonly texts: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

/** Reads the words after the command's name; the error is a sentence about the first wrong one. */
export function parseArguments(
  words: ReadonlyArray<string>,
  shape: CommandShape,
): Result<CommandArguments, string> {
  const positionals: string[] = []
  const texts = new Map<string, string>()
  const flags = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--') {
      positionals.push(...words.slice(i + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      positionals.push(word)
      continue
    }
    const { name, value } = splitOption(word)
    const kind = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined
    if (kind === undefined) return fail(usage.unknownOption(word))
    if (kind === 'flag') {
      if (value !== null) return fail(usage.unneededValue(`--${name}`))
      flags.add(name)
      continue
    }
    const given = value ?? words[++i]
    if (given === undefined || (value === null && given.startsWith('--'))) {
      return fail(usage.missingValue(`--${name}`))
    }
    texts.set(name, given)
  }
  const missing = shape.positionals[positionals.length]
  if (missing !== undefined) return fail(usage.missingArgument(missing))
  const extra = positionals[shape.positionals.length]
  if (extra !== undefined) return fail(usage.extraArgument(extra))
  return ok({ positionals, texts, flags })
}

function splitOption(word: string): { readonly name: string; readonly value: string | null } {
  const name = word.replace(/^--/, '')
  const equals = name.indexOf('=')
  return equals === -1
    ? { name, value: null }
    : { name: name.slice(0, equals), value: name.slice(equals + 1) }
}
