import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { NewReportDialog } from '../../../renderer/new-report/new-report-dialog.tsx'
import type { NewReportRequest } from '../../../shared/contract/values.ts'

const both = (words: string) => ({ nb: words, nn: words })

function show() {
  const created: Array<NewReportRequest> = []
  render(
    <NewReportDialog
      templates={[
        { id: 'arsrapport', title: both('Årsrapport'), description: both('Alle kapitler.') },
      ]}
      defaultYear={2025}
      failure={null}
      isBusy={false}
      onCreate={(request) => created.push(request)}
      onCancel={() => undefined}
    />,
  )
  return created
}

const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const create = () => fireEvent.click(screen.getByRole('button', { name: 'Lag rapporten' }))

afterEach(cleanup)

test('asks for a report with what was filled in', () => {
  const created = show()
  type('Virksomhet', ' Prøve HF ')
  type('År', '2024')
  create()
  expect(created).toEqual([
    { template: 'arsrapport', organisation: 'Prøve HF', year: 2024, language: 'nb' },
  ])
})

test.each([
  ['', '2024', 'Skriv navnet på virksomheten.'],
  ['Prøve HF', '24', 'Skriv et årstall med fire sifre.'],
])('says what is missing for «%s» and «%s»', (organisation, year, reason) => {
  const created = show()
  type('Virksomhet', organisation)
  type('År', year)
  create()
  expect(created).toEqual([])
  expect(screen.getByText(reason)).toBeTruthy()
})
