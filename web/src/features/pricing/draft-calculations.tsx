import { useQuery } from '@tanstack/react-query';
import { calculationsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatInstant } from '../../format/index.ts';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { editorText } from './editor.nl.ts';
import { pricingText } from './pricing.nl.ts';
import { scopeOf } from './tariff-scope.ts';
import './figure-form.css';

const text = editorText.drafts;

/** Calculations of which the last version is no tariff yet; all of them as a file, out and in. */
export function DraftCalculations() {
  const { data } = useQuery(calculationsQuery);
  const drafts = (data?.items ?? []).filter(({ tariefId }) => tariefId === null);
  const said = drafts.length > 0 ? text.text : data?.items.length === 0 ? text.nothing : text.none;
  return (
    <section className="section" aria-labelledby="concepten">
      <BlockHeading id="concepten" title={text.title} />
      <p className="small muted">{said}</p>
      <div className="figure-form__files">
        <ImportDialog
          small
          button={text.importButton}
          title={text.importTitle}
          intro={text.importIntro}
          path="/tariefberekeningen"
        />
        <ExportButtons path="/tariefberekeningen" query={{}} />
      </div>
      {drafts.length > 0 && (
        <DataTable
          caption={text.title}
          captionHidden
          rows={drafts}
          rowKey={(row) => String(row.id)}
          columns={[
            {
              key: 'product',
              header: text.product,
              rowHeader: true,
              cell: (row) => (
                <TwoLines
                  first={<AppLink href={paths.calculation(row.id)}>{row.product.naam}</AppLink>}
                  second={row.titel}
                />
              ),
            },
            { key: 'voor', header: pricingText.scope, cell: scopeOf },
            {
              key: 'uitkomst',
              header: text.tariff,
              numeric: true,
              cell: (row) => pricingText.per(formatCents(row.tariefCent), row.per),
            },
            { key: 'gemaakt', header: text.made, cell: (row) => formatInstant(row.gemaaktOp) },
          ]}
        />
      )}
    </section>
  );
}
