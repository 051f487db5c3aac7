import type { Dossier, Tijdlijnregel } from '../../../../src/modules/suppliers/api.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.timeline;

const columns: readonly Column<Tijdlijnregel>[] = [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'wat',
    header: text.what,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={row.link ? <AppLink href={row.link}>{row.titel}</AppLink> : row.titel} second={row.tekst} />
    ),
  },
  { key: 'soort', header: text.kind, cell: (row) => capitalised(plainWord(row.soort)) },
  { key: 'door', header: text.by, cell: (row) => row.door },
];

/** Everything that happened, the newest day first; nothing disappears when people change. */
export function FileTimeline({ file, own }: { file: Dossier; own: boolean }) {
  return (
    <section className="section" aria-labelledby="tijdlijn">
      <BlockHeading id="tijdlijn" title={text.title} />
      <ServerTable<Tijdlijnregel>
        path={own ? '/eigen-dossier/tijdlijn' : `/aanbieders/${file.aanbieder.id}/tijdlijn`}
        what={text.title}
        columns={columns}
        rowKey={(row) => row.id}
        searchLabel={text.search}
        filters={[{ key: 'soort', label: text.kind, options: text.kinds }]}
        {...(own && { fixed: { regio: file.regio.id } })}
        exportable
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}
