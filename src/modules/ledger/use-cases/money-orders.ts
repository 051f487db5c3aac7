import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { entriesOf } from '../domain/entries.ts';
import {
  decideMoneyOrder,
  findContract,
  findMoneyOrder,
  insertMoneyOrder,
  type MoneyOrderKind,
  type MoneyOrderRow,
} from '../storage/money-orders.ts';
import { post } from '../storage/post.ts';
import { closedYears } from '../storage/years.ts';
import type { NotPaying, Payer } from './payer.ts';

export type MoneyOrderRefusal =
  | NotPaying
  | { readonly code: 'ledger.order-unknown' }
  | { readonly code: 'ledger.contract-unknown' }
  | { readonly code: 'ledger.amount-wrong' }
  | { readonly code: 'ledger.set-off-missing' }
  | { readonly code: 'ledger.same-person' }
  | { readonly code: 'ledger.already-decided' }
  | { readonly code: 'ledger.closed-year' };

export type WantedMoneyOrder = {
  readonly contractId: number;
  readonly kind: MoneyOrderKind;
  readonly amountCents: bigint;
  readonly reason: string;
  readonly setOffFrom: PlainDate | null;
  readonly parts: number | null;
};

/** Makes an advance, recovery, settlement or guarantee; it is posted once somebody else agreed. */
export async function makeMoneyOrder(
  tx: Tx,
  payer: Payer,
  wanted: WantedMoneyOrder,
): Promise<Result<MoneyOrderRow, MoneyOrderRefusal>> {
  const { municipalityId } = payer;
  if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  const contract = await findContract(tx, wanted.contractId);
  if (contract === undefined) return no({ code: 'ledger.contract-unknown' });
  if (wanted.amountCents === 0n || (wanted.amountCents < 0n && wanted.kind !== 'settlement'))
    return no({ code: 'ledger.amount-wrong' });
  const advance = wanted.kind === 'advance';
  if (advance && (wanted.setOffFrom === null || wanted.parts === null)) return no({ code: 'ledger.set-off-missing' });
  const { id } = await insertMoneyOrder(tx, {
    ...wanted,
    setOffFrom: advance ? wanted.setOffFrom : null,
    parts: advance ? wanted.parts : null,
    regionId: contract.regionId,
    providerId: contract.providerId,
    municipalityId,
    onDay: payer.today,
    madeBy: payer.personId,
  });
  return found(await findMoneyOrder(tx, id));
}

/** Agrees or refuses: somebody else than its maker. Agreed, it stands in the ledger on the day of the decision. */
export async function decideOnMoneyOrder(
  tx: Tx,
  payer: Payer,
  id: number,
  accepted: boolean,
): Promise<Result<MoneyOrderRow, MoneyOrderRefusal>> {
  const order = await findMoneyOrder(tx, id);
  if (order === undefined) return no({ code: 'ledger.order-unknown' });
  if (order.municipalityId !== payer.municipalityId) return no({ code: 'ledger.not-yours' });
  if (order.accepted !== null) return no({ code: 'ledger.already-decided' });
  if (order.madeBy === payer.personId) return no({ code: 'ledger.same-person' });
  const closed = await closedYears(tx, order.municipalityId);
  if (accepted && closed.some(({ year }) => payer.today.startsWith(`${year}-`)))
    return no({ code: 'ledger.closed-year' });
  const transactionId = accepted ? ((await postOrder(tx, order, payer.today)) ?? null) : null;
  await decideMoneyOrder(tx, id, { personId: payer.personId, accepted, transactionId });
  return found(await findMoneyOrder(tx, id));
}

const postOrder = (tx: Tx, order: MoneyOrderRow, occurredOn: PlainDate): Promise<bigint | undefined> =>
  post(tx, {
    kind: order.kind,
    regionId: order.regionId,
    providerId: order.providerId,
    municipalityId: order.municipalityId,
    occurredOn,
    note: order.reason,
    entries: entriesOf(order.kind, [
      { contractId: order.contractId, productId: null, month: null, amountCents: cents(order.amountCents) },
    ]),
  });

const found = (row: MoneyOrderRow | undefined): Result<MoneyOrderRow, MoneyOrderRefusal> =>
  row === undefined ? no({ code: 'ledger.order-unknown' }) : yes(row);
