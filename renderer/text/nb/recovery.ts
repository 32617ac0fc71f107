import type { FoundDraft } from '../../../shared/contract/draft.ts'
import type { PartChange } from '../../../shared/report/compare-reports.ts'

const changes: Readonly<Record<PartChange, string>> = {
  added: 'ny',
  removed: 'fjernet',
  changed: 'endret',
}

const fileStates: Readonly<Record<FoundDraft['fileState'], string>> = {
  'never-saved': 'Rapporten er aldri lagret i en fil.',
  unchanged: 'Filen er slik den var da arbeidet begynte.',
  changed:
    'Filen er endret siden arbeidet begynte. Du får velge hva som skal gjelde når du lagrer.',
  missing: 'Filen finnes ikke lenger der den lå.',
  unreadable: 'Filen kan ikke leses nå.',
  'not-read': 'Filen svarer ikke ennå, så arbeidet er ikke sammenlignet med den.',
}

export const recovery = {
  heading: 'Arbeid som ikke ble lagret',
  kept: {
    today: (time: string) => `Tatt vare på i dag ${time}`,
    yesterday: (time: string) => `Tatt vare på i går ${time}`,
    onDay: (day: string) => `Tatt vare på ${day}`,
  },
  fileState: (state: FoundDraft['fileState']) => fileStates[state],
  damaged: (count: number) =>
    count === 1
      ? 'En del av arbeidet er skadet. Resten er helt og kan åpnes.'
      : `${count} deler av arbeidet er skadet. Resten er helt og kan åpnes.`,
  lost: (file: string) =>
    file === ''
      ? 'Arbeid i en rapport som aldri ble lagret, er skadet og kan ikke leses.'
      : `Ulagret arbeid i «${file}» er skadet og kan ikke leses. Filen er ikke rørt.`,
  open: 'Åpne det som ble gjenopprettet',
  openSaved: 'Åpne den lagrede',
  drop: 'Forkast',
  dropTitle: 'Vil du forkaste arbeidet?',
  dropText: (title: string) =>
    `Det som ikke ble lagret i «${title}», blir borte for godt. Filen endres ikke.`,
  cancel: 'Avbryt',
  questionTitle: 'Det finnes arbeid som ikke ble lagret',
  questionText: (file: string) =>
    `Sist «${file}» var åpen, ble ikke alt lagret. Velg hva du vil åpne; begge deler blir liggende til du lagrer eller forkaster.`,
  opened: 'Dette er det gjenopprettede arbeidet. Det er ikke lagret i filen før du lagrer.',
  chapters: (parts: string) => `Kapitler: ${parts}`,
  tables: (parts: string) => `Tabeller: ${parts}`,
  part: (title: string, change: PartChange) => `${title} (${changes[change]})`,
  more: (count: number) => `${count} til`,
  reordered: 'Kapitlene står i en annen rekkefølge',
  about: 'Opplysninger om rapporten er endret',
  nothing: 'Ingen forskjell i innholdet',
  notKept:
    'Det du skriver, blir ikke tatt vare på før du lagrer, fordi Beretning ikke får skrevet i sin egen mappe på maskinen. Lagre rapporten så snart du kan.',
  notKeptFull:
    'Det du skriver, blir ikke tatt vare på før du lagrer, fordi disken er full. Frigjør plass, og lagre rapporten så snart du kan.',
} as const
