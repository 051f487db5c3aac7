export const importText = {
  summary: 'Zet iJw-bestanden in de postbus, zoals bij aanleveren via het scherm.',
  description:
    'Toont per bestand het nummer van het bericht. De verwerking begint zodra er een verwerker draait (rodedraad serve, worker\n' +
    'of process). Hetzelfde bestand nog eens geeft hetzelfde nummer. Uitgangscode 1 als een bestand is geweigerd.\n' +
    'Met agb ervoor leest het commando een AGB-register (csv met agbcode, naam, begindatum, einddatum en status): helemaal, of\n' +
    'bij een fout niets, met elke fout op haar plaats.',
  peildatum: 'Bij agb: de dag waarop het register zo was, als jjjj-mm-dd; zonder deze optie vandaag.',
  onlyAgb: 'Geef --peildatum alleen bij: rodedraad import agb BESTAND.',
  oneFile: 'Geef na agb één bestand.',
  dayForm: 'Geef bij --peildatum een dag als jjjj-mm-dd.',
  agb: { imported: 'ingelezen', 'already-imported': 'was al ingelezen' },
  agbLine: (file: string, codes: number, text: string) => `${file}\t${codes} codes\t${text}`,
  agbFault: (line: number, column: string | null, found: string | null, expected: string) =>
    `regel ${line}${column === null ? '' : `, ${column}`}${found === null ? '' : ` "${found}"`}: ${expected}`,
  received: 'ontvangen',
  'already-received': 'was al ontvangen',
  sent: 'staat klaar om te versturen',
  line: (file: string, id: string, text: string) => `${id}\t${file}\t${text}`,
} as const;
