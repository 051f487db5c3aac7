import { PageHeading } from '../../ui/page/page.tsx';
import { allocationsText as text } from './allocations.nl.ts';
import { AllocationsTable } from './allocations-table.tsx';
import { YouthLookup } from './youth-lookup.tsx';

/** Was this allocated, to whom, and what is left? */
export function AllocationsPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<YouthLookup />} />
      <AllocationsTable />
    </>
  );
}
