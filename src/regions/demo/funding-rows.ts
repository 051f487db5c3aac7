import { documentOf, type FundingDocument, termsFromDocument } from '../../modules/funding/index.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import type { DemoRegion } from './demo-region.ts';

const AGREED = 1;
const NEXT = 2;

/**
 * Funding terms: those that pay the contracts of the demonstration, adopted, and the region's model as the concept of a next
 * version. Comes after the contracts.
 */
export function* fundingBatches({ data, ids, contracts }: DemoRegion): Generator<DemoBatch> {
  const agreed = data['funding-agreed'];
  const next = { ...data.funding, van: agreed.next.van };
  yield batchOf('contracts', 'funding_terms', [
    termsRow(AGREED, ids.region, agreed.document, agreed.adoptedOn),
    termsRow(NEXT, ids.region, next, null),
  ]);
  yield batchOf(
    'contracts',
    'contract_funding',
    contracts.map(({ index, from }) => ({ contract_id: index + 1, terms_id: AGREED, from_on: from })),
  );
}

function termsRow(id: number, regionId: number, document: FundingDocument, adoptedOn: string | null) {
  const read = termsFromDocument(document);
  if (!read.ok) throw new RangeError(`funding terms of the demonstration: ${JSON.stringify(read.refusal.faults)}`);
  const { key, name, from, through } = read.value;
  return {
    id,
    region_id: regionId,
    key,
    number: id,
    name,
    from_on: from,
    through_on: through,
    content: JSON.stringify(documentOf(read.value)),
    adopted_on: adoptedOn,
  };
}
