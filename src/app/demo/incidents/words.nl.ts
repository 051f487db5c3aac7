/** Invented texts of the demonstration about incidents; likeness to anything is chance. */
export const INCIDENT_WORDS = {
  told: [
    {
      at: 0,
      kind: 'calamity',
      days: 47,
      text: 'Brand in een behandelruimte door een defecte lader. Iedereen was op tijd buiten; twee begeleiders zijn behandeld voor rook.',
      measures: 'Brandweer en ouders gebeld, hulp voortgezet op een andere locatie.',
    },
    {
      at: 1,
      kind: 'violence',
      days: 12,
      text: 'Een begeleider is bedreigd tijdens een huisbezoek. De begeleider is niet gewond.',
      measures: 'Bezoeken voorlopig met twee begeleiders; aangifte gedaan.',
    },
    {
      at: 1,
      kind: 'serious-incident',
      days: 1,
      text: 'Medicijnen stonden een nacht in een kast die niet op slot was. Er ontbreekt niets.',
      measures: 'Slot vervangen en de werkwijze met de nachtdienst besproken.',
    },
  ],
  acknowledged: 'Dank voor uw melding. Vertel ons wat u onderzocht en wat u verbetert.',
  reference: 'Kenmerk van de inspectie ontvangen.',
  account: 'De lader was niet van de organisatie. Alle laders zijn vervangen en er is een vaste plek om op te laden.',
  followUp: 'Stuur het rapport van de keuring van de brandmelders.',
  report: 'De keuring is op 9 november gedaan; de brandmelders zijn in orde.',
} as const;
