import type { VastBedrag } from '../api.ts';
import type { InstalmentKind } from '../domain/instalment.ts';

export const KIND_WORDS: Readonly<Record<InstalmentKind, VastBedrag['soort']>> = {
  instalment: 'termijn',
  guarantee: 'garantie',
  advance: 'voorschot',
};

export const dueRefusals = {
  'settlement.not-yours': {
    title: 'Niet uw gemeente',
    detail: 'Alleen de gemeente zelf boekt wat zij verschuldigd is. Er is niets gewijzigd.',
  },
} as const;
