import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { VastBedrag, VasteBedragen } from '../api.ts';
import type { ShownInstalment, ShownYear } from '../use-cases/show-due.ts';
import { KIND_WORDS } from './words.nl.ts';

export const STATUS_WORDS: Readonly<Record<ShownInstalment['status'], VastBedrag['status']>> = {
  later: 'later',
  due: 'te-boeken',
  posted: 'geboekt',
  paid: 'betaald',
};

/** The sums of a whole year, beside whatever part of it is listed. */
export function sumsOf(
  { rows, undivided }: ShownYear,
  { year, today, mayPost }: { readonly year: number; readonly today: PlainDate; readonly mayPost: boolean },
): Omit<VasteBedragen, 'items' | 'volgende' | 'totaal'> {
  const sumOf = (...states: readonly ShownInstalment['status'][]) =>
    Number(rows.reduce((sum, one) => sum + (states.includes(one.status) ? one.amountCents : 0n), 0n));
  return {
    jaar: year,
    peildag: today,
    bedragen: rows.length,
    teBoeken: rows.filter(({ status }) => status === 'due').length,
    geboektCent: sumOf('posted', 'paid'),
    teBoekenCent: sumOf('due'),
    laterCent: sumOf('later'),
    totaalCent: sumOf('posted', 'paid', 'due', 'later'),
    onverdeeld: undivided,
    mag: { boeken: mayPost },
  };
}

export const toVastBedrag = (row: ShownInstalment): VastBedrag => ({
  contract: { id: row.contractId, nummer: row.contractNumber },
  aanbieder: { id: row.providerId, naam: row.provider },
  gemeente: { id: row.municipalityId, naam: row.municipality },
  voorziening: { id: row.productId, naam: row.product },
  onderdeel: row.partName,
  voorwaarden: row.termsId,
  soort: KIND_WORDS[row.kind],
  maand: row.month,
  maanden: row.months,
  vervaltOp: row.dueOn,
  bedragCent: Number(row.amountCents),
  status: STATUS_WORDS[row.status],
  boeking: row.transactionId === null ? null : Number(row.transactionId),
});
