import { useQuery } from '@tanstack/react-query';
import type { Kostendelen, Kostenverklaring } from '../../../../src/modules/forecast/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCents } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Select } from '../../ui/form/field.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { signedCents, costsText as text } from './costs.nl.ts';
import { costPartsQuery } from './forecast-queries.ts';
import { useCostsAsked } from './use-costs-asked.ts';

const AXES = ['product', 'aanbieder', 'gemeente', 'toegang'] as const;
type Axis = (typeof AXES)[number];
/** Where an axis that was chosen stands in the address; `gemeente` there is the place of the whole page. */
const KEYS = { product: 'product', aanbieder: 'aanbieder', gemeente: 'inGemeente', toegang: 'toegang' } as const;

type Part = Kostenverklaring['onderdelen'][number];

/** What a part consists of, along one axis after the other, down to where the lines are. */
export function CostsDrill({ found, chosen }: { found: Kostenverklaring; chosen: Part | undefined }) {
  const { state, change, hrefWith } = useListPlace();
  const asked = useCostsAsked();
  const within = AXES.filter((axis) => state[KEYS[axis]] !== undefined);
  const left = AXES.filter((axis) => !within.includes(axis) && !(axis === 'gemeente' && found.gemeente));
  const per = left.find((axis) => axis === state.per) ?? left[0];
  const part = chosen?.onderdeel ?? 'geheel';
  const query = {
    ...asked,
    onderdeel: part,
    per: per ?? 'product',
    product: state.product,
    aanbieder: state.aanbieder,
    inGemeente: state.inGemeente,
    toegang: state.toegang,
  };
  const parts = useQuery(costPartsQuery(query));
  return (
    <section aria-labelledby="kosten-opengeslagen" className="cost-drill">
      <BlockHeading id="kosten-opengeslagen" title={text.open} />
      <div className="forecast-choice">
        <Select
          label={text.part}
          value={part}
          onChange={({ target }) => change({ onderdeel: target.value })}
          options={found.onderdelen.map(({ onderdeel, naam }) => ({ value: onderdeel, label: naam }))}
        />
        {per && (
          <Segments
            label={text.per}
            value={per}
            options={left.map((axis) => ({ value: axis, label: text.axes[axis] }))}
            onChange={(value) => change({ per: value })}
          />
        )}
      </div>
      <Loaded query={parts}>
        {(data) => (
          <>
            {within.map((axis) => (
              <Within key={axis} axis={axis} query={query} />
            ))}
            {per && <PartTable data={data} per={per} href={(key) => hrefWith({ [KEYS[per]]: key, per: undefined })} />}
            <Lines found={found} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** One choice on the way down, by name, with the way back. The name is that of the only row along that axis. */
function Within({ axis, query }: { axis: Axis; query: Readonly<Record<string, string | undefined>> }) {
  const { hrefWith } = useListPlace();
  const named = useQuery(costPartsQuery({ ...query, per: axis }));
  return (
    <p className="small">
      {text.within} <strong>{named.data?.items[0]?.naam ?? '…'}</strong>.{' '}
      <AppLink href={hrefWith({ [KEYS[axis]]: undefined, per: axis })}>{text.back}</AppLink>
    </p>
  );
}

function PartTable({ data, per, href }: { data: Kostendelen; per: Axis; href: (key: string) => string }) {
  return (
    <DataTable
      caption={text.axes[per]}
      captionHidden
      rows={data.items}
      rowKey={({ sleutel }) => sleutel}
      columns={[
        {
          key: 'naam',
          header: text.heads[per],
          rowHeader: true,
          cell: ({ sleutel, naam }) => <AppLink href={href(sleutel)}>{naam}</AppLink>,
        },
        { key: 'was', header: text.before, numeric: true, cell: ({ wasCent }) => formatCents(wasCent) },
        { key: 'is', header: text.after, numeric: true, cell: ({ isCent }) => formatCents(isCent) },
        { key: 'deel', header: text.amount, numeric: true, cell: ({ cent }) => signedCents(cent) },
      ]}
      totals={{
        naam: text.together,
        was: formatCents(data.wasCent),
        is: formatCents(data.isCent),
        deel: signedCents(data.cent),
      }}
    />
  );
}

/** From a provider in a municipality on to the declarations, for who may see their lines. */
function Lines({ found }: { found: Kostenverklaring }) {
  const { state } = useListPlace();
  const may = useMay('claims.read-lines');
  const municipality = found.gemeente ? String(found.gemeente.id) : state.inGemeente;
  if (!state.aanbieder || !municipality) return null;
  if (!may) return <p className="small muted">{text.noLines}</p>;
  const search = new URLSearchParams({ aanbieder: state.aanbieder, gemeente: municipality });
  return (
    <p className="small">
      {text.claimsAbout} <AppLink href={`${paths.claims}?${search}`}>{text.claims}</AppLink>
    </p>
  );
}
