const option = (value: string, label: string) => ({ value, label });

export const askText = {
  button: 'Vraag hulp aan',
  title: 'Hulp aanvragen voor een jeugdige',
  sub: 'U vraagt de gemeente om een toewijzing (JW315). U ziet het bericht voordat het uitgaat. De gemeente antwoordt binnen vijf werkdagen.',
  what: 'Wat vraagt u?',
  referrer: 'Wie heeft verwezen',
  referrerType: 'Soort verwijzer',
  /** Type verwijzer (COD327 of iJw 3.2). */
  referrers: [
    option('01', 'Gemeente'),
    option('02', 'Huisarts'),
    option('03', 'Jeugdarts'),
    option('04', 'Gecertificeerde instelling'),
    option('05', 'Medisch specialist'),
    option('06', 'Zelfverwijzer of geen verwijzer'),
    option('08', 'Rechter, officier van justitie of justitiële jeugdinrichting'),
  ],
  referrerCode: 'AGB-code van de verwijzer',
  referrerCodeHint: 'Acht cijfers. Bij een huisarts, jeugdarts, gecertificeerde instelling of medisch specialist.',
  referrerName: 'Naam van de verwijzer',
  referrerNameHint: 'Als u de AGB-code niet weet.',
  ruling: 'Als de gemeente al een besluit nam',
  rulingNumber: 'Nummer van de beschikking',
  rulingNumberHint: 'Een heel getal. Laat leeg als er geen beschikking is.',
  rulingFrom: 'Eerste dag van de beschikking',
  framework: 'Valt de hulp onder een raamcontract?',
  frameworks: [option('ja', 'Ja'), option('nee', 'Nee')],
  note: 'Toelichting',
  noteHint: 'Hooguit 200 tekens. Schrijf niet meer over het kind dan nodig is.',
} as const;
