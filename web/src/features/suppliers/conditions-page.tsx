import { useQuery } from '@tanstack/react-query';
import type { Randvoorwaarden, RandvoorwaardeTelling } from '../../../../src/modules/suppliers/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { formatCount } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from './help.tsx';
import { conditionsQuery } from './supplier-queries.ts';
import { SupplierTabs } from './supplier-tabs.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.conditions;

/** Do our providers work as was agreed, and who does not? */
export function ConditionsPage() {
  return <PageQuery query={useQuery(conditionsQuery)}>{(data) => <View data={data} />}</PageQuery>;
}

const columns: readonly Column<RandvoorwaardeTelling>[] = [
  {
    key: 'wat',
    header: text.condition,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.tekst} />,
  },
  { key: 'naar', header: text.judged, cell: (row) => row.beoordeeldNaar },
  { key: 'voldoet', header: text.met, numeric: true, cell: (row) => formatCount(row.voldoet) },
  {
    key: 'niet',
    header: text.unmet,
    cell: (row) =>
      row.nietVoldaan.length === 0 ? (
        formatCount(0)
      ) : (
        <ul className="plain-list link-list">
          {row.nietVoldaan.map((one) => (
            <li key={one.id}>
              <AppLink href={paths.provider(one.id, 'randvoorwaarden')}>{one.naam}</AppLink>
            </li>
          ))}
        </ul>
      ),
  },
  { key: 'onbekend', header: text.unknown, numeric: true, cell: (row) => formatCount(row.onbekend) },
  { key: 'tekst', header: text.textStatus, cell: (row) => row.tekstStatus },
];

function View({ data }: { data: Randvoorwaarden }) {
  const set: Column<RandvoorwaardeTelling> = {
    key: 'wijzig',
    header: text.setText,
    headerHidden: true,
    numeric: true,
    cell: (row) => <SetText condition={row} />,
  };
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.sub(data.aanbieders, data.items.filter(({ voldoetNiet }) => voldoetNiet > 0).length)}</p>}
      />
      <SupplierTabs current="conditions" />
      {data.items.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <section className="section" aria-label={text.title}>
          <DataTable
            caption={text.title}
            captionHidden
            columns={data.mag.beheren ? [...columns, set] : columns}
            rows={data.items}
            rowKey={(row) => row.sleutel}
          />
        </section>
      )}
      <Help lines={text.help} />
    </>
  );
}

function SetText({ condition }: { condition: RandvoorwaardeTelling }) {
  return (
    <FormDialog
      name={`tekst-${condition.sleutel}`}
      button={text.setText}
      buttonLabel={`${text.setText}: ${condition.titel}`}
      small
      title={text.textStatusOf(condition.titel)}
      fields={[
        { kind: 'choice', name: 'tekstStatus', label: text.textStatus, required: true, options: text.textStatuses },
        { kind: 'text', name: 'toelichting', label: text.note, required: true },
      ]}
      initial={{ tekstStatus: condition.tekstStatus }}
      submitLabel={text.setText}
      done={text.textDone}
      submit={(values) =>
        apiSend('POST', '/randvoorwaarden/tekststatussen', { ...values, randvoorwaarde: condition.sleutel })
      }
    />
  );
}
