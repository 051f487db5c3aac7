/** Words in the archive of a contract. */
export const archiveWords = {
  fileName: (number: string) => `archief-contract-${plain(number)}.zip`,
  signedFile: (round: number, organisation: string) => `getekend-ronde-${round}-${plain(organisation)}.pdf`,
  source: 'Rode Draad',
  level: 'Archiefstuk',
  contract: (number: string, name: string) => `Contract ${number}: ${name}`,
  kind: {
    'to-sign': (version: number) => `Tekst van versie ${version}, om te tekenen`,
    signed: (version: number) => `Getekend contract, versie ${version}`,
    annex: (version: number) => `Bijlage, toegevoegd bij versie ${version}`,
  },
  made: 'Creatie',
  signed: 'Ondertekening',
  signer: 'Ondertekenaar',
  retention: 'Einde van het contract',
  restriction: 'Openbaarheid',
  restrictionText:
    'Kan bedrijfsgegevens en namen van ondertekenaars bevatten. Beoordeel een verzoek per geval (Woo, artikel 5.1).',
} as const;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^-|-$/g, '');
