export const checkText = {
  summary: 'Controleert iJw-berichten op schema en op de regels binnen het bericht.',
  description:
    'Geeft per bestand één regel JSON: file, message, xsdValid, rules (de overtreden regels), retourcodes en level2Checked (of\n' +
    'de regels binnen het bericht zijn gecontroleerd). Er wordt niets bewaard en er is geen database nodig. Uitgangscode 1\n' +
    'als er in een van de bestanden iets is gevonden, of als de regels van een bericht niet konden worden gecontroleerd.',
  uitleg: 'Schrijft elke bevinding ook als zin naar de foutuitvoer.',
  administration:
    'Map met eerdere berichten (en hun retourberichten en declaraties): controleert ook tegen die berichten en de landelijke\n' +
    'lijsten (niveau 3 en 4), als de ontvanger. De regel JSON krijgt dan ook level3Checked en places.',
  agb: 'Met --administration: een AGB-register (csv); meldt als de aanbieder er op de dag van het bericht niet in staat.',
  noAgb: 'de AGB-code van de aanbieder is niet beoordeeld: er is geen register (--agb).',
  agbAlone: 'Geef --agb samen met --administration.',
  agbFaults: (path: string, line: number, expected: string) =>
    `${path} is geen AGB-register: regel ${line}: ${expected}`,
  noBsn: 'het BSN 000000000 is van niemand; de gepubliceerde controle laat het door, wij weigeren het bericht.',
  signal: (path: string, text: string) => `${path}: let op: ${text}`,
  vandaag: 'De dag waarop de ontvanger oordeelt, als jjjj-mm-dd; zonder deze optie is dat vandaag.',
  dayForm: 'Geef bij --vandaag een dag als jjjj-mm-dd.',
  missingFolder: (path: string) => `De map ${path} bestaat niet of mag niet worden gelezen.`,
  notAMessage: (name: string) => `${name} in de administratie is geen geldig bericht en telt niet mee.`,
  chainFinding: (place: string, rule: string, text: string) => `${place}: ${text} (${rule})`,
  halfChecked: (path: string, message: string) =>
    `${path}: alleen het schema is gecontroleerd; de regels binnen een ${message} kent dit programma nog niet.`,
  missing: (path: string) => `Het bestand ${path} bestaat niet of mag niet worden gelezen.`,
  finding: (path: string, text: string) => `${path}: ${text}`,
} as const;
