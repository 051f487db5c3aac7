import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../../platform/db/index.ts';
import type { DisputeStepKind } from '../../domain/review/dispute.ts';
import type { VerdictSign } from '../verdict-signs.ts';

/** A line that can be disputed, as far as that goes. */
export type DisputableLine = {
  readonly claimId: bigint;
  readonly seq: number;
  readonly declarationYear: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly verdict: VerdictSign;
  readonly sign: 'D' | 'C';
  readonly amountCents: bigint;
  readonly volume: bigint;
  readonly unit: string;
  readonly approvedCents: bigint;
};

export const findDisputableLine = (tx: Tx, claimId: number, seq: number): Promise<DisputableLine | undefined> =>
  tx.maybeOne<DisputableLine>(
    `select l.claim_id as "claimId", l.seq, l.declaration_year as "declarationYear", l.municipality_id as "municipalityId",
            l.provider_id as "providerId", l.verdict, l.sign, l.amount_cents as "amountCents", l.volume, l.unit,
            (l.approved_cents + coalesce((select sum(x.approved_change) from claim_correction x where x.declaration_year = l.declaration_year
               and x.claim_id = l.claim_id and x.seq = l.seq), 0))::bigint as "approvedCents"
       from claim c join claim_line l on l.declaration_year = c.declaration_year and l.claim_id = c.id
      where c.id = $1 and l.seq = $2`,
    [claimId, seq],
  );

export type DisputeRow = {
  readonly id: bigint;
  readonly claimId: bigint;
  readonly seq: number;
  readonly claimNumber: string;
  readonly reference: string;
  readonly productCode: string;
  readonly product: string | null;
  readonly failedRules: bigint;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly providerId: number;
  readonly provider: string;
  readonly amountCents: bigint;
  readonly reason: string;
  readonly raisedBy: string;
  readonly raisedOn: PlainDate;
  readonly steps: readonly StepRow[];
};

/** As JSON gives it. */
export type StepRow = {
  readonly kind: DisputeStepKind;
  readonly text: string;
  readonly adviser: string | null;
  readonly advises: 'grant' | 'keep' | null;
  readonly onDay: PlainDate;
  readonly person: string;
};

const disputes = (where: SqlFragment): SqlFragment => sql`
  select d.id, d.claim_id as "claimId", d.seq, c.number as "claimNumber", l.reference, l.product_code as "productCode",
         q.name as product, l.failed_rules as "failedRules", d.municipality_id as "municipalityId", m.name as municipality,
         d.provider_id as "providerId", p.name as provider, d.amount_cents as "amountCents", d.reason, r.name as "raisedBy",
         d.raised_on as "raisedOn",
         coalesce((select json_agg(json_build_object('kind', s.kind, 'text', s.text, 'adviser', s.adviser, 'advises', s.advises,
                                     'onDay', s.on_day, 'person', w.name) order by s.id)
                     from claim_dispute_step s join person w on w.id = s.person_id where s.dispute_id = d.id), '[]') as steps
    from claim_dispute d join claim c on c.id = d.claim_id
    join claim_line l on l.declaration_year = d.declaration_year and l.claim_id = d.claim_id and l.seq = d.seq
    join organisation m on m.id = d.municipality_id join organisation p on p.id = d.provider_id
    join person r on r.id = d.raised_by left join product q on q.id = l.product_id
   where ${where}`;

export const listDisputes = (tx: Tx): Promise<DisputeRow[]> =>
  tx.query<DisputeRow>(sql`${disputes(sql.yes)} order by d.raised_on desc, d.id desc`);

export const findDispute = (tx: Tx, id: number): Promise<DisputeRow | undefined> =>
  tx.maybeOne<DisputeRow>(disputes(sql`d.id = ${id}`));

/** Two people do not take a step at the same time: the row of the disagreement itself never changes, so its number is held. */
export const lockDispute = (tx: Tx, id: number): Promise<number> =>
  tx.execute(`select pg_advisory_xact_lock(hashtext('claim_dispute'), $1)`, [id]);

/** Undefined when the line was disputed before. */
export async function insertDispute(
  tx: Tx,
  line: DisputableLine,
  raised: { readonly reason: string; readonly personId: number; readonly today: PlainDate },
): Promise<bigint | undefined> {
  const row = await tx.maybeOne<{ id: bigint }>(
    `insert into claim_dispute (declaration_year, claim_id, seq, municipality_id, provider_id, amount_cents, reason, raised_by, raised_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (declaration_year, claim_id, seq) do nothing returning id`,
    [
      line.declarationYear,
      line.claimId,
      line.seq,
      line.municipalityId,
      line.providerId,
      line.sign === 'D' ? line.amountCents : -line.amountCents,
      raised.reason,
      raised.personId,
      raised.today,
    ],
  );
  return row?.id;
}

export type NewStep = {
  readonly kind: DisputeStepKind;
  readonly text: string;
  readonly adviser: string | null;
  readonly advises: 'grant' | 'keep' | null;
  readonly personId: number;
  readonly today: PlainDate;
};

export const insertDisputeStep = (
  tx: Tx,
  { id, municipalityId, providerId }: Pick<DisputeRow, 'id' | 'municipalityId' | 'providerId'>,
  step: NewStep,
): Promise<number> =>
  tx.execute(
    `insert into claim_dispute_step (dispute_id, municipality_id, provider_id, kind, text, adviser, advises, on_day, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, municipalityId, providerId, step.kind, step.text, step.adviser, step.advises, step.today, step.personId],
  );
