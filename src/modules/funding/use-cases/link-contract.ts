import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { findContract, laterLink, linkContract } from '../storage/contract-funding.ts';
import { type Author, type NotYours, type OpenedTerms, openTerms, type TermsUnknown } from './terms.ts';

type LinkRefusal =
  | TermsUnknown
  | NotYours
  | { readonly code: 'funding.contract-unknown' }
  | { readonly code: 'funding.not-adopted' }
  | { readonly code: 'funding.outside-period' }
  | { readonly code: 'funding.contract-already-linked'; readonly from: PlainDate };

/** From a day on a contract is paid by these terms; what paid it before ends the day before. Earlier days stay as they were. */
export async function linkTerms(
  tx: Tx,
  by: Author,
  termsId: number,
  contractId: number,
  fromOn: PlainDate,
): Promise<Result<OpenedTerms, LinkRefusal>> {
  const found = await openTerms(tx, termsId, by.today);
  if (!found.ok) return found;
  const { stored, status } = found.value;
  if (stored.regionId !== by.organisationId) return no({ code: 'funding.not-yours' });
  if (status === 'concept') return no({ code: 'funding.not-adopted' });
  const contract = await findContract(tx, contractId);
  if (!contract || contract.regionId !== stored.regionId) return no({ code: 'funding.contract-unknown' });
  const before = fromOn < contract.fromOn || fromOn < stored.fromOn;
  const after = fromOn > contract.throughOn || (stored.throughOn !== null && fromOn > stored.throughOn);
  if (before || after) return no({ code: 'funding.outside-period' });
  const later = await laterLink(tx, contractId, fromOn);
  if (later) return no({ code: 'funding.contract-already-linked', from: later.fromOn });
  await linkContract(tx, { contractId, termsId, fromOn, through: addDays(fromOn, -1), personId: by.personId });
  return openTerms(tx, termsId, by.today);
}
