export const verifyLogText = {
  summary: 'Rekent het logboek van een inkoopprocedure na.',
  description:
    'Elke regel draagt de controlecode van de regel ervoor. Wie later een regel wijzigt, toevoegt of weghaalt, breekt de keten\n' +
    'vanaf die plaats. Van een regel die niet openbaar is, wordt alleen de plaats in de keten nagerekend. Een database is niet nodig.',
  unreadable: (file: string) => `${file} is niet te lezen, of is geen logboek van een inkoopprocedure.`,
  whole: (procedure: string, lines: number) => `${procedure}: ${lines} regels, de keten is heel.`,
  withheld: (lines: number) =>
    `Van ${lines} ${lines === 1 ? 'regel' : 'regels'} is alleen de plaats nagerekend; de inhoud is niet openbaar.`,
  last: (hash: string) => `Laatste controlecode: ${hash}`,
  broken: (procedure: string, place: number) =>
    `${procedure}: regel ${place + 1} klopt niet; het logboek is vanaf daar gewijzigd.`,
} as const;
