import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';
import { NoteForm } from './note-form.tsx';

/** With whom was spoken and what was learned: client organisations, visits to providers, residents. */
export function SourcesPart({ market, mayKeep }: PartProps) {
  const add = mayKeep && (
    <NoteForm
      name="gesprek"
      button={text.addTalk}
      title={text.addTalk}
      path="/marktbronnen"
      ownSource
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.options.bron },
        { kind: 'text', name: 'wie', label: text.who, required: true },
        { kind: 'day', name: 'dag', label: text.day2, required: true },
        { kind: 'long-text', name: 'geleerd', label: text.learned, required: true },
      ]}
      body={(values) => values}
    />
  );
  return (
    <section aria-labelledby="gesprekken">
      <BlockHeading id="gesprekken" title={text.talks} aside={add} />
      {market.bronnen.length === 0 ? (
        <p className="muted">{text.noTalks}</p>
      ) : (
        <DataTable
          caption={text.talks}
          captionHidden
          columns={[
            {
              key: 'wie',
              header: text.who,
              rowHeader: true,
              cell: (row) => <TwoLines first={row.wie} second={text.bronnen[row.soort]} />,
            },
            { key: 'dag', header: text.day2, cell: (row) => <span className="nowrap">{text.day(row.dag)}</span> },
            { key: 'geleerd', header: text.learned, cell: (row) => row.geleerd },
          ]}
          rows={market.bronnen}
          rowKey={(row) => `${row.wie} ${row.dag} ${row.geleerd}`}
          first={10}
        />
      )}
    </section>
  );
}
