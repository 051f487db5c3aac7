import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../../platform/db/index.ts';
import { type KeysetRow, keysetPage } from '../../../../platform/db/keyset-page.ts';

/** A declaration of which lines wait for the municipality. */
export type DossierRow = {
  readonly id: bigint;
  readonly number: string;
  readonly declarationYear: number;
  readonly provider_id: number;
  readonly provider: string;
  readonly municipality_id: number;
  readonly municipality: string;
  readonly period_from: PlainDate;
  readonly period_through: PlainDate;
  readonly received_at: Date;
  readonly held_count: number;
  readonly held_cents: bigint;
  /** Of the held lines: how many have a standing decision, and how many of those wait for a second person. */
  readonly decided: number;
  readonly waiting: number;
};

const STANDING = sql`rd.review_decision_stands(d.id)`;
const CONFIRMED = sql`exists (select from review_decision_step s where s.decision_id = d.id and s.kind = 'confirmed')`;

const dossiers = (where: ReturnType<typeof sql>) => sql`
  select c.id, c.number, c.declaration_year as "declarationYear", c.provider_id, p.name as provider, c.municipality_id,
         m.name as municipality, c.period_from, c.period_through, c.received_at, c.held_count, c.held_cents,
         coalesce(w.decided, 0)::int as decided, coalesce(w.waiting, 0)::int as waiting
    from claim c join organisation p on p.id = c.provider_id join organisation m on m.id = c.municipality_id
    left join lateral (select sum(d.line_count) as decided,
                              sum(d.line_count) filter (where d.needs_second and not ${CONFIRMED}) as waiting
                         from review_decision d where d.claim_id = c.id and ${STANDING}) w on true
   where ${where}`;

/** Oldest first: the term of answering runs from the day a declaration came in. */
export const listDossiers = (tx: Tx): Promise<DossierRow[]> =>
  tx.query<DossierRow>(sql`${dossiers(sql`c.held_count > 0`)} order by c.received_at, c.id`);

/** Undefined when nothing of it waits, or it is not within the scope. */
export const findDossier = (tx: Tx, claimId: number): Promise<DossierRow | undefined> =>
  tx.maybeOne<DossierRow>(dossiers(sql`c.id = ${claimId} and c.held_count > 0`));

/** Held lines of a declaration by what holds them. */
export type HeldGroup = {
  readonly failed_rules: bigint;
  readonly lines: number;
  readonly open: number;
  readonly amount_cents: bigint;
};

const DECISION_OF_LINE = sql`
  select x.decision_id from review_decision_line x
   where x.declaration_year = l.declaration_year and x.claim_id = l.claim_id and x.seq = l.seq
     and rd.review_decision_stands(x.decision_id)`;

export const heldGroups = (tx: Tx, dossier: DossierRow): Promise<HeldGroup[]> =>
  tx.query<HeldGroup>(sql`
    select l.failed_rules, count(*)::int as lines, count(*) filter (where not exists (${DECISION_OF_LINE}))::int as open,
           sum(case when l.sign = 'D' then l.amount_cents else -l.amount_cents end)::bigint as amount_cents
      from claim_line l
     where l.declaration_year = ${dossier.declarationYear} and l.claim_id = ${dossier.id} and l.verdict = 'H'
     group by l.failed_rules order by amount_cents desc`);

export type HeldSeq = { readonly id: number; readonly decisionId: bigint | null };

/** The numbers of held lines, a page at a time, with the decision that stands on each. */
export const pageOfHeld = (
  tx: Tx,
  dossier: DossierRow,
  filter: { readonly ruleBit: number | undefined; readonly openOnly: boolean },
  page: Parameters<typeof keysetPage>[3],
): Promise<(HeldSeq & KeysetRow)[]> =>
  keysetPage<HeldSeq>(
    tx,
    sql`select l.seq as id, (${DECISION_OF_LINE} limit 1) as "decisionId" from claim_line l
         where l.declaration_year = ${dossier.declarationYear} and l.claim_id = ${dossier.id} and l.verdict = 'H'
           and ${filter.ruleBit === undefined ? sql.yes : sql`l.failed_rules & (1::bigint << ${filter.ruleBit}) <> 0`}
           and ${filter.openOnly ? sql`not exists (${DECISION_OF_LINE})` : sql.yes}`,
    { column: 'id', type: 'bigint', descending: false },
    page,
  );

/** How many held lines fit. */
export async function countHeld(
  tx: Tx,
  dossier: DossierRow,
  filter: { readonly ruleBit: number | undefined; readonly openOnly: boolean },
): Promise<number> {
  const row = await tx.one<{ lines: number }>(sql`
    select count(*)::int as lines from claim_line l
     where l.declaration_year = ${dossier.declarationYear} and l.claim_id = ${dossier.id} and l.verdict = 'H'
       and ${filter.ruleBit === undefined ? sql.yes : sql`l.failed_rules & (1::bigint << ${filter.ruleBit}) <> 0`}
       and ${filter.openOnly ? sql`not exists (${DECISION_OF_LINE})` : sql.yes}`);
  return row.lines;
}
