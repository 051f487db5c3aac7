import { useQuery } from '@tanstack/react-query';
import { populationQuery } from '../../api/queries.ts';
import type { Gemeentebevolking } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { estimatesText } from '../estimates/estimates.nl.ts';
import { marketText as text } from './market.nl.ts';

const figures = estimatesText.populationPage;

/** Young people per municipality with their growth class; where it comes from and its sources are on its own page. */
export function PopulationBlock() {
  if (!useMay('estimates.read')) return null;
  return <Population />;
}

function Population() {
  const query = useQuery(populationQuery);
  return (
    <section className="section" aria-labelledby="bevolking">
      <BlockHeading
        id="bevolking"
        title={text.population}
        aside={<AppLink href={paths.population}>{text.allPopulation}</AppLink>}
      />
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption={text.population}
            captionHidden
            columns={columns}
            rows={items}
            rowKey={({ gemeente }) => String(gemeente.id)}
          />
        )}
      </Loaded>
    </section>
  );
}

const columns: readonly Column<Gemeentebevolking>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: ({ gemeente }) => gemeente.naam },
  {
    key: 'jeugdigen',
    header: text.young,
    cell: ({ groei, cijfers }) => {
      const figure = groei?.van ?? cijfers[0];
      return (
        figure && <TwoLines first={text.count(figure.personen)} second={figures.ofYear(figure.jaar, figure.soort)} />
      );
    },
  },
  {
    key: 'verandering',
    header: text.growth,
    numeric: true,
    cell: ({ groei }) => (groei ? figures.change(groei.percentage) : <span className="muted">{text.noGrowth}</span>),
  },
  {
    key: 'klasse',
    header: text.growthClass,
    cell: ({ groei }) =>
      groei && <TwoLines first={capitalised(groei.klasse)} second={groei.andereLeeftijden && text.bands} />,
  },
];
