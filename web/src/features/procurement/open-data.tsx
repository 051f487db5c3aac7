import { useQuery } from '@tanstack/react-query';
import type { Publicatie } from '../../../../src/modules/publication/api.ts';
import { apiSend, apiUrl } from '../../api/client.ts';
import { openDataQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import './procurement.css';
import { procurementText } from './procurement.nl.ts';

const text = procurementText.openData;
const LABELS: Readonly<Record<string, string>> = text.labels;
const wordsOf = (labels: readonly string[]): string => labels.map((label) => LABELS[label] ?? label).join(', ');

const columns: readonly Column<Publicatie>[] = [
  { key: 'op', header: text.when, rowHeader: true, cell: (row) => formatInstant(row.op) },
  { key: 'labels', header: text.about, cell: (row) => wordsOf(row.labels) },
  { key: 'kenmerk', header: text.mark, cell: (row) => <code>{row.kenmerk}</code> },
];

/** What was published as open data (OCDS), and what a next release would tell. */
export function OpenData({ procedureId }: { procedureId: number }) {
  return (
    <section className="section" aria-labelledby="open-data">
      <BlockHeading id="open-data" title={text.title} />
      <Loaded query={useQuery(openDataQuery(procedureId))}>
        {({ items, nieuw }) => (
          <div className="stack">
            <p>{nieuw.length > 0 ? text.news(wordsOf(nieuw)) : text.nothingNew}</p>
            <div className="procurement__acts">
              {nieuw.length > 0 && (
                <FormDialog
                  name="open-data-publiceren"
                  button={text.publish}
                  title={text.publish}
                  intro={text.publishIntro(wordsOf(nieuw))}
                  fields={[]}
                  submitLabel={text.publish}
                  done={text.published}
                  submit={() => apiSend('POST', `/inkoopprocedures/${procedureId}/publicaties`, {})}
                />
              )}
              {items.length > 0 && (
                <LinkButton small href={paths.publicData(procedureId)}>
                  {text.readable}
                </LinkButton>
              )}
              {items.length > 0 && (
                <LinkButton small download="" href={apiUrl(`/openbaar/ocds/${procedureId}`)}>
                  {text.download}
                </LinkButton>
              )}
            </div>
            {items.length > 0 && (
              <DataTable
                caption={text.title}
                captionHidden
                columns={columns}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            )}
          </div>
        )}
      </Loaded>
    </section>
  );
}
