export const agendaText = {
  file: 'gesprekken-met-aanbieders',
  name: 'Gesprekken met aanbieders',
  always: [
    {
      title: 'Wat gaat goed, en wat vraagt de aanbieder aan de regio',
      why: 'Vast punt: het gesprek is van beide kanten.',
    },
    { title: 'Nieuwe afspraken en wie wat doet', why: 'Vast punt: leg acties vast met een dag.' },
  ],
  coreGroup: [{ title: 'Acties van de vorige keer', why: 'Vast punt.' }],
} as const;
