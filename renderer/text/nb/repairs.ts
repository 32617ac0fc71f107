export const repairs = {
  title: 'Filen var ikke hel',
  opened: (file: string) =>
    `«${file}» er åpnet så langt den kunne leses. Filen er ikke rørt. Når du lagrer, blir den liggende ved siden av under et annet navn.`,
  openedUnsaved: 'Rapporten er åpnet så langt den kunne leses.',
  list: 'Dette er rettet eller mangler:',
  refusedTitle: 'Rapporten kan ikke åpnes',
  backup: (when: string) => `Sikkerhetskopien fra ${when} er hel.`,
  openBackup: 'Åpne sikkerhetskopien',
  goOn: 'Fortsett med det som er her',
  close: 'Lukk',
  isBackup:
    'Dette er sikkerhetskopien. Når du lagrer, tar den plassen til den skadede filen, som blir liggende ved siden av under et annet navn.',
  kept: (file: string) =>
    `Rapporten er lagret. Den skadede filen ligger ved siden av, som «${file}».`,
}
