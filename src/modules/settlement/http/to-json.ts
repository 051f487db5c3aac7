import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { VastBedrag, VasteBedragen } from '../api.ts';
import type { ShownInstalment, ShownYear } from '../use-cases/show-due.ts';
import { KIND_WORDS } from './words.nl.ts';

const STATUS_WORDS: Readonly<Record<ShownInstalment['status'], VastBedrag['status']>> = {
  later: 'later',
  due: 'te-boeken',
  posted: 'geboekt',
  paid: 'betaald',
};

export function toVasteBedragen(
  { rows, undivided }: ShownYear,
  { year, today, mayPost }: { readonly year: number; readonly today: PlainDate; readonly mayPost: boolean },
): VasteBedragen {
  const sumOf = (...states: readonly ShownInstalment['status'][]) =>
    Number(rows.reduce((sum, one) => sum + (states.includes(one.status) ? one.amountCents : 0n), 0n));
  return {
    jaar: year,
    peildag: today,
    geboektCent: sumOf('posted', 'paid'),
    teBoekenCent: sumOf('due'),
    laterCent: sumOf('later'),
    totaalCent: sumOf('posted', 'paid', 'due', 'later'),
    onverdeeld: undivided,
    mag: { boeken: mayPost },
    items: rows.map((row) => ({
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
    })),
  };
}
