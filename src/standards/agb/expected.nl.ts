/** What should have stood there, in the words of who mends the file. */
export const EXPECTED = {
  columns: (missing: string) => `Zet in de eerste regel ook deze kolommen: ${missing}.`,
  code: 'Een AGB-code is precies 8 cijfers.',
  name: 'Vul een naam in.',
  day: 'Schrijf een dag als jjjj-mm-dd of dd-mm-jjjj.',
  status: 'Kies actief, beeindigd of doorgehaald.',
  order: 'De einddatum ligt niet voor de begindatum.',
  once: (from: string) => `Deze code staat er al voor een periode vanaf ${from}; laat periodes elkaar niet overlappen.`,
  rows: 'Er staat geen enkele code in het bestand.',
} as const;
