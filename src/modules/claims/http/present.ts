import type { KeysetRow } from '../../../platform/db/keyset-page.ts';
import type { ClaimItem, ClaimLineItem } from '../api.ts';
import { ruleTitle } from '../domain/findings.nl.ts';
import { rulesOfMask } from '../domain/rules.ts';
import type { ClaimRow } from '../storage/list-claims.ts';
import type { LineRow } from '../storage/list-lines.ts';

/** Derived: a declaration is granted whole, in part, or not at all, and in review while a line of it waits for a person. */
export function claimStatus(row: Pick<ClaimRow, 'line_count' | 'refused_count' | 'held_count'>): ClaimItem['status'] {
  if (row.held_count > 0) return 'in-beoordeling';
  if (row.refused_count === 0) return 'goedgekeurd';
  return row.refused_count === row.line_count ? 'afgewezen' : 'deels-afgewezen';
}

export const presentClaim = (row: ClaimRow): ClaimItem => ({
  id: Number(row.id),
  nummer: row.number,
  aanbieder: { id: row.provider_id, naam: row.provider },
  gemeente: { id: row.municipality_id, naam: row.municipality },
  periode: { van: row.period_from, tot: row.period_through },
  ingediendOp: row.received_at.toISOString(),
  beslistOp: row.decided_at.toISOString(),
  status: claimStatus(row),
  aantalRegels: row.line_count,
  aantalAfgewezen: row.refused_count,
  ingediendCent: Number(row.claimed_cents),
  goedgekeurdCent: Number(row.approved_cents),
  afgewezenCent: Number(row.refused_cents),
  aantalInBeoordeling: row.held_count,
  inBeoordelingCent: Number(row.held_cents),
  betaaldOp: row.paid_on,
});

export const VERDICT_WORDS = { A: 'goedgekeurd', R: 'afgewezen', H: 'in-beoordeling' } as const;

export const presentReasons = (failedMask: number): ClaimLineItem['redenen'] =>
  rulesOfMask(failedMask).map((rule) => ({ regel: rule, titel: ruleTitle(rule) }));

export function presentLine(row: LineRow | (LineRow & KeysetRow)): ClaimLineItem {
  const claimed = row.sign === 'D' ? row.amount_cents : -row.amount_cents;
  return {
    volgnummer: row.id,
    referentie: row.reference,
    toewijzingNummer: Number(row.allocation_number),
    productCode: row.product_code,
    product: row.product,
    periode: { van: row.from_on, tot: row.through_on },
    volume: Number(row.volume),
    eenheid: row.unit,
    soort: row.sign === 'D' ? 'debet' : 'credit',
    ingediendCent: Number(claimed),
    goedgekeurdCent: Number(row.approved_cents),
    afgewezenCent: row.verdict === 'R' ? Number(claimed) : 0,
    inBeoordelingCent: row.verdict === 'H' ? Number(claimed) : 0,
    oordeel: VERDICT_WORDS[row.verdict],
    redenen: presentReasons(Number(row.failed_rules)),
  };
}
