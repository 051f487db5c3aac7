import { formatCents, formatCount, formatList } from '../../../../kernel/format.nl.ts';
import type { Bound, BoundScope } from '../terms.ts';
import { productsOf, share } from './words.nl.ts';

const SCOPES: Readonly<Record<BoundScope, string>> = {
  allocation: 'toewijzing',
  child: 'jeugdige',
  product: 'product',
  contract: 'contract',
  provider: 'aanbieder',
  municipality: 'gemeente',
  region: 'regio',
};
const OVER = { month: 'in een maand', year: 'in een jaar', term: 'over de hele looptijd' } as const;
const ABOVE = {
  refuse: 'Wat erboven komt, wordt afgekeurd.',
  review: 'Een bedrag dat erboven komt, wacht in zijn geheel op het oordeel van een medewerker.',
  signal: 'Wat erboven komt, wordt betaald, en mensen krijgen een signaal.',
} as const;

/** A limit: on what, up to where, and what happens above it. */
export function readBound(bound: Bound): string {
  const over = productsOf(bound.covers, '');
  const signals = bound.signals.map(share);
  return [
    `${bound.name}: per ${formatList(bound.per.map((one) => SCOPES[one]))} ${OVER[bound.over]}${over && `, voor ${over},`} ${bound.at === 'signal' ? 'een richtwaarde van' : 'ten hoogste'} ${height(bound.limit)}.`,
    ABOVE[bound.at],
    ...(signals.length > 0 ? [`Bij ${formatList(signals)} van de grens krijgen mensen een signaal.`] : []),
  ].join(' ');
}

function height(limit: Bound['limit']): string {
  switch (limit.kind) {
    case 'amount':
      return formatCents(limit.cents);
    case 'volume':
      return `${formatCount(limit.volume)} eenheden`;
    case 'agreed-amount':
      return 'het bedrag dat het contract afspreekt';
    case 'agreed-volume':
      return 'de hoeveelheid die het contract afspreekt';
  }
}
