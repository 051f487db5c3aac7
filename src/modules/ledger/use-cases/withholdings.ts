import { cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { entriesOf } from '../domain/entries.ts';
import { findContract } from '../storage/money-orders.ts';
import { postAll } from '../storage/post.ts';
import {
  findWithholding,
  insertWithholding,
  releaseWithholding,
  type WithholdingRow,
  withheldBalances,
} from '../storage/withholdings.ts';
import type { NotPaying, Payer } from './payer.ts';

export type WithholdingRefusal =
  | NotPaying
  | { readonly code: 'ledger.withholding-unknown' }
  | { readonly code: 'ledger.withholding-exists' }
  | { readonly code: 'ledger.contract-unknown' }
  | { readonly code: 'ledger.period-wrong' }
  | { readonly code: 'ledger.already-decided' };

/** Withholds a share of what is paid for a contract, or for all contracts of a provider, from a day on. */
export async function withhold(
  tx: Tx,
  payer: Payer,
  wanted: {
    providerId: number;
    contractId: number | null;
    sharePercent: string;
    reason: string;
    fromOn: PlainDate;
    throughOn: PlainDate | null;
  },
): Promise<Result<WithholdingRow, WithholdingRefusal>> {
  if (payer.municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  if (wanted.throughOn !== null && wanted.throughOn < wanted.fromOn) return no({ code: 'ledger.period-wrong' });
  if (wanted.contractId !== null && (await findContract(tx, wanted.contractId))?.providerId !== wanted.providerId)
    return no({ code: 'ledger.contract-unknown' });
  const id = await insertWithholding(tx, { ...wanted, municipalityId: payer.municipalityId, madeBy: payer.personId });
  if (id === undefined) return no({ code: 'ledger.withholding-exists' });
  return found(await findWithholding(tx, id));
}

/** Ends a withholding; what stands withheld is owed again and goes with the next payment. */
export async function release(
  tx: Tx,
  payer: Payer,
  id: number,
  reason: string,
): Promise<Result<WithholdingRow, WithholdingRefusal>> {
  const one = await findWithholding(tx, id);
  if (one === undefined) return no({ code: 'ledger.withholding-unknown' });
  const { municipalityId } = payer;
  if (municipalityId === undefined || one.municipalityId !== municipalityId) return no({ code: 'ledger.not-yours' });
  if (one.releasedOn !== null) return no({ code: 'ledger.already-decided' });
  const balances = await withheldBalances(tx, municipalityId, one.providerId, one.contractId);
  await postAll(
    tx,
    balances.map(({ contractId, regionId, cents: amount }) => ({
      kind: 'withholding-released' as const,
      regionId,
      municipalityId,
      providerId: one.providerId,
      occurredOn: payer.today,
      note: reason,
      entries: entriesOf('withholding-released', [
        { contractId, productId: null, month: null, amountCents: cents(amount) },
      ]),
    })),
  );
  await releaseWithholding(tx, id, payer.personId, payer.today, reason);
  return found(await findWithholding(tx, id));
}

const found = (row: WithholdingRow | undefined): Result<WithholdingRow, WithholdingRefusal> =>
  row === undefined ? no({ code: 'ledger.withholding-unknown' }) : yes(row);
