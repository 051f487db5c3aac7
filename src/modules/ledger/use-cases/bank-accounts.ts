import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  type BankAccountRow,
  decideBankAccount,
  findBankAccount,
  insertBankAccount,
} from '../storage/bank-accounts.ts';
import type { NotPaying, Payer } from './payer.ts';

export type AccountRefusal =
  | NotPaying
  | { readonly code: 'ledger.account-unknown' }
  | { readonly code: 'ledger.iban-wrong' }
  | { readonly code: 'ledger.same-person' }
  | { readonly code: 'ledger.already-decided' };

/** Proposes an account of a provider or of the municipality itself; it counts once somebody else confirmed it. */
export async function proposeAccount(
  tx: Tx,
  payer: Payer,
  wanted: { holderId: number; iban: string; name: string; fromOn: PlainDate; reason: string },
): Promise<Result<BankAccountRow, AccountRefusal>> {
  if (payer.municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  const iban = electronicFormatIBAN(wanted.iban);
  if (iban === null || !isValidIBAN(iban)) return no({ code: 'ledger.iban-wrong' });
  const holder = await tx.maybeOne<{ kind: string }>('select kind from organisation where id = $1', [wanted.holderId]);
  if (holder?.kind !== 'provider' && wanted.holderId !== payer.municipalityId)
    return no({ code: 'ledger.account-unknown' });
  const { id } = await insertBankAccount(tx, {
    ...wanted,
    iban,
    payerId: payer.municipalityId,
    madeBy: payer.personId,
  });
  return found(await findBankAccount(tx, id));
}

/** Confirms or refuses a proposed account: somebody else than who proposed it. */
export async function decideAccount(
  tx: Tx,
  payer: Payer,
  id: number,
  accepted: boolean,
): Promise<Result<BankAccountRow, AccountRefusal>> {
  const account = await findBankAccount(tx, id);
  if (account === undefined) return no({ code: 'ledger.account-unknown' });
  if (account.payerId !== payer.municipalityId) return no({ code: 'ledger.not-yours' });
  if (account.accepted !== null) return no({ code: 'ledger.already-decided' });
  if (account.madeBy === payer.personId) return no({ code: 'ledger.same-person' });
  await decideBankAccount(tx, id, payer.personId, accepted);
  return found(await findBankAccount(tx, id));
}

const found = (row: BankAccountRow | undefined): Result<BankAccountRow, AccountRefusal> =>
  row === undefined ? no({ code: 'ledger.account-unknown' }) : yes(row);
