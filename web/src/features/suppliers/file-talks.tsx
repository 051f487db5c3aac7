import type { Dossier, Gesprek } from '../../../../src/modules/suppliers/api.ts';
import { apiUrl } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ActionsTable } from './actions-table.tsx';
import { PlanTalk } from './plan-talk.tsx';
import { suppliersText } from './suppliers.nl.ts';

const text = suppliersText.talks;

/** Columns of a list of talks; without links for who cannot open one. */
export const talkColumns = (linked: boolean): readonly Column<Gesprek>[] => [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  {
    key: 'gesprek',
    header: text.name,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={linked ? <AppLink href={paths.supplierTalk(row.id)}>{row.titel}</AppLink> : row.titel}
        second={linked ? (row.aanbieder?.naam ?? text.several) : row.verslag}
      />
    ),
  },
  { key: 'soort', header: text.kind, cell: (row) => capitalised(plainWord(row.soort)) },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

/** What was discussed and agreed with the provider, and what is still to be done. */
export function FileTalks({ file, own }: { file: Dossier; own: boolean }) {
  return (
    <>
      <section className="section" aria-labelledby="gesprekken">
        <BlockHeading
          id="gesprekken"
          title={text.title}
          aside={
            !own && (
              <span className="row-actions">
                {file.mag.beheren && <PlanTalk providerId={file.aanbieder.id} providerName={file.aanbieder.naam} />}
                <LinkButton small download="" href={apiUrl('/gesprekken/_agenda', { aanbieder: file.aanbieder.id })}>
                  {text.calendar}
                </LinkButton>
              </span>
            )
          }
        />
        {file.gesprekken.length === 0 ? (
          <EmptyState title={text.emptyTitle}>{own ? suppliersText.actions.emptyText : text.emptyText}</EmptyState>
        ) : (
          <DataTable
            caption={text.title}
            captionHidden
            columns={talkColumns(!own)}
            rows={file.gesprekken}
            rowKey={(row) => String(row.id)}
          />
        )}
      </section>
      <ActionsTable
        actions={file.acties}
        mayManage={file.mag.beheren}
        {...(own && { reportFor: file.regio.id })}
        agreeWith={{ aanbiederId: file.aanbieder.id }}
      />
    </>
  );
}
