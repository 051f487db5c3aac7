import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** One content an allocation has had (JW301 ToegewezenProduct). */
export type AllocationContent = {
  readonly number: number;
  /** Moment of decision in Dutch civil time: day and 'hh:mm:ss' (IV013). */
  readonly decidedOn: PlainDate;
  readonly decidedTime: string;
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly from: PlainDate;
  /** Last day, inclusive; null while there is no end. */
  readonly through: PlainDate | null;
  /** Volume per frequency in `unit`; all three or none. */
  readonly volume: number | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  readonly budgetCents: Cents | null;
  /** Code JZ002; null for a first or unchanged content (IV099). */
  readonly changeReason: string | null;
  /** ReferentieAanbieder of the request that this content grants (IV097). */
  readonly requestReference: string | null;
  readonly remark: string | null;
};

export type AllocationParties = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly clientId: bigint;
};

/**
 * Adds contents that are not there yet, allocations with them. A content that was told before (the same moment of
 * decision) is left alone, so a message may repeat what still holds (OP087). Throws when a number belongs to another
 * child or provider: judge TR332 first.
 */
export async function appendContents(
  tx: Tx,
  parties: AllocationParties,
  messageId: bigint | null,
  contents: readonly AllocationContent[],
): Promise<void> {
  const rows = JSON.stringify(
    contents.map((content) => ({ ...content, budgetCents: content.budgetCents?.toString() ?? null })),
  );
  const { regionId, municipalityId, providerId, clientId } = parties;
  await tx.execute(
    `insert into allocation (region_id, municipality_id, provider_id, client_id, number)
     select distinct $1::int, $2::int, $3::int, $4::bigint, c.number
       from jsonb_to_recordset($5::jsonb) as c(number bigint)
     on conflict (municipality_id, number) do nothing`,
    [regionId, municipalityId, providerId, clientId, rows],
  );
  const others = await tx.query(
    `select number from allocation
      where municipality_id = $1 and number = any($2::bigint[]) and (client_id <> $3 or provider_id <> $4)`,
    [municipalityId, contents.map((content) => content.number), clientId, providerId],
  );
  if (others.length > 0) throw new Error('an allocation number belongs to another child or provider');
  await tx.execute(
    `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
       product_code, from_on, through_on, volume, unit, frequency, budget_cents, change_reason, decided_at, message_id,
       request_reference, remark)
     select a.id, coalesce((select max(v.version) from allocation_version v where v.allocation_id = a.id), 0)
              + row_number() over (partition by a.id order by c."decidedOn", c."decidedTime"),
            $1, $2, p.id, c."productCategory", c."productCode", c."from", c."through", c.volume, c.unit, c.frequency,
            c."budgetCents", c."changeReason", (c."decidedOn" + c."decidedTime") at time zone 'Europe/Amsterdam', $3,
            c."requestReference", c.remark
       from jsonb_to_recordset($4::jsonb) as c(number bigint, "decidedOn" date, "decidedTime" time, "productCategory" text,
            "productCode" text, "from" date, "through" date, volume bigint, unit text, frequency text, "budgetCents" bigint,
            "changeReason" text, "requestReference" text, remark text)
       join allocation a on a.municipality_id = $1 and a.number = c.number
       left join product p on p.region_id = $5 and p.category = c."productCategory" and p.code = c."productCode"
            and daterange(p.from_on, p.through_on, '[]') @> c."from"
      where not exists (select from allocation_version v where v.allocation_id = a.id
                           and v.decided_at = (c."decidedOn" + c."decidedTime") at time zone 'Europe/Amsterdam')`,
    [municipalityId, providerId, messageId, rows, regionId],
  );
}

/** Every content of the allocations of this child at this provider, in order of decision. */
export async function loadContents(
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly clientId: bigint },
): Promise<readonly (AllocationContent & { readonly messageId: bigint | null })[]> {
  const rows = await tx.query<AllocationContent & { budgetCents: bigint | null; messageId: bigint | null }>(
    `select a.number::int as number, (v.decided_at at time zone 'Europe/Amsterdam')::date as "decidedOn",
            to_char(v.decided_at at time zone 'Europe/Amsterdam', 'HH24:MI:SS') as "decidedTime",
            v.product_category as "productCategory", v.product_code as "productCode", v.from_on as "from",
            v.through_on as "through", v.volume::float8 as volume, v.unit, v.frequency, v.budget_cents as "budgetCents",
            v.change_reason as "changeReason", v.request_reference as "requestReference", v.remark,
            v.message_id as "messageId"
       from allocation a join allocation_version v on v.allocation_id = a.id
      where a.client_id = $1 and a.municipality_id = $2 and a.provider_id = $3
      order by v.decided_at, v.version`,
    [question.clientId, question.municipalityId, question.providerId],
  );
  return rows.map((row) => ({ ...row, budgetCents: row.budgetCents === null ? null : cents(row.budgetCents) }));
}

/** Of these numbers, those the municipality gave to another child or provider (TR332). */
export async function numbersGivenElsewhere(
  tx: Tx,
  question: {
    readonly municipalityId: number;
    readonly providerId: number;
    readonly clientId: bigint | undefined;
    readonly numbers: readonly number[];
  },
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ number: number }>(
    `select number::int as number from allocation
      where municipality_id = $1 and number = any($2::bigint[])
        and (provider_id <> $3 or client_id is distinct from $4::bigint)`,
    [question.municipalityId, [...question.numbers], question.providerId, question.clientId ?? null],
  );
  return new Set(rows.map((row) => row.number));
}

/** Of these numbers, those with approved lines that were not credited: their use is not zero (TR385). */
export async function numbersWithApprovedLines(
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly numbers: readonly number[] },
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ number: number }>(
    `select distinct a.number::int as number
       from allocation a join allocation_usage u on u.allocation_id = a.id
      where a.municipality_id = $1 and a.provider_id = $2 and a.number = any($3::bigint[])
        and (u.approved_volume <> 0 or u.approved_cents <> 0)`,
    [question.municipalityId, question.providerId, [...question.numbers]],
  );
  return new Set(rows.map((row) => row.number));
}
