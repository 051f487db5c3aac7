import type { Labprikkel, Labuitkomst } from '../../api/types.ts';
import { formatCents } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { laboratoryText as text } from './laboratory.nl.ts';

type Margin = Labprikkel['maand'];

/** What one step more pays under these terms beside now, per part, and what that means in a sentence. */
export function LabIncentives({ found }: { found: Labuitkomst }) {
  if (found.prikkels.length === 0) return null;
  return (
    <section aria-labelledby="lab-prikkels">
      <BlockHeading id="lab-prikkels" title={text.incentives} />
      <p className="muted">{text.incentivesIntro}</p>
      <DataTable
        caption={text.incentives}
        captionHidden
        rows={found.prikkels}
        rowKey={({ onderdeel, product }) => `${onderdeel ?? ''} ${product}`}
        columns={[
          {
            key: 'onderdeel',
            header: text.part,
            rowHeader: true,
            cell: ({ onderdeel, product }) => (
              <TwoLines first={onderdeel ?? text.notPaidPart} second={text.example(product)} />
            ),
          },
          { key: 'eenheid', header: text.oneUnit, numeric: true, cell: ({ eenheid }) => <Now margin={eenheid} /> },
          { key: 'maand', header: text.oneMonth, numeric: true, cell: ({ maand }) => <Now margin={maand} /> },
          {
            key: 'stap',
            header: text.oneStep,
            numeric: true,
            cell: ({ stap, zwaarder }) =>
              stap === null ? <span className="muted">{text.noStep}</span> : <Now margin={stap} to={zwaarder} />,
          },
          {
            key: 'betekenis',
            header: text.meaning,
            cell: ({ zinnen }) => <span className="lab-sentences">{zinnen.join(' ')}</span>,
          },
        ]}
      />
    </section>
  );
}

function Now({ margin: { nuCent, straksCent }, to }: { margin: Margin; to?: string | null }) {
  return (
    <TwoLines
      first={formatCents(straksCent)}
      second={to ? text.nowTo(formatCents(nuCent), to) : text.nowIs(formatCents(nuCent))}
    />
  );
}
