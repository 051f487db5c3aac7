import { useQuery } from '@tanstack/react-query';
import type { Afrekengegeven, Afrekengegevens } from '../../../../src/modules/settlement/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { formatCents } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { RegisteredResults } from './registered-results.tsx';
import { settleText } from './settle.nl.ts';
import { factsQuery } from './settlement-queries.ts';
import { StateFact } from './state-fact.tsx';

const text = settleText.facts;

/** What no register knows and a settlement needs, each with its source; a provider proposes its own cost. */
export function FactsPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(factsQuery(state.jaar ?? '', state.aanbieder ?? ''))}>
      {(data) => <Facts data={data} />}
    </PageQuery>
  );
}

function Facts({ data }: { data: Afrekengegevens }) {
  const own = data.mag.alleenEigenKosten;
  const list = { href: paths.settlementsOf(data.jaar), label: `${settleText.title} ${data.jaar}` };
  const preview = { href: paths.settlementPreview(data.jaar, data.aanbieder.id), label: data.aanbieder.naam };
  return (
    <>
      <Breadcrumbs trail={own ? [list] : [list, preview]} here={text.title} />
      <PageHeading
        title={text.title}
        sub={<p>{own ? text.ownIntro(data.jaar) : text.intro(data)}</p>}
        actions={data.mag.opgeven && data.contracten.length > 0 && <StateFact data={data} />}
      />
      <RegisteredResults data={data} />
      {data.items.length === 0 ? (
        <EmptyState title={text.empty}>{data.contracten.length === 0 ? text.noContracts : null}</EmptyState>
      ) : (
        <section className="section" aria-label={text.title}>
          <DataTable
            caption={text.title}
            captionHidden
            columns={own ? columns : [...columns, takeOver(data)]}
            rows={data.items}
            rowKey={({ id }) => String(id)}
          />
        </section>
      )}
    </>
  );
}

const columns: readonly Column<Afrekengegeven>[] = [
  {
    key: 'gegeven',
    header: text.what,
    rowHeader: true,
    cell: ({ soort, afspraak, contract, product }) => (
      <TwoLines
        first={text.kinds[soort]}
        second={[contract?.nummer, product, afspraak && text.agreements[afspraak]].filter(Boolean).join(', ')}
      />
    ),
  },
  { key: 'waarde', header: text.value, numeric: true, cell: valueText },
  { key: 'bron', header: text.source, cell: ({ bron }) => bron },
  {
    key: 'door',
    header: text.by,
    cell: (row) => <TwoLines first={text.saidBy(row)} second={row.voorstel ? text.proposal : null} />,
  },
];

function valueText({ bedragCent, aandeel, namen }: Afrekengegeven): string {
  if (bedragCent !== null) return formatCents(bedragCent);
  if (aandeel !== null) return shareText(aandeel);
  return (namen ?? []).join(', ');
}

const percents = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
function shareText(share: string): string {
  const [top = 0, bottom = 1] = share.split('/').map(Number);
  return `${percents.format((100 * top) / bottom)}%`;
}

/** A cost that the provider proposed counts once the region states it. */
const takeOver = ({ jaar, aanbieder, items }: Afrekengegevens): Column<Afrekengegeven> => ({
  key: 'overnemen',
  header: text.takeOver,
  headerHidden: true,
  cell: (row) => {
    const counts = items.find(
      (one) => !one.voorstel && one.soort === row.soort && one.contract?.id === row.contract?.id,
    );
    if (!row.voorstel || counts?.bedragCent === row.bedragCent) return null;
    return (
      <FormDialog
        name={`overnemen-${row.id}`}
        button={text.takeOver}
        buttonLabel={`${text.takeOver}: ${row.contract?.nummer ?? ''}`}
        small
        title={text.kinds[row.soort]}
        intro={`${valueText(row)}. ${text.takeOverIntro}`}
        fields={[]}
        submitLabel={text.takeOver}
        done={text.takenOver}
        submit={() =>
          apiSend('POST', '/afrekeningen/gegevens', {
            jaar,
            aanbieder: aanbieder.id,
            soort: row.soort,
            contractId: row.contract?.id ?? null,
            bedragCent: row.bedragCent,
            bron: row.bron,
          })
        }
      />
    );
  },
});
