import { type SqlFragment, sql, type Tx } from '../../../../platform/db/index.ts';

/** A decision about held lines, not yet in the answer. */
export type DeskDecision = {
  readonly id: bigint;
  readonly claimId: bigint;
  readonly municipalityId: number;
  readonly verdict: 'A' | 'R';
  readonly retourcode: string | null;
  readonly reason: string;
  readonly lineCount: number;
  readonly amountCents: bigint;
  readonly needsSecond: boolean;
  readonly decidedBy: number;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly confirmed: boolean;
  readonly confirmedByName: string | null;
  readonly withdrawn: boolean;
};

const decisions = (where: SqlFragment): SqlFragment => sql`
  select d.id, d.claim_id as "claimId", d.municipality_id as "municipalityId", d.verdict, d.retourcode, d.reason,
         d.line_count as "lineCount", d.amount_cents as "amountCents", d.needs_second as "needsSecond",
         d.decided_by as "decidedBy", p.name as "decidedByName", d.decided_at as "decidedAt",
         y.person_id is not null as confirmed, q.name as "confirmedByName", w.person_id is not null as withdrawn
    from review_decision d join person p on p.id = d.decided_by
    left join review_decision_step y on y.decision_id = d.id and y.kind = 'confirmed'
    left join person q on q.id = y.person_id
    left join review_decision_step w on w.decision_id = d.id and w.kind = 'withdrawn'
   where ${where}`;

export const decisionsOf = (tx: Tx, claimId: bigint): Promise<DeskDecision[]> =>
  tx.query<DeskDecision>(sql`${decisions(sql`d.claim_id = ${claimId}`)} order by d.id desc`);

export const findDecision = (tx: Tx, id: number): Promise<DeskDecision | undefined> =>
  tx.maybeOne<DeskDecision>(decisions(sql`d.id = ${id}`));

/** The numbers of the lines that decisions are about, by decision. */
export async function linesOfDecisions(tx: Tx, ids: readonly bigint[]): Promise<Map<bigint, number[]>> {
  const rows = await tx.query<{ id: bigint; seqs: number[] }>(
    'select decision_id as id, array_agg(seq order by seq) as seqs from review_decision_line where decision_id = any($1) group by 1',
    [ids],
  );
  return new Map(rows.map(({ id, seqs }) => [id, seqs]));
}

export type NewDecision = {
  readonly claimId: bigint;
  readonly declarationYear: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly verdict: 'A' | 'R';
  readonly retourcode: string | null;
  readonly reason: string;
  readonly seqs: readonly number[];
  readonly amountCents: bigint;
  readonly decidedBy: number;
};

/** Two statements, whatever the number of lines. */
export async function insertDecision(tx: Tx, made: NewDecision): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(
    `insert into review_decision (declaration_year, claim_id, municipality_id, provider_id, verdict, retourcode, reason, line_count,
       amount_cents, decided_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      made.declarationYear,
      made.claimId,
      made.municipalityId,
      made.providerId,
      made.verdict,
      made.retourcode,
      made.reason,
      made.seqs.length,
      made.amountCents,
      made.decidedBy,
    ],
  );
  await tx.execute(
    `insert into review_decision_line (decision_id, declaration_year, claim_id, seq, municipality_id)
     select $1, $2, $3, seq, $4 from unnest($5::int[]) as seq`,
    [id, made.declarationYear, made.claimId, made.municipalityId, made.seqs],
  );
  return id;
}

/** Of the lines named, or of all held lines that break a rule: those that are held and have no standing decision. */
export const openHeldLines = (
  tx: Tx,
  claim: { readonly id: bigint; readonly declarationYear: number },
  which: { readonly seqs: readonly number[] } | { readonly ruleBit: number },
): Promise<{ seq: number; amountCents: bigint }[]> =>
  tx.query(sql`
    select l.seq, l.amount_cents as "amountCents" from claim_line l
     where l.declaration_year = ${claim.declarationYear} and l.claim_id = ${claim.id} and l.verdict = 'H'
       and ${'seqs' in which ? sql`l.seq = any(${which.seqs}::int[])` : sql`l.failed_rules & (1::bigint << ${which.ruleBit}) <> 0`}
       and not exists (select from review_decision_line x where x.declaration_year = l.declaration_year and x.claim_id = l.claim_id
             and x.seq = l.seq and rd.review_decision_stands(x.decision_id))
     order by l.seq`);

export const insertStep = (
  tx: Tx,
  decision: DeskDecision,
  kind: 'confirmed' | 'withdrawn',
  personId: number,
): Promise<number> =>
  tx.execute(
    'insert into review_decision_step (decision_id, kind, municipality_id, person_id) values ($1, $2, $3, $4)',
    [decision.id, kind, decision.municipalityId, personId],
  );

export type ReviewLimit = { readonly aboveCents: bigint; readonly setByName: string; readonly setAt: Date };

/** Above which sum a second person is needed; undefined: never. */
export const findLimit = (tx: Tx, municipalityId: number): Promise<ReviewLimit | undefined> =>
  tx.maybeOne<ReviewLimit>(
    `select l.above_cents as "aboveCents", p.name as "setByName", l.set_at as "setAt" from review_limit l
       join person p on p.id = l.set_by where l.municipality_id = $1 order by l.id desc limit 1`,
    [municipalityId],
  );

export const insertLimit = (tx: Tx, municipalityId: number, aboveCents: number, personId: number): Promise<number> =>
  tx.execute('insert into review_limit (municipality_id, above_cents, set_by) values ($1, $2, $3)', [
    municipalityId,
    aboveCents,
    personId,
  ]);
