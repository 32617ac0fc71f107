import type { FoundDraft } from '../../../shared/contract/draft.ts'
import type { PartChange } from '../../../shared/report/compare-reports.ts'

const changes: Readonly<Record<PartChange, string>> = {
  added: 'ny',
  removed: 'fjerna',
  changed: 'endra',
}

const fileStates: Readonly<Record<FoundDraft['fileState'], string>> = {
  'never-saved': 'Rapporten er aldri lagra i ei fil.',
  unchanged: 'Fila er slik ho var då arbeidet byrja.',
  changed: 'Fila er endra sidan arbeidet byrja. Du får velje kva som skal gjelde når du lagrar.',
  missing: 'Fila finst ikkje lenger der ho låg.',
  unreadable: 'Fila kan ikkje lesast no.',
  'not-read': 'Fila svarar ikkje enno, så arbeidet er ikkje samanlikna med henne.',
}

export const recovery = {
  heading: 'Arbeid som ikkje vart lagra',
  kept: {
    today: (time: string) => `Teke vare på i dag ${time}`,
    yesterday: (time: string) => `Teke vare på i går ${time}`,
    onDay: (day: string) => `Teke vare på ${day}`,
  },
  fileState: (state: FoundDraft['fileState']) => fileStates[state],
  damaged: (count: number) =>
    count === 1
      ? 'Ein del av arbeidet er skadd. Resten er heilt og kan opnast.'
      : `${count} delar av arbeidet er skadde. Resten er heilt og kan opnast.`,
  lost: (file: string) =>
    file === ''
      ? 'Arbeid i ein rapport som aldri vart lagra, er skadd og kan ikkje lesast.'
      : `Ulagra arbeid i «${file}» er skadd og kan ikkje lesast. Fila er ikkje rørt.`,
  open: 'Opne det som vart gjenoppretta',
  openSaved: 'Opne den lagra rapporten',
  drop: 'Forkast',
  dropTitle: 'Vil du forkaste arbeidet?',
  dropText: (title: string) =>
    `Det som ikkje vart lagra i «${title}», blir borte for godt. Fila blir ikkje endra.`,
  cancel: 'Avbryt',
  questionTitle: 'Det finst arbeid som ikkje vart lagra',
  questionText: (file: string) =>
    `Sist «${file}» var open, vart ikkje alt lagra. Vel kva du vil opne; begge delar blir liggjande til du lagrar eller forkastar.`,
  opened: 'Dette er det gjenoppretta arbeidet. Det er ikkje lagra i fila før du lagrar.',
  chapters: (parts: string) => `Kapittel: ${parts}`,
  tables: (parts: string) => `Tabellar: ${parts}`,
  part: (title: string, change: PartChange) => `${title} (${changes[change]})`,
  more: (count: number) => `${count} til`,
  reordered: 'Kapitla står i ei anna rekkjefølgje',
  about: 'Opplysningar om rapporten er endra',
  nothing: 'Ingen skilnad i innhaldet',
  notKept:
    'Det du skriv, blir ikkje teke vare på før du lagrar, fordi Beretning ikkje får skrive i si eiga mappe på maskina. Lagre rapporten så snart du kan.',
  notKeptFull:
    'Det du skriv, blir ikkje teke vare på før du lagrar, fordi disken er full. Frigjer plass, og lagre rapporten så snart du kan.',
} as const
