import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';

/** A municipality that allocated to the provider, with the numbers of its children sealed as they are kept. */
export type AllocatingMunicipality = { readonly id: number; readonly name: string; readonly code: string };

export const allocatingMunicipalities = (tx: Tx, providerId: number): Promise<AllocatingMunicipality[]> =>
  tx.query(
    `select o.id, o.name, o.cbs_code as code from organisation o
      where o.cbs_code is not null and exists (select from allocation a where a.municipality_id = o.id and a.provider_id = $1)
      order by o.name`,
    [providerId],
  );

/** The children whom a municipality allocated to the provider. */
export const ownChildren = (
  tx: Tx,
  asked: { readonly providerId: number; readonly municipalityId: number },
): Promise<{ id: bigint; bsnEncrypted: Buffer }[]> =>
  tx.query(
    `select c.id, c.bsn_encrypted as "bsnEncrypted" from client c
      where c.municipality_id = $2
        and exists (select from allocation a where a.client_id = c.id and a.provider_id = $1 and a.municipality_id = $2)`,
    [asked.providerId, asked.municipalityId],
  );

/** Numbers of declarations and references of lines that this provider ever sent. */
export async function ownReferences(
  tx: Tx,
  providerId: number,
): Promise<{ readonly numbers: readonly string[]; readonly references: readonly string[] }> {
  const numbers = await tx.query<{ number: string }>('select distinct number from claim where provider_id = $1', [
    providerId,
  ]);
  const references = await tx.query<{ reference: string }>(
    'select distinct reference from claim_line where provider_id = $1',
    [providerId],
  );
  return { numbers: numbers.map((row) => row.number), references: references.map((row) => row.reference) };
}

/** What was approved or held per allocation, product and day on which care began; hours as minutes, credits taken off. */
export type DeclaredSum = {
  readonly municipalityId: number;
  readonly allocationNumber: bigint;
  readonly clientId: bigint | null;
  readonly productCode: string;
  readonly contractNumber: string | null;
  readonly from: PlainDate;
  readonly amountCents: bigint;
  readonly volume: bigint;
};

export const declaredSums = (tx: Tx, providerId: number): Promise<DeclaredSum[]> =>
  tx.query(
    `select l.municipality_id as "municipalityId", l.allocation_number as "allocationNumber", l.client_id as "clientId", l.product_code as "productCode",
            k.number as "contractNumber", l.from_on as "from",
            sum(case l.sign when 'D' then l.amount_cents else -l.amount_cents end)::bigint as "amountCents",
            sum((case l.sign when 'D' then 1 else -1 end) * l.volume * case l.unit when '04' then 60 else 1 end)::bigint as volume
       from claim_line l left join contract k on k.id = l.contract_id
      where l.provider_id = $1 and l.verdict in ('A', 'H')
      group by 1, 2, 3, 4, 5, 6`,
    [providerId],
  );

/** AGB code of a provider; undefined of any other organisation. */
export async function findProviderCode(tx: Tx, organisationId: number): Promise<string | undefined> {
  const [row] = await tx.query<{ code: string }>(
    `select agb_code as code from organisation where id = $1 and kind = 'provider' and agb_code is not null`,
    [organisationId],
  );
  return row?.code;
}
