import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { checksQuery } from '../../api/queries.ts';
import type { Organisatie, Organisatiecontrole } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { dayOfInstant, formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status } from '../../ui/status/status.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { partiesText } from './parties.nl.ts';

const text = partiesText.checks;

const columns: readonly Column<Organisatiecontrole>[] = [
  {
    key: 'controle',
    header: text.check,
    rowHeader: true,
    cell: (row) => <span className="table__first">{capitalised(plainWord(row.controle))}</span>,
  },
  {
    key: 'uitkomst',
    header: text.outcome,
    cell: (row) =>
      row.uitkomst === null ? <Status tone="waiting">{text.open}</Status> : <StatusWord status={row.uitkomst} />,
  },
  { key: 'reden', header: text.reason, cell: (row) => row.reden ?? <span className="muted">{partiesText.none}</span> },
  {
    key: 'op',
    header: text.on,
    cell: (row) =>
      row.gecontroleerdOp ? (
        <TwoLines first={formatDay(row.gecontroleerdOp)} second={row.door?.naam} />
      ) : (
        <span className="muted">{row.uitkomst === null ? text.never : text.notNeeded}</span>
      ),
  },
];

/** Is it in order? A check meant for another kind of organisation does not apply, or needs a reason. */
export function OrganisationChecks({ organisation }: { organisation: Organisatie }) {
  const mayCheck = useMay('organisations.check');
  const record: Column<Organisatiecontrole> = {
    key: 'vastleggen',
    header: text.record,
    headerHidden: true,
    numeric: true,
    cell: (row) => <RecordCheck organisation={organisation} check={row} />,
  };
  return (
    <section className="section" aria-labelledby="controles">
      <BlockHeading id="controles" title={text.title} />
      <Loaded query={useQuery(checksQuery(organisation.id))}>
        {({ items }) => (
          <DataTable
            caption={text.title}
            captionHidden
            columns={mayCheck ? [...columns, record] : columns}
            rows={items}
            rowKey={(row) => row.controle}
          />
        )}
      </Loaded>
    </section>
  );
}

function RecordCheck({ organisation, check }: { organisation: Organisatie; check: Organisatiecontrole }) {
  return (
    <FormDialog
      name={`controle-${check.controle}`}
      button={text.record}
      small
      title={`${capitalised(plainWord(check.controle))}: ${organisation.naam}`}
      fields={[
        { kind: 'choice', name: 'uitkomst', label: text.outcome, required: true, options: text.outcomes },
        {
          kind: 'text',
          name: 'reden',
          label: text.reason,
          hint: check.redenNodig ? text.reasonAlways : text.reasonHint,
          required: check.redenNodig,
        },
        { kind: 'day', name: 'gecontroleerdOp', label: text.on, required: true },
      ]}
      initial={{ gecontroleerdOp: dayOfInstant(new Date()) }}
      submitLabel={text.act}
      done={text.added}
      submit={(values) =>
        apiSend('POST', `/organisaties/${organisation.id}/controles`, { ...values, controle: check.controle })
      }
    />
  );
}
