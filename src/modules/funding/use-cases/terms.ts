import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type FundingDocument, termsFromDocument } from '../domain/document/document.ts';
import type { FundingTerms } from '../domain/terms.ts';
import { type TermsStatus, termsStatus } from '../domain/terms-status.ts';
import { listTerms, lockTerms, type StoredTerms } from '../storage/terms.ts';

/** Who works on terms: a person for an organisation, on a day. */
export type Author = { readonly personId: number; readonly organisationId: number; readonly today: PlainDate };
export type OpenedTerms = {
  readonly stored: StoredTerms;
  readonly terms: FundingTerms;
  readonly status: TermsStatus;
};
export type TermsUnknown = { readonly code: 'funding.terms-unknown' };
export type NotYours = { readonly code: 'funding.not-yours' };
export type Stands = { readonly code: 'funding.terms-stand' };
export type Stale = { readonly code: 'http.version-differs' };

/** Reads a stored document. What was stored was read before; that it no longer can be is a broken promise and throws. */
export function readStored(id: number, content: FundingDocument): FundingTerms {
  const read = termsFromDocument(content);
  if (!read.ok) throw new Error(`stored funding terms ${id} cannot be read: ${read.refusal.faults[0]?.path}`);
  return read.value;
}

const opened = (stored: StoredTerms, today: PlainDate): OpenedTerms => ({
  stored,
  terms: readStored(stored.id, stored.content),
  status: termsStatus(stored, today),
});

/** Did this person write the content last? Then somebody else adopts it (four eyes). */
export const keptLast = (stored: StoredTerms, personId: number): boolean => stored.keptById === personId;

/** Terms that the person may see. */
export async function openTerms(tx: Tx, id: number, today: PlainDate): Promise<Result<OpenedTerms, TermsUnknown>> {
  const [stored] = await listTerms(tx, id);
  return stored ? yes(opened(stored, today)) : no({ code: 'funding.terms-unknown' });
}

/** Terms of the author's own region, held for this transaction. */
export async function holdTerms(tx: Tx, by: Author, id: number): Promise<Result<OpenedTerms, TermsUnknown | NotYours>> {
  await lockTerms(tx, id);
  const found = await openTerms(tx, id, by.today);
  if (!found.ok) return found;
  return found.value.stored.regionId === by.organisationId ? found : no({ code: 'funding.not-yours' });
}

/** The same, when they are still a concept. */
export async function holdConcept(
  tx: Tx,
  by: Author,
  id: number,
): Promise<Result<OpenedTerms, TermsUnknown | NotYours | Stands>> {
  const held = await holdTerms(tx, by, id);
  if (!held.ok) return held;
  return held.value.status === 'concept' ? held : no({ code: 'funding.terms-stand' });
}
