import { describe, expect, it } from 'vitest'
import { periodWords } from '../../../../electron/cli/period-words.ts'

describe('the periods of a table, for a person', () => {
  it('are years, days or tertials, each once and in the order of the columns', () => {
    expect(periodWords(['2024', '2023', '2024'])).toEqual(['år 2024, 2023'])
    expect(periodWords(['2008-08-08'])).toEqual(['per 8.8.2008'])
    expect(periodWords(['2024-T3', '2023-T3'])).toEqual(['3. tertial 2024, 3. tertial 2023'])
    expect(periodWords([])).toEqual([])
  })

  it('are told apart where a table has several kinds', () => {
    expect(periodWords(['2024', '2024-12-31', '2023'])).toEqual(['år 2024, 2023', 'per 31.12.2024'])
  })

  it('are the first and the last where there are many', () => {
    const days = Array.from(
      { length: 30 },
      (_, day) => `2024-01-${String(30 - day).padStart(2, '0')}`,
    )
    expect(periodWords(days)).toEqual(['per 1.1.2024 til 30.1.2024'])
    expect(periodWords(['2020', '2021', '2022', '2023', '2024'])).toEqual(['år 2020 til 2024'])
  })
})
