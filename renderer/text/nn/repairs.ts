export const repairs = {
  title: 'Fila var ikkje heil',
  opened: (file: string) =>
    `«${file}» er opna så langt ho kunne lesast. Fila er ikkje rørt. Når du lagrar, blir ho liggjande ved sida av under eit anna namn.`,
  openedUnsaved: 'Rapporten er opna så langt ho kunne lesast.',
  list: 'Dette er retta eller manglar:',
  refusedTitle: 'Rapporten kan ikkje opnast',
  backup: (when: string) => `Tryggingskopien frå ${when} er heil.`,
  openBackup: 'Opne tryggingskopien',
  goOn: 'Hald fram med det som er her',
  close: 'Lukk',
  isBackup:
    'Dette er tryggingskopien. Når du lagrar, tek han plassen til den skadde fila, som blir liggjande ved sida av under eit anna namn.',
  kept: (file: string) => `Rapporten er lagra. Den skadde fila ligg ved sida av, som «${file}».`,
}
