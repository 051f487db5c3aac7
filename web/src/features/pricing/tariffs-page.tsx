import type { Tarief } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatCents, formatPeriod, singularUnit } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { useProductOptions } from '../catalogue/use-products.ts';
import { DraftCalculations } from './draft-calculations.tsx';
import { editorText } from './editor.nl.ts';
import { LowTariffs } from './low-tariffs.tsx';
import { pricingText as text } from './pricing.nl.ts';
import { scopeOf } from './tariff-scope.ts';

const columns: readonly Column<Tarief>[] = [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={<AppLink href={paths.tariff(row.id)}>{row.product.naam}</AppLink>} />,
  },
  { key: 'voor', header: text.scope, cell: scopeOf },
  {
    key: 'tarief',
    header: text.tariff,
    numeric: true,
    cell: (row) => text.per(formatCents(row.tariefCent), singularUnit(row.eenheid)),
  },
  {
    key: 'periode',
    header: text.from,
    cell: (row) => (
      <TwoLines
        first={formatPeriod(row.van, row.tot)}
        second={row.herzienVanaf <= dayOfInstant(new Date()) && text.reviseNow}
      />
    ),
  },
  { key: 'herkomst', header: text.origin, cell: (row) => text.origins[row.oorsprong] ?? row.oorsprong },
];

/** What does the region pay for each product today, and where does each amount come from? */
export function TariffsPage() {
  const { state } = useListPlace();
  const mayManage = useMay('pricing.manage');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{state.product ? text.subOfProduct : text.sub}</p>}
        actions={
          mayManage && (
            <>
              <ImportDialog
                button={text.importButton}
                title={text.importTitle}
                intro={text.importIntro}
                path="/tarieven"
              />
              <LinkButton href={paths.newCalculation}>{editorText.newTitle}</LinkButton>
            </>
          )
        }
      />
      <LowTariffs />
      <ServerTable<Tarief>
        path="/tarieven"
        whole
        exportable
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        {...(!state.product && { fixed: { peildatum: dayOfInstant(new Date()) } })}
        filters={[{ key: 'product', label: text.product, options: useProductOptions() }]}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
      {mayManage && <DraftCalculations />}
      {mayManage && <p className="small muted">{text.howToCalculate}</p>}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
