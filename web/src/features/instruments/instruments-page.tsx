import { useQuery } from '@tanstack/react-query';
import type { Instrumenten } from '../../../../src/modules/instruments/api.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { strategyText } from '../strategy/strategy.nl.ts';
import { Help } from '../suppliers/help.tsx';
import { libraryQuery } from './instrument-queries.ts';
import { libraryText as text } from './instruments.nl.ts';
import { OptionTable } from './option-table.tsx';

type Quadrant = Instrumenten['kraljic']['vakken'][number];
const quadrantColumns: readonly Column<Quadrant>[] = [
  { key: 'vak', header: text.quadrant, rowHeader: true, cell: ({ naam }) => naam },
  { key: 'belang', header: text.importance, cell: ({ belang }) => belang },
  { key: 'risico', header: text.risk, cell: ({ risico }) => risico },
  { key: 'inkoper', header: text.buyer, cell: ({ inkoper }) => inkoper },
  { key: 'aanbieder', header: text.provider, cell: ({ aanbieder }) => aanbieder },
];

/** The library: every option of the four instruments, and the four positions of a product. */
export function InstrumentsPage() {
  return (
    <PageQuery query={useQuery(libraryQuery)}>
      {({ instrumenten, kraljic }) => (
        <>
          <Breadcrumbs trail={[{ href: paths.strategies, label: strategyText.title }]} here={text.title} />
          <PageHeading title={text.title} sub={<p>{text.sub}</p>} />
          {instrumenten.map(({ sleutel, naam, opties }) => (
            <section key={sleutel} className="section" aria-labelledby={sleutel}>
              <BlockHeading id={sleutel} title={naam} />
              <OptionTable caption={naam} options={opties} />
            </section>
          ))}
          <section className="section" aria-labelledby="kraljic">
            <BlockHeading id="kraljic" title={text.kraljic} />
            <p>{kraljic.regel}</p>
            <DataTable
              caption={text.kraljic}
              captionHidden
              columns={quadrantColumns}
              rows={kraljic.vakken}
              rowKey={({ naam }) => naam}
            />
          </section>
          <Help lines={text.help} />
        </>
      )}
    </PageQuery>
  );
}
