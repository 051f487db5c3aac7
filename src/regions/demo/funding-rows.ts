import type { FundingDocument } from '../../modules/funding/index.ts';
import { AGREED_TERMS, readTermsDocument } from './agreed-terms.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import type { DemoRegion } from './demo-region.ts';

const NEXT = 2;

/**
 * Funding terms: those that pay the contracts of the demonstration, adopted, and the region's model as the concept of a next
 * version. Comes after the contracts.
 */
export function* fundingBatches({ data, ids, contracts }: DemoRegion): Generator<DemoBatch> {
  const agreed = data['funding-agreed'];
  const next = { ...data.funding, van: agreed.next.van };
  yield batchOf('contracts', 'funding_terms', [
    termsRow(AGREED_TERMS, ids.region, agreed.document, agreed.adoptedOn),
    termsRow(NEXT, ids.region, next, null),
  ]);
  yield batchOf(
    'contracts',
    'contract_funding',
    contracts.map(({ index, from }) => ({ contract_id: index + 1, terms_id: AGREED_TERMS, from_on: from })),
  );
}

function termsRow(id: number, regionId: number, document: FundingDocument, adoptedOn: string | null) {
  const { terms, content } = readTermsDocument(document);
  return {
    id,
    region_id: regionId,
    key: terms.key,
    number: id,
    name: terms.name,
    from_on: terms.from,
    through_on: terms.through,
    content: JSON.stringify(content),
    adopted_on: adoptedOn,
  };
}
