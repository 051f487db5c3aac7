import { useQuery } from '@tanstack/react-query';
import { addDays, plainDate } from '../../../../src/kernel/plain-date.ts';
import { apiSend } from '../../api/client.ts';
import { movingClientsQuery, transferQuery } from '../../api/register-queries.ts';
import type { Overdracht, OverTeDragenLijst } from '../../api/register-types.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { transferText as text } from './transfer.nl.ts';

/** Who must move when the contract ends: in totals for everybody who reads it, by child for who has a purpose. */
export function ContractTransfer({ contractId }: { contractId: number }) {
  const mayReadAllocations = useMay('allocations.read');
  return (
    <Loaded query={useQuery(transferQuery(contractId))}>
      {(transfer) => (
        <>
          <Progress transfer={transfer} />
          {mayReadAllocations && transfer.loopt > 0 && <Children contractId={contractId} after={transfer.laatsteDag} />}
        </>
      )}
    </Loaded>
  );
}

type Municipality = Overdracht['gemeenten'][number];
const COLUMNS: readonly Column<Municipality>[] = [
  { key: 'gemeente', header: text.municipality, rowHeader: true, cell: (one) => one.naam },
  { key: 'loopt', header: text.running, numeric: true, cell: (one) => formatCount(one.loopt) },
  { key: 'gepland', header: text.planned, numeric: true, cell: (one) => formatCount(one.gepland) },
  { key: 'geregeld', header: text.arranged, numeric: true, cell: (one) => formatCount(one.geregeld) },
  { key: 'open', header: text.stillOpen, numeric: true, cell: (one) => formatCount(one.loopt - one.gepland) },
];

function Progress({ transfer }: { transfer: Overdracht }) {
  const { laatsteDag, verlenging, loopt, gepland, geregeld, gemeenten } = transfer;
  return (
    <section aria-labelledby="overdracht">
      <BlockHeading id="overdracht" title={text.title} />
      <p>
        {text.ends(laatsteDag)} {loopt === 0 ? text.none : text.summary(loopt, gepland, geregeld)}
      </p>
      {verlenging && <p className="small muted">{text.extension(verlenging)}</p>}
      {loopt > 0 && (
        <DataTable
          caption={text.progress}
          rows={gemeenten}
          rowKey={(one) => String(one.id)}
          columns={COLUMNS}
          totals={{
            gemeente: text.total,
            loopt: formatCount(loopt),
            gepland: formatCount(gepland),
            geregeld: formatCount(geregeld),
            open: formatCount(loopt - gepland),
          }}
        />
      )}
    </section>
  );
}

type Child = OverTeDragenLijst['items'][number];
const TONES: Readonly<Record<Child['stand'], StatusTone>> = {
  'te-regelen': 'waiting',
  gepland: 'proposal',
  geregeld: 'positive',
};

function Children({ contractId, after }: { contractId: number; after: string }) {
  return (
    <section className="section" aria-labelledby="jeugdigen">
      <BlockHeading id="jeugdigen" title={text.children} />
      <Loaded query={useQuery(movingClientsQuery(contractId))}>
        {({ items, magPlannen }) => (
          <>
            <p className="small muted">{items.length === 0 ? text.noChildren : text.secret}</p>
            {items.length > 0 && (
              <DataTable
                caption={text.children}
                captionHidden
                rows={items}
                rowKey={(one) => String(one.toewijzingId)}
                columns={columnsOf(magPlannen, after)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const columnsOf = (mayPlan: boolean, after: string): readonly Column<Child>[] => [
  {
    key: 'jeugdige',
    header: text.child,
    rowHeader: true,
    cell: (one) => <TwoLines first={one.naam} second={text.born(one.geboortejaar, one.nummer)} />,
  },
  { key: 'hulp', header: text.product, cell: (one) => <TwoLines first={one.product} second={one.gemeente} /> },
  { key: 'tot', header: text.until, cell: (one) => (one.tot ? formatDay(one.tot) : text.noEnd) },
  {
    key: 'naar',
    header: text.to,
    cell: (one) =>
      one.naar && one.per ? (
        <TwoLines first={text.toLine(one.naar.naam, one.per)} second={one.toelichting} />
      ) : (
        <span className="muted">{text.nobody}</span>
      ),
  },
  {
    key: 'toestand',
    header: text.state,
    cell: (one) => <Status tone={TONES[one.stand]}>{text.states[one.stand]}</Status>,
  },
  ...(mayPlan
    ? [{ key: 'regel', header: text.act, headerHidden: true, cell: (one: Child) => <Plan one={one} after={after} /> }]
    : []),
];

function Plan({ one, after }: { one: Child; after: string }) {
  const providers = useOrganisationOptions('aanbieder');
  return (
    <FormDialog
      name="overdracht"
      small
      look="text"
      button={text.act}
      buttonLabel={text.actOf(one.naam)}
      title={text.actOf(one.naam)}
      intro={text.intro}
      fields={[
        {
          kind: 'choice',
          name: 'naar',
          label: text.provider,
          required: true,
          options: providers.map(({ value, label }) => ({ value, label })),
        },
        { kind: 'day', name: 'per', label: text.day, required: true },
        { kind: 'long-text', name: 'toelichting', label: text.note },
      ]}
      initial={{ per: one.per ?? addDays(plainDate(after), 1), ...(one.naar && { naar: String(one.naar.id) }) }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ naar, per, toelichting = '' }) =>
        apiSend('POST', `/toewijzingen/${one.toewijzingId}/overdrachten`, { naarId: Number(naar), per, toelichting })
      }
    />
  );
}
