import { useQuery } from '@tanstack/react-query';
import { apiSend, apiUrl } from '../../api/client.ts';
import type { Bewijsstuk } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { dayOfInstant } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus, Status } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { evidenceQuery } from './application-queries.ts';
import { applicationsText } from './applications.nl.ts';
import { FileButton } from './file-button.tsx';

const text = applicationsText.evidence;

/** The passport of a provider: each piece of evidence once, used in every application. */
export function EvidencePage() {
  return (
    <PageQuery query={useQuery(evidenceQuery)}>
      {({ items }) => (
        <>
          <PageHeading
            title={text.title}
            sub={<p>{text.sub}</p>}
            actions={
              <>
                <LinkButton href={paths.desk}>{applicationsText.desk.title}</LinkButton>
                <AddEvidence />
              </>
            }
          />
          {items.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )}
        </>
      )}
    </PageQuery>
  );
}

const columns: readonly Column<Bewijsstuk>[] = [
  {
    key: 'soort',
    header: text.kind,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.soortNaam} second={[row.nummer, row.uitgever].filter(Boolean).join(', ')} />,
  },
  { key: 'geldig', header: text.valid, cell: (row) => text.validPeriod(row.geldigVan, row.geldigTot) },
  { key: 'toestand', header: applicationsText.desk.state, cell: (row) => <State row={row} /> },
  { key: 'bestand', header: text.file, cell: (row) => <EvidenceFile row={row} /> },
  { key: 'gebruikt', header: text.used, numeric: true, cell: (row) => text.usedIn(row.gebruiktIn) },
  {
    key: 'intrekken',
    header: text.withdraw,
    headerHidden: true,
    cell: (row) => (row.ingetrokken ? null : <Withdraw row={row} />),
  },
];

function State({ row }: { row: Bewijsstuk }) {
  if (row.ingetrokken) return <QuietStatus tone="closed">{text.withdrawn}</QuietStatus>;
  if (row.verlopen) return <Status tone="negative">{text.expired}</Status>;
  return <QuietStatus tone="positive">{text.valid}</QuietStatus>;
}

function EvidenceFile({ row }: { row: Bewijsstuk }) {
  const path = `/bewijsstukken/${row.id}/bestand`;
  const act = row.bestand ? text.replace : text.choose;
  return (
    <>
      {row.bestand ? (
        <a href={apiUrl(path)} download={row.bestand.naam}>
          {row.bestand.naam}
        </a>
      ) : (
        <span className="muted">{text.noFile}</span>
      )}{' '}
      {!row.ingetrokken && (
        <FileButton path={path} label={text.fileOf(act, `${row.soortNaam} ${row.nummer}`)} said={text.sent}>
          {act}
        </FileButton>
      )}
    </>
  );
}

function Withdraw({ row }: { row: Bewijsstuk }) {
  return (
    <FormDialog
      name="intrekken"
      small
      look="text"
      button={text.withdraw}
      buttonLabel={text.withdrawOf(`${row.soortNaam} ${row.nummer}`)}
      title={text.withdrawTitle}
      intro={text.withdrawIntro}
      fields={[]}
      submitLabel={text.withdraw}
      done={text.withdrawDone}
      submit={() => apiSend('POST', `/bewijsstukken/${row.id}/_intrekken`)}
    />
  );
}

function AddEvidence() {
  return (
    <FormDialog
      name="bewijsstuk"
      look="primary"
      button={text.add}
      title={text.add}
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        { kind: 'text', name: 'nummer', label: text.number, required: true },
        { kind: 'text', name: 'uitgever', label: text.issuer },
        { kind: 'day', name: 'geldigVan', label: text.from, required: true },
        { kind: 'day', name: 'geldigTot', label: text.through, hint: text.throughHint },
        { kind: 'text', name: 'toelichting', label: text.note },
      ]}
      initial={{ geldigVan: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.done}
      submit={({ uitgever, geldigTot, toelichting, ...values }) =>
        apiSend('POST', '/bewijsstukken', {
          ...values,
          uitgever: uitgever ?? null,
          geldigTot: geldigTot ?? null,
          toelichting: toelichting ?? '',
        })
      }
    />
  );
}
