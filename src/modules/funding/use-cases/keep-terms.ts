import { no, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type DocumentFaulty,
  documentOf,
  type FundingDocument,
  termsFromDocument,
} from '../domain/document/document.ts';
import type { FundingTerms } from '../domain/terms.ts';
import { insertTerms, listTerms, markAdopted, type TermsContent, updateTerms } from '../storage/terms.ts';
import {
  type Author,
  holdConcept,
  keptLast,
  type NotYours,
  type OpenedTerms,
  openTerms,
  type Stale,
  type Stands,
  type TermsUnknown,
} from './terms.ts';

/** Makes a concept from a document: the first of its key, or the next version of what stands. */
export async function makeTerms(
  tx: Tx,
  by: Author,
  document: FundingDocument,
  basedOnId: number | null,
): Promise<Result<OpenedTerms, DocumentFaulty | TermsUnknown>> {
  const read = termsFromDocument(document);
  if (!read.ok) return read;
  if (basedOnId !== null) {
    const basis = await openTerms(tx, basedOnId, by.today);
    if (!basis.ok) return basis;
  }
  const id = await insertTerms(tx, {
    ...contentOf(read.value),
    regionId: by.organisationId,
    basedOnId,
    personId: by.personId,
  });
  return openTerms(tx, id, by.today);
}

/** Writes a concept that is still as the person saw it. Its key stays: that is what makes versions belong together. */
export async function changeTerms(
  tx: Tx,
  by: Author,
  id: number,
  document: FundingDocument,
  matches: (version: number) => boolean,
): Promise<
  Result<
    OpenedTerms,
    DocumentFaulty | TermsUnknown | NotYours | Stands | Stale | { readonly code: 'funding.key-differs' }
  >
> {
  const held = await holdConcept(tx, by, id);
  if (!held.ok) return held;
  const { stored } = held.value;
  if (!matches(stored.rowVersion)) return no({ code: 'http.version-differs' });
  const read = termsFromDocument(document);
  if (!read.ok) return read;
  if (read.value.key !== stored.key) return no({ code: 'funding.key-differs' });
  if ((await updateTerms(tx, id, stored.rowVersion, by.personId, contentOf(read.value))) === 0) {
    return no({ code: 'http.version-differs' });
  }
  return openTerms(tx, id, by.today);
}

/**
 * Adopts a concept that somebody else kept last. A version of these terms that was adopted before it begins earlier, and is
 * replaced from its first day.
 */
export async function adoptTerms(
  tx: Tx,
  by: Author,
  id: number,
): Promise<Result<OpenedTerms, TermsUnknown | NotYours | Stands | AdoptRefusal>> {
  const held = await holdConcept(tx, by, id);
  if (!held.ok) return held;
  const { stored } = held.value;
  if (keptLast(stored, by.personId)) return no({ code: 'funding.own-concept' });
  const standing = (await listTerms(tx)).filter(
    (one) => one.regionId === stored.regionId && one.key === stored.key && one.adoptedOn !== null,
  );
  if (standing.some(({ fromOn, number }) => fromOn >= stored.fromOn || number > stored.number)) {
    return no({ code: 'funding.later-version-adopted' });
  }
  await markAdopted(tx, id, by.today, by.personId);
  return openTerms(tx, id, by.today);
}

type AdoptRefusal = { readonly code: 'funding.own-concept' | 'funding.later-version-adopted' };

const contentOf = (terms: FundingTerms): TermsContent => ({
  key: terms.key,
  name: terms.name,
  fromOn: terms.from,
  throughOn: terms.through,
  content: documentOf(terms),
});
