import { cents } from '../../../kernel/money.ts';
import type { Column } from '../../../platform/documents/index.ts';
import type { Prognoseregel } from '../api.ts';

const amount = (header: string, value: (row: Prognoseregel) => number | null): Column<Prognoseregel> => ({
  header,
  kind: 'cents',
  value: (row) => {
    const found = value(row);
    return found === null ? null : cents(found);
  },
});
const text = (header: string, value: (row: Prognoseregel) => string): Column<Prognoseregel> => ({
  header,
  kind: 'text',
  value,
});

/** The lines of a forecast as columns: the same sums as on the screen. */
export const FORECAST_COLUMNS: readonly Column<Prognoseregel>[] = [
  text('Product', ({ product }) => product?.naam ?? 'Alle producten'),
  text('Aanbieder', ({ aanbieder }) => aanbieder?.naam ?? 'Alle aanbieders'),
  text('Gemeente', ({ gemeente }) => gemeente?.naam ?? 'Alle gemeenten'),
  amount('Goedgekeurd', ({ goedgekeurdCent }) => goedgekeurdCent),
  amount('Vaste bedragen', ({ vastCent }) => vastCent),
  amount('Geleverd, niet gedeclareerd', ({ nietGedeclareerdCent }) => nietGedeclareerdCent),
  amount('Begonnen, nog te leveren', ({ lopendCent }) => lopendCent),
  amount('Toegewezen, niet begonnen', ({ nietBegonnenCent }) => nietBegonnenCent),
  amount('Verwachte in- en uitstroom', ({ instroomCent }) => instroomCent),
  amount('Verwacht eind van het jaar', ({ verwachtCent }) => verwachtCent),
  amount('Onderkant van de band', ({ laagCent }) => laagCent),
  amount('Bovenkant van de band', ({ hoogCent }) => hoogCent),
  text('Soort grens', ({ grens }) => grens?.soort.replace('-', ' ') ?? ''),
  amount('Grens', ({ grens }) => grens?.cent ?? null),
  text('Kans op overschrijding', ({ grens }) => (grens ? `${Math.round(100 * grens.kans)}%` : '')),
  text('Grens bereikt op', ({ grens }) => grens?.bereiktOp ?? ''),
];
