const rowCount = (rows: number): string => new Intl.NumberFormat('nl-NL').format(rows);

export const backupTexts = {
  summary: 'Maakt een volledige reservekopie.',
  description:
    'Legt de hele database vast zoals die op één moment was; iedereen kan ondertussen doorwerken. Bij elke tabel hoort een\n' +
    'controlegetal. De sleutel voor burgerservicenummers (bsn.key of RD_BSN_KEY) zit er NIET in: bewaar die apart.',
  naar: 'Nieuwe map, of een bestand dat eindigt op .tar. Verplicht.',
  naarMissing: 'Zeg met --naar waar de reservekopie moet komen.',
  done: (place: string, tables: number, rows: number) =>
    `Reservekopie gemaakt in ${place}: ${tables} tabellen, ${rowCount(rows)} rijen.\n` +
    'Bewaar de sleutel voor burgerservicenummers apart: zonder die sleutel is de kopie niet volledig te lezen.',
} as const;

export const restoreTexts = {
  summary: 'Zet een reservekopie terug in een lege database.',
  description:
    'Maakt zo nodig eerst de tabellen. Alles komt terug of niets; een database met gegevens wordt geweigerd. Zet eerst de\n' +
    'sleutel voor burgerservicenummers terug (bsn.key in de gegevensmap, of RD_BSN_KEY). Controleer daarna: rodedraad doctor.',
  van: 'Map of .tar-bestand van de reservekopie. Verplicht.',
  vanMissing: 'Zeg met --van waar de reservekopie staat.',
  done: (place: string, tables: number, rows: number) =>
    `Reservekopie ${place} teruggezet: ${tables} tabellen, ${rowCount(rows)} rijen. Controleer nu: rodedraad doctor`,
} as const;
