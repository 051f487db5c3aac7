import { type Cents, cents } from '../../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../../kernel/period.ts';
import { type SqlFragment, sql, type Tx } from '../../../../platform/db/index.ts';
import { signedCents } from '../../domain/decide-line.ts';
import type { StandingLine } from '../../domain/replay/decide-again.ts';
import { LINE_FACTS, type LineFactsRow, type StoredLine } from '../load-line-facts.ts';
import { withTargets } from '../review/standing-lines.ts';

/** Which lines are decided again: care in a period, of one municipality. */
export type ReplayedPart = {
  readonly municipalityId: number;
  readonly period: ClosedPeriod;
  readonly providerId: number | null;
  readonly productId: number | null;
  /** Only lines that rest on this tariff version, where that is what is replaced. */
  readonly tariffId: string | null;
};

export type StoredStanding = { readonly stored: StoredLine; readonly standing: StandingLine };

type Row = LineFactsRow & { corrected: bigint; claimed_corrected: bigint; is_corrected: boolean };

const LINES_AT_ONCE = 2_000;

/**
 * The lines with what they stand at, in the order in which they were decided, some thousands at a time: memory does not grow with
 * the period.
 */
export async function* standingLines(tx: Tx, part: ReplayedPart): AsyncGenerator<StoredStanding[]> {
  for await (const rows of tx.cursor<Row>(linesOf(part), [], LINES_AT_ONCE)) {
    const stored = await withTargets(tx, rows);
    yield stored.flatMap((line, at) => {
      const row = rows[at];
      return row ? [{ stored: line, standing: toStanding(line, row) }] : [];
    });
  }
}

const linesOf = (part: ReplayedPart): SqlFragment => sql`
  select f.*, coalesce(x.approved, 0)::bigint as corrected, coalesce(x.claimed, 0)::bigint as claimed_corrected,
         x.claim_id is not null as is_corrected
    from (${sql.trusted(LINE_FACTS)} where ${inPart(part)}) f
    left join (select claim_id, seq, sum(approved_change) as approved, sum(claimed_change) as claimed from claim_correction
                where municipality_id = ${part.municipalityId} group by claim_id, seq) x on x.claim_id = f.claim_id and x.seq = f.seq
   order by f.claim_id, f.sign, f.seq`;

/** Conditions on declarations (c) and their lines (l). */
export const inPart = ({ municipalityId, period, providerId, productId, tariffId }: ReplayedPart): SqlFragment =>
  sql.and([
    sql`c.municipality_id = ${municipalityId}`,
    // A declaration is for a month at or after the care: its year is at least that of the first day.
    sql`l.declaration_year >= ${Number(period.from.slice(0, 4))}`,
    sql`l.from_on between ${period.from} and ${period.through}`,
    ...(providerId === null ? [] : [sql`l.provider_id = ${providerId}`]),
    ...(productId === null ? [] : [sql`l.product_id = ${productId}`]),
    ...(tariffId === null ? [] : [sql`l.contract_tariff_id = ${tariffId}`]),
  ]);

function toStanding({ facts, verdict, review }: StoredLine, row: Row): StandingLine {
  const { line } = facts;
  const claimed = signedCents(line.sign, line.amountCents);
  return {
    facts,
    verdict,
    approvedCents: cents((verdict === 'approved' ? claimed : 0n) + row.corrected),
    claimedCents: cents(claimed + row.claimed_corrected) as Cents,
    decidedByPerson: review !== null || row.is_corrected,
  };
}
