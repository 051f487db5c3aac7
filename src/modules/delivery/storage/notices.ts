import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** A start or stop as it was reported. Days are inclusive. */
export type DeliveryNotice = {
  readonly kind: 'start' | 'stop';
  /** Takes an earlier notice with the same key back (StatusAanlevering 3). */
  readonly removal: boolean;
  /** Null for a task that was not allocated; the product and first day are its key then (IV096). */
  readonly allocationNumber: number | null;
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly allocationFrom: PlainDate | null;
  readonly begins: PlainDate;
  /** Both null for a start. `endReason` is code JZ588. */
  readonly ends: PlainDate | null;
  readonly endReason: string | null;
};

export type DeliveryParties = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly clientId: bigint;
};

/**
 * Appends accepted notices of one message, in the order given; nothing when that message's were added before. Throws when a notice names an allocation that the
 * municipality does not have: judge TR019 first.
 */
export async function appendNotices(
  tx: Tx,
  parties: DeliveryParties,
  messageId: bigint | null,
  notices: readonly DeliveryNotice[],
): Promise<void> {
  if (messageId !== null && (await hasNotices(tx, messageId))) return;
  const added = await tx.query(
    `insert into delivery_notice (region_id, municipality_id, provider_id, client_id, allocation_id, kind, removal,
       product_category, product_code, allocation_from_on, begins_on, ends_on, end_reason, message_id)
     select $1, $2, $3, $4, a.id, n.kind, n.removal, n.product_category, n.product_code, n.allocation_from, n.begins,
            n.ends, n.end_reason, $5
       from jsonb_to_recordset($6::jsonb) as n(nr int, kind text, removal boolean, number bigint, product_category text,
            product_code text, allocation_from date, begins date, ends date, end_reason text)
       left join allocation a on a.municipality_id = $2 and a.provider_id = $3 and a.number = n.number
      where n.number is null or a.id is not null
      order by n.nr
     returning id`,
    [parties.regionId, parties.municipalityId, parties.providerId, parties.clientId, messageId, asRows(notices)],
  );
  if (added.length !== notices.length) throw new Error('a notice names an allocation that is not there');
}

const hasNotices = async (tx: Tx, messageId: bigint): Promise<boolean> =>
  (await tx.maybeOne('select from delivery_notice where message_id = $1 limit 1', [messageId])) !== undefined;

const asRows = (notices: readonly DeliveryNotice[]): string =>
  JSON.stringify(
    notices.map((notice, nr) => ({
      nr,
      kind: notice.kind,
      removal: notice.removal,
      number: notice.allocationNumber,
      product_category: notice.productCategory,
      product_code: notice.productCode,
      allocation_from: notice.allocationFrom,
      begins: notice.begins,
      ends: notice.ends,
      end_reason: notice.endReason,
    })),
  );

/** All notices about these children between this municipality and provider, in the order in which they were accepted. */
export async function loadNotices(
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly clientIds: readonly bigint[] },
): Promise<readonly (DeliveryNotice & { readonly clientId: bigint; readonly messageId: bigint | null })[]> {
  return tx.query(
    `select n.client_id as "clientId", n.message_id as "messageId", n.kind, n.removal, a.number::int as "allocationNumber",
            n.product_category as "productCategory", n.product_code as "productCode",
            n.allocation_from_on as "allocationFrom", n.begins_on as begins, n.ends_on as ends, n.end_reason as "endReason"
       from delivery_notice n left join allocation a on a.id = n.allocation_id
      where n.client_id = any($3::bigint[]) and n.municipality_id = $1 and n.provider_id = $2
      order by n.id`,
    [question.municipalityId, question.providerId, [...question.clientIds]],
  );
}
