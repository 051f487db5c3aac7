import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';

const FIRST = 10;

/** Turnover of years before this system, out of a file. */
export function EarlierTurnover({ market, mayKeep }: PartProps) {
  const read = mayKeep && (
    <ImportDialog
      small
      button={text.importButton}
      title={text.importTitle}
      intro={text.importIntro}
      path="/eerdere-omzetten"
    />
  );
  return (
    <section className="section" aria-labelledby="eerder">
      <BlockHeading id="eerder" title={text.earlier} aside={read} />
      <p className="small muted">{market.eerder.length === 0 ? text.noEarlier : text.earlierSub}</p>
      <ExportButtons path="/eerdere-omzetten" query={{}} />
      {market.eerder.length > 0 && (
        <DataTable
          caption={text.earlier}
          captionHidden
          columns={[
            { key: 'aanbieder', header: text.provider, rowHeader: true, cell: (row) => row.aanbieder },
            { key: 'jaar', header: text.year, numeric: true, cell: (row) => row.jaar },
            { key: 'omzet', header: text.turnover, numeric: true, cell: (row) => text.euros(row.cent) },
            { key: 'clienten', header: text.clients, numeric: true, cell: (row) => row.clienten ?? text.unknown },
            { key: 'bron', header: text.source, cell: (row) => row.bron },
          ]}
          rows={market.eerder}
          rowKey={(row) => `${row.aanbieder} ${row.jaar}`}
          first={FIRST}
        />
      )}
    </section>
  );
}
