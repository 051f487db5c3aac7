const count = (value: number): string => new Intl.NumberFormat('nl-NL').format(value);

export const exportText = {
  summary: 'Schrijft een lijst of een antwoordbericht naar een bestand.',
  description:
    'In lijsten staan geen namen en burgerservicenummers, en geen regels van kinderen met een geheim verblijf. Een antwoord is het\n' +
    'bericht zoals het naar de aanbieder gaat. Elke export komt in het toegangslogboek van de organisaties om wie het gaat.',
  uit: 'Bestand dat wordt geschreven. Verplicht.',
  uitMissing: 'Zeg met --uit in welk bestand het moet komen.',
  formaat: 'csv of xlsx voor lijsten, xml voor een antwoord; anders volgens de naam van het bestand.',
  gemeente: 'Alleen van deze gemeente (CBS-code, vier cijfers).',
  aanbieder: 'Alleen van deze aanbieder (AGB-code, acht cijfers).',
  van: 'Alleen wat loopt op of na deze dag (jjjj-mm-dd).',
  totEnMet: 'Alleen wat loopt op of voor deze dag (jjjj-mm-dd).',
  declaratie: 'Alleen deze declaratie.',
  bericht: 'Voor antwoord: het bericht waarop is geantwoord.',
  berichtMissing: 'Zeg met --bericht van welk bericht u het antwoord wilt.',
  what: (choices: readonly string[]) => `Noem wat u wilt exporteren: ${choices.join(', ')}.`,
  format: (choices: readonly string[]) => `Dit kan alleen als ${choices.join(' of ')}; noem het met --formaat.`,
  cbsForm: 'Een CBS-code heeft vier cijfers.',
  agbForm: 'Een AGB-code heeft acht cijfers.',
  dayForm: (option: string) => `De dag bij --${option} bestaat niet; schrijf jjjj-mm-dd.`,
  idForm: (option: string) => `Bij --${option} hoort een nummer.`,
  noAnswer: (id: bigint) => `Op bericht ${id} is (nog) niet geantwoord.`,
  done: (file: string, size: { readonly rows?: number; readonly bytes?: number }) =>
    `${file}: ${size.rows === undefined ? `${count(size.bytes ?? 0)} bytes` : `${count(size.rows)} rijen`}.`,
} as const;
