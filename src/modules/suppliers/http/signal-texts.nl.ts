export const signalExportText = {
  title: 'Signalen',
  fileName: 'signalen',
  columns: {
    day: 'Dag',
    provider: 'Aanbieder',
    municipality: 'Gemeente',
    tone: 'Toon',
    topic: 'Onderwerp',
    text: 'Signaal',
    status: 'Status',
    answer: 'Antwoord',
  },
} as const;
