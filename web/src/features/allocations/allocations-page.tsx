import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { allocateText } from '../allocation-acts/allocate.nl.ts';
import { allocationsText as text } from './allocations.nl.ts';
import { AllocationsTable } from './allocations-table.tsx';
import { YouthLookup } from './youth-lookup.tsx';

/** Looking a child up, and for a municipality allocating help. */
function Actions() {
  const { rechten, organisatie } = useSession();
  return (
    <>
      <YouthLookup />
      {organisatie.soort !== 'provider' && rechten.includes('allocations.decide') && (
        <LinkButton look="primary" href={paths.allocate}>
          {allocateText.button}
        </LinkButton>
      )}
    </>
  );
}

/** Was this allocated, to whom, and what is left? */
export function AllocationsPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<Actions />} />
      <AllocationsTable />
    </>
  );
}
