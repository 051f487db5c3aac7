export const clientsText = {
  bsn: 'BSN',
  show: 'toon',
  showLabel: 'Toon het BSN, dit wordt vastgelegd',
  logged: 'Tonen wordt vastgelegd.',
  title: 'Waarvoor hebt u het BSN nodig?',
  why: 'Wij leggen vast dat u dit nummer hebt bekeken, wanneer en waarvoor. Het kind of de ouders kunnen dat opvragen.',
  purpose: 'Doel',
  purposes: {
    'access-to-care': 'Toegang tot hulp',
    'formal-control': 'Formele controle van een declaratie',
    payment: 'Betaling',
    'fraud-investigation': 'Fraudeonderzoek',
  },
  act: 'Toon het BSN en leg dit vast',
  cancel: 'Annuleer',
} as const;
