import { no, type Result, yes } from '../../../kernel/result.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { mayOpen } from '../domain/secret-residence.ts';
import { findSealedBsn } from '../storage/allocation-detail.ts';

/** Shows the BSN of a young person in scope. The route writes who asked and why to the access log. */
export async function revealBsn(
  tx: Tx,
  vault: BsnVault,
  who: { readonly role: string; readonly municipalityIds: readonly number[] },
  clientId: number,
): Promise<Result<string, { readonly code: 'allocations.client-unknown' }>> {
  const sealed = await findSealedBsn(tx, clientId);
  if (!sealed || !mayOpen(sealed, who)) return no({ code: 'allocations.client-unknown' });
  return yes(vault.decrypt(sealed.bsnEncrypted));
}
