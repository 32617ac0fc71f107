import { describe, expect, it } from 'vitest'
import { createChecker, type SpellingWorker } from '../../../renderer/spelling/checker.ts'
import type {
  SpellingAnswer,
  SpellingQuestion,
} from '../../../renderer/spelling/spelling-messages.ts'
import { dictionaryOf } from '../../helpers/dictionaries.ts'

/** A worker in this process over the real dictionaries; `asked` counts the words it was sent. */
function aWorker(asked: string[], failure?: string): SpellingWorker {
  const send = (answer: SpellingAnswer): void =>
    // Safe: the checker reads nothing but the data of the message.
    worker.onmessage?.({ data: answer } as MessageEvent<SpellingAnswer>)
  const worker: SpellingWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    async postMessage(question: SpellingQuestion) {
      if (failure !== undefined) return send({ id: question.id, failure })
      const dictionary = await dictionaryOf(question.language)
      if (question.kind === 'suggest')
        return send({ id: question.id, words: dictionary.suggest(question.word) })
      asked.push(...question.words)
      send({ id: question.id, words: question.words.filter((word) => !dictionary.isWord(word)) })
    },
  }
  return worker
}

describe('the checker', () => {
  it('judges each word once, by the language of its passage', async () => {
    const asked: string[] = []
    const checker = createChecker(() => aWorker(asked), 'app://bundle/dictionaries/')
    expect(checker.verdict('nb', 'ikke')).toBeUndefined()
    expect(await checker.judge('nb', ['ikke', 'ikke', 'ikkje'])).toBe(true)
    await checker.judge('nb', ['ikke', 'regnskp'])
    await checker.judge('nn', ['ikke', 'ikkje'])
    expect(asked).toEqual(['ikke', 'ikkje', 'regnskp', 'ikke', 'ikkje'])
    expect(['ikke', 'ikkje', 'regnskp'].map((word) => checker.verdict('nb', word))).toEqual([
      true,
      false,
      false,
    ])
    expect(['ikke', 'ikkje'].map((word) => checker.verdict('nn', word))).toEqual([false, true])
  })

  it('marks nothing when the dictionary cannot be read, and says so', async () => {
    const checker = createChecker(() => aWorker([], '404'), 'app://bundle/dictionaries/')
    expect(await checker.judge('nb', ['regnskp'])).toBe(false)
    expect(checker.verdict('nb', 'regnskp')).toBeUndefined()
    expect(await checker.suggest('nb', 'regnskp')).toEqual([])
  })

  it('leaves no one waiting when it is closed or its worker breaks', async () => {
    const silent: SpellingWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {},
      postMessage: () => {},
    }
    const checker = createChecker(() => silent, 'app://bundle/dictionaries/')
    const closed = checker.judge('nb', ['ord'])
    checker.close()
    expect(await closed).toBe(false)
    const broken = checker.judge('nb', ['ord'])
    silent.onerror?.({ message: 'out of memory' } as ErrorEvent)
    expect(await broken).toBe(false)
  })
})
