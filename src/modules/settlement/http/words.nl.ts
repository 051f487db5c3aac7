import type { VastBedrag } from '../api.ts';
import type { InstalmentKind } from '../domain/instalment.ts';

export const KIND_WORDS: Readonly<Record<InstalmentKind, VastBedrag['soort']>> = {
  instalment: 'termijn',
  guarantee: 'garantie',
  advance: 'voorschot',
};

export const dueSheet = {
  fileName: 'vaste-bedragen',
  title: 'Vaste bedragen',
  columns: {
    provider: 'Aanbieder',
    contract: 'Contract',
    municipality: 'Gemeente',
    product: 'Product',
    part: 'Onderdeel',
    kind: 'Soort',
    month: 'Eerste maand',
    months: 'Maanden',
    dueOn: 'Vervalt op',
    amount: 'Bedrag',
    status: 'Status',
    transaction: 'Boeking',
  },
} as const;

export const dueRefusals = {
  'settlement.not-yours': {
    title: 'Niet uw gemeente',
    detail: 'Alleen de gemeente zelf boekt wat zij verschuldigd is. Er is niets gewijzigd.',
  },
} as const;
