import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { byNumber } from '../domain/register/change.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import { recordOn, type WaitingChange } from '../domain/register/in-force.ts';
import { type ChangeJson, changeFromJson, type RecordJson, recordFromJson } from '../domain/register/record-json.ts';

export type RegisterHead = {
  readonly id: number;
  readonly regionId: number;
  /** Of the contract; each change adds one. */
  readonly version: number;
  /** Null: made before the register. */
  readonly firstValueCents: bigint | null;
  readonly procedureId: number | null;
  readonly applicationId: number | null;
  readonly providerName: string;
  readonly purchaserName: string;
};
export type Registered = RegisterHead & {
  /** As it holds on the day of looking. */
  readonly record: ContractRecord;
  /** With all that was adopted, also what takes effect later: the text that parties agreed to. */
  readonly agreed: ContractRecord;
  /** Adopted, and not in effect yet. */
  readonly waiting: readonly WaitingChange[];
};

type WaitingJson = Omit<WaitingChange, 'changes'> & { readonly changes: readonly ChangeJson[] };
type Row = RegisterHead & { readonly json: RecordJson; readonly waitingJson: readonly WaitingJson[] };
const END_OF_TIME = '9999-12-31' as PlainDate;

/** Contracts of the actor's scope as they hold today, in one statement; by id, or all that run on or after a day. */
export async function loadRecords(
  tx: Tx,
  which: { readonly ids: readonly number[] } | { readonly runningFrom: string },
  today: PlainDate,
): Promise<Registered[]> {
  const condition =
    'ids' in which
      ? sql`c.id = any(${which.ids}::int[])`
      : sql`least(c.through_on, c.terminated_on) >= ${which.runningFrom}::date`;
  const rows = await tx.query<Row>(sql`
    select c.id, c.region_id as "regionId", c.row_version as version, c.first_value_cents as "firstValueCents",
           c.procedure_id as "procedureId", c.application_id as "applicationId", p.name as "providerName",
           b.name as "purchaserName",
           coalesce((select jsonb_agg(jsonb_build_object('version', w.version, 'effectiveOn', w.effective_on, 'changes', w.changes)
                                      order by w.effective_on, w.version)
              from contract_amendment w where w.contract_id = c.id and w.changes is not null
               and w.effective_on > coalesce(c.standing_on, '-infinity')), '[]') as "waitingJson",
           jsonb_build_object(
      'number', c.number, 'name', c.name, 'scope', c.scope, 'form', c.form, 'clientReference', c.client_reference,
      'frameworkId', c.framework_id, 'segment', c.segment, 'variant', c.variant, 'procedure', c.procedure,
      'from', c.from_on, 'through', c.through_on, 'terminatedOn', c.terminated_on, 'paymentTermDays', c.payment_term_days,
      'purchaserId', c.purchaser_id, 'providerId', c.provider_id,
      'formerProviders', coalesce((select jsonb_agg(jsonb_build_object('providerId', f.provider_id, 'through', f.through_on)
         order by f.through_on) from contract_former_provider f where f.contract_id = c.id), '[]'),
      'municipalityIds', coalesce((select jsonb_agg(q.organisation_id order by q.organisation_id) from contract_party q
         where q.contract_id = c.id and q.role = 'on-behalf-of'), '[]'),
      'partners', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'name', r.name, 'registration', r.registration,
         'task', r.task, 'sharePercent', r.share_percent, 'under', u.name) order by r.role, r.name)
         from contract_partner r left join contract_partner u on u.id = r.under_id where r.contract_id = c.id), '[]'),
      'products', coalesce((select jsonb_agg(jsonb_build_object('productId', a.product_id, 'year', a.year, 'volume', a.volume,
         'budgetCents', a.budget_cents, 'limitCents', a.limit_cents, 'clause', k.number) order by a.product_id, a.year)
         from contract_product a join contract_clause k on k.id = a.clause_id where a.contract_id = c.id), '[]'),
      'variants', coalesce((select jsonb_agg(jsonb_build_object('productId', v.product_id, 'municipalityId', v.municipality_id,
         'variant', v.variant) order by v.product_id, v.municipality_id) from contract_variant v where v.contract_id = c.id), '[]'),
      'clauses', coalesce((select jsonb_agg(jsonb_build_object('number', k.number, 'kind', k.kind, 'title', k.title,
         'text', k.text, 'modelKey', k.model_key, 'active', k.active, 'terms', k.terms))
         from contract_clause k where k.contract_id = c.id), '[]')) as json
      from contract c join organisation p on p.id = c.provider_id join organisation b on b.id = c.purchaser_id
     where ${condition} order by c.number, c.id`);
  return rows.map(({ json, waitingJson, ...head }) => {
    const read = recordFromJson(json);
    const written = { ...read, clauses: read.clauses.toSorted(byNumber) };
    const all = waitingJson.map((one) => ({ ...one, changes: one.changes.map(changeFromJson) }));
    return {
      ...head,
      record: foldedOn(written, all, today),
      agreed: foldedOn(written, all, END_OF_TIME),
      waiting: all.filter(({ effectiveOn }) => effectiveOn > today),
    };
  });
}

/** Throws RangeError when what waits cannot take effect: that was checked before it was adopted. */
function foldedOn(written: ContractRecord, waiting: readonly WaitingChange[], day: PlainDate): ContractRecord {
  const found = recordOn(written, waiting, day);
  if (!found.ok) throw new RangeError(`contract ${written.number}: ${found.refusal.code}`);
  return found.value;
}

/** One contract of the actor's scope; others do not exist. */
export const loadRecord = async (tx: Tx, id: number, today: PlainDate): Promise<Registered | undefined> =>
  (await loadRecords(tx, { ids: [id] }, today))[0];

/** Holds contracts until the end of the transaction, so that two who change one come one after the other. */
export const holdContracts = (tx: Tx, ids: readonly number[]): Promise<number> =>
  tx.execute(sql`select from contract where id = any(${[...ids]}::int[]) order by id for update`);

export const holdContract = (tx: Tx, id: number): Promise<number> => holdContracts(tx, [id]);
