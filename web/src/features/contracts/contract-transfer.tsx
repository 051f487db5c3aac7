import { useQuery } from '@tanstack/react-query';
import { transferQuery } from '../../api/register-queries.ts';
import type { Overdracht } from '../../api/register-types.ts';
import { useMay } from '../../app/session.ts';
import { formatCount } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { MovingChildren } from './moving-children.tsx';
import { transferText as text } from './transfer.nl.ts';

/** Who must move when the contract ends: in totals for everybody who reads it, by child for who has a purpose. */
export function ContractTransfer({ contractId }: { contractId: number }) {
  const mayReadAllocations = useMay('allocations.read');
  return (
    <Loaded query={useQuery(transferQuery(contractId))}>
      {(transfer) => (
        <>
          <Progress transfer={transfer} />
          {mayReadAllocations && transfer.loopt > 0 && (
            <MovingChildren contractId={contractId} after={transfer.laatsteDag} />
          )}
        </>
      )}
    </Loaded>
  );
}

type Municipality = Overdracht['gemeenten'][number];
const COLUMNS: readonly Column<Municipality>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: (one) => one.naam },
  { key: 'loopt', header: text.running, numeric: true, cell: (one) => formatCount(one.loopt) },
  { key: 'gepland', header: text.planned, numeric: true, cell: (one) => formatCount(one.gepland) },
  { key: 'geregeld', header: text.arranged, numeric: true, cell: (one) => formatCount(one.geregeld) },
  { key: 'open', header: text.stillOpen, numeric: true, cell: (one) => formatCount(one.loopt - one.gepland) },
];

function Progress({ transfer }: { transfer: Overdracht }) {
  const { laatsteDag, verlenging, loopt, gepland, geregeld, gemeenten } = transfer;
  return (
    <section aria-labelledby="overdracht">
      <BlockHeading id="overdracht" title={text.title} />
      <p>
        {text.ends(laatsteDag)} {loopt === 0 ? text.none : text.summary(loopt, gepland, geregeld)}
      </p>
      {verlenging && <p className="small muted">{text.extension(verlenging)}</p>}
      {loopt > 0 && (
        <DataTable
          caption={text.progress}
          rows={gemeenten}
          rowKey={(one) => String(one.id)}
          columns={COLUMNS}
          totals={{
            gemeente: text.total,
            loopt: formatCount(loopt),
            gepland: formatCount(gepland),
            geregeld: formatCount(geregeld),
            open: formatCount(loopt - gepland),
          }}
        />
      )}
    </section>
  );
}
