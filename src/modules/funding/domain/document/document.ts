import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { FundingTerms } from '../terms.ts';
import { checkTerms } from './check-terms.ts';
import type { Fault } from './fault.ts';
import { TERMS } from './fields.nl.ts';
import { readShape, UNREADABLE } from './read-shape.ts';
import { writeShape } from './write-shape.ts';

/** Funding terms as people and programs exchange them: JSON with Dutch names, as the published schema describes it. */
export type FundingDocument = Readonly<Record<string, unknown>>;
export type DocumentFaulty = { readonly code: 'funding.document-faulty'; readonly faults: readonly Fault[] };

/**
 * Reads a document of funding terms. Refuses with every fault at once: first what is not well formed; when all of it can be
 * read, what can never be paid or never occur (`check-terms.ts`).
 */
export function termsFromDocument(json: unknown): Result<FundingTerms, DocumentFaulty> {
  const faults: Fault[] = [];
  const read = readShape(TERMS, withoutSchema(json), '', faults);
  if (read !== UNREADABLE && faults.length === 0) faults.push(...checkTerms(read as FundingTerms));
  return faults.length > 0 ? no({ code: 'funding.document-faulty', faults }) : yes(read as FundingTerms);
}

/** A file may name the schema that it follows, as editors like; it says nothing about the terms. */
function withoutSchema(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json;
  const { $schema: _, ...rest } = json;
  return rest;
}

/** Writes terms as a document, with every field, also what was left out when it was read. */
export const documentOf = (terms: FundingTerms): FundingDocument => writeShape(TERMS, terms) as FundingDocument;
