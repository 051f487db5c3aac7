import type { Importvoorbeeld } from '../../api/types.ts';
import { formatNoun } from '../../format/index.ts';

const rows = (count: number): string => formatNoun(count, 'regel', 'regels');

export const importText = {
  drop: 'Zet hier uw bestand neer',
  otherFile: 'Kies een ander bestand',
  hint: 'XLSX of CSV, ten hoogste 10 MB. U ziet eerst wat er verandert.',
  choose: 'Kies een bestand',
  reading: (name: string) => `${name} wordt gelezen`,
  found: (name: string, { toegevoegd, gewijzigd, ongewijzigd }: Importvoorbeeld) =>
    `${name}: ${rows(toegevoegd.length)} nieuw, ${formatNoun(gewijzigd.length, 'wijziging', 'wijzigingen')}, ${rows(ongewijzigd)} blijft gelijk.`.replace(
      /regels blijft/,
      'regels blijven',
    ),
  notYetWritten: 'Er is nog niets opgeslagen.',
  nothingNew: 'Alles in dit bestand staat er al zo. Er is niets op te slaan.',
  write: (count: number) => `Sla ${rows(count)} op`,
  written: ({ toegevoegd, gewijzigd }: Importvoorbeeld) =>
    `Opgeslagen: ${rows(toegevoegd.length)} nieuw, ${formatNoun(gewijzigd.length, 'wijziging', 'wijzigingen')}.`,
  faults: (name: string, count: number) => `${name}: ${formatNoun(count, 'fout', 'fouten')}.`,
  nothingWritten: 'Er is niets opgeslagen. Verbeter deze cellen en kies het bestand opnieuw.',
  faultCaption: 'Fouten in het bestand',
  place: 'Cel',
  column: 'Kolom',
  foundHeader: 'Gevonden',
  expected: 'Verwacht',
  empty: 'leeg',
  changeCaption: 'Wat er verandert',
  what: 'Regel',
  kind: 'Soort',
  fields: 'Velden',
  added: 'nieuw',
  changed: 'gewijzigd',
  fromTo: (before: string, after: string) =>
    `van ${before === '' ? 'leeg' : before} naar ${after === '' ? 'leeg' : after}`,
  more: (count: number) => `En nog ${rows(count)}.`,
  absent: (count: number) =>
    `${rows(count)} in Rode Draad ${count === 1 ? 'staat' : 'staan'} niet in dit bestand en ${count === 1 ? 'blijft' : 'blijven'} zoals ${count === 1 ? 'die is' : 'ze zijn'}.`,
} as const;
