import { documentOf, type FundingDocument, type FundingTerms, termsFromDocument } from '../../modules/funding/index.ts';
import type { RegionData } from '../region-data.ts';

/** Row number of the terms that pay the contracts of the demonstration. */
export const AGREED_TERMS = 1;

/** Throws RangeError when the document of the demonstration is faulty. */
export function readTermsDocument(document: FundingDocument): { terms: FundingTerms; content: FundingDocument } {
  const read = termsFromDocument(document);
  if (!read.ok) throw new RangeError(`funding terms of the demonstration: ${JSON.stringify(read.refusal.faults)}`);
  return { terms: read.value, content: documentOf(read.value) };
}

export const agreedTerms = (data: RegionData): FundingTerms => readTermsDocument(data['funding-agreed'].document).terms;
