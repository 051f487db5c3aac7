import type { Part } from '../domain/explain/cell.ts';
import type { Bound } from '../domain/nowcast/forecast.ts';
import type { Kind } from '../domain/nowcast/lines.ts';

/** Words of the public API for what the code calls otherwise. */
export const BOUND_WORDS = {
  limit: 'plafond',
  budget: 'budget',
  'municipal-ceiling': 'fictief-plafond',
} as const satisfies Record<Bound['kind'], string>;

export const KIND_WORDS = {
  region: 'regio',
  product: 'product',
  provider: 'aanbieder',
  municipality: 'gemeente',
  'product-provider': 'product-en-aanbieder',
  'product-municipality': 'product-en-gemeente',
  'provider-municipality': 'aanbieder-en-gemeente',
} as const satisfies Record<Kind, string>;

export const WHOLE_WORD = 'geheel';
export const PART_WORDS = {
  price: 'prijs',
  volume: 'aantal',
  intensity: 'hulp-per-jeugdige',
  mix: 'samenstelling',
  route: 'toegang',
  residence: 'woonplaats',
  rest: 'overig',
} as const satisfies Record<Part, string>;

export const PART_TEXTS: Readonly<Record<Part, { readonly naam: string; readonly uitleg: string }>> = {
  price: { naam: 'Prijs', uitleg: 'Hogere of lagere tarieven voor dezelfde hulp.' },
  volume: { naam: 'Aantal', uitleg: 'Meer of minder toewijzingen waarop hulp is gegeven.' },
  intensity: { naam: 'Hulp per jeugdige', uitleg: 'Meer of minder uren, dagdelen of etmalen per toewijzing.' },
  mix: { naam: 'Samenstelling', uitleg: 'Een verschuiving naar duurdere of goedkopere hulp en aanbieders.' },
  route: { naam: 'Toegang', uitleg: 'Een verschuiving tussen wie verwijst: gemeente, huisarts, jeugdarts en anderen.' },
  residence: { naam: 'Woonplaats', uitleg: 'Een verschuiving tussen gemeenten die de hulp betalen.' },
  rest: { naam: 'Overig', uitleg: 'Bedragen zonder hoeveelheid, zoals een correctie van alleen geld.' },
};
