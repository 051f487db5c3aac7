import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, plainDate } from '../../../../src/kernel/plain-date.ts';
import { apiSend } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import type { OverTeDragen } from '../../api/register-types.ts';
import type { Id } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { Status, type StatusTone } from '../../ui/status/status.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { RowChoice } from '../../ui/table/row-choice.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useOrganisationOptions } from '../parties/use-organisations.ts';
import { transferText as text } from './transfer.nl.ts';

/** As many as are agreed at once; also the most that a list gives. */
const MOST = 200;
const TONES: Readonly<Record<OverTeDragen['stand'], StatusTone>> = {
  'te-regelen': 'waiting',
  gepland: 'proposal',
  geregeld: 'positive',
};

type Chosen = ReadonlySet<Id>;
const pathOf = (contractId: Id): string => `/contracten/${contractId}/overdracht/jeugdigen`;

/** The own young people who move when a contract ends; the municipality chooses some and says to whom and when. */
export function MovingChildren({ contractId, after }: { contractId: Id; after: string }) {
  const mayPlan = useMay('allocations.decide');
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const toggle = (id: Id) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <section className="section" aria-labelledby="jeugdigen">
      <BlockHeading id="jeugdigen" title={text.children} />
      <p className="small muted">{text.secret}</p>
      {mayPlan && <Choice contractId={contractId} after={after} chosen={chosen} onChoose={setChosen} />}
      <ServerTable<OverTeDragen>
        path={pathOf(contractId)}
        what={text.children}
        columns={mayPlan ? [choiceColumn(chosen, toggle), ...COLUMNS] : COLUMNS}
        rowKey={(one) => String(one.toewijzingId)}
        filters={[{ key: 'toestand', label: text.state, options: text.stateOptions }]}
        defaultSort="hulp"
        empty={{ title: text.noChildrenTitle, text: text.noChildren }}
      />
    </section>
  );
}

/** How many are chosen; all of whom nothing was agreed yet, or none; and what is agreed for them. */
function Choice({
  contractId,
  after,
  chosen,
  onChoose,
}: {
  contractId: Id;
  after: string;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const open = useQuery(listQuery<OverTeDragen>(pathOf(contractId), { toestand: 'te-regelen', limit: MOST })).data;
  const room = (open?.items ?? []).filter((one) => !chosen.has(one.toewijzingId)).slice(0, MOST - chosen.size);
  return (
    <div className="form__actions">
      <strong>{text.chosen(chosen.size)}</strong>
      {room.length > 0 && (
        <Button small onPress={() => onChoose(new Set([...chosen, ...room.map((one) => one.toewijzingId)]))}>
          {text.chooseOpen(room.length, open?.totaal ?? room.length)}
        </Button>
      )}
      {chosen.size > 0 && (
        <>
          <Agree contractId={contractId} after={after} chosen={chosen} onDone={() => onChoose(new Set())} />
          <Button small look="text" onPress={() => onChoose(new Set())}>
            {text.clear}
          </Button>
        </>
      )}
    </div>
  );
}

function Agree({
  contractId,
  after,
  chosen,
  onDone,
}: {
  contractId: Id;
  after: string;
  chosen: Chosen;
  onDone: () => void;
}) {
  const providers = useOrganisationOptions('aanbieder');
  return (
    <FormDialog
      name="overdracht"
      small
      look="primary"
      button={text.act}
      title={text.actOf(chosen.size)}
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
      initial={{ per: addDays(plainDate(after), 1) }}
      submitLabel={text.save}
      done={text.saved(chosen.size)}
      submit={async ({ naar, per, toelichting = '' }) => {
        await apiSend('POST', pathOf(contractId), {
          toewijzingIds: [...chosen],
          naarId: Number(naar),
          per,
          toelichting,
        });
        onDone();
      }}
    />
  );
}

const choiceColumn = (chosen: Chosen, toggle: (id: Id) => void): Column<OverTeDragen> => ({
  key: 'kies',
  header: text.choose,
  headerHidden: true,
  cell: (one) => (
    <RowChoice
      label={text.chooseOne(one.naam)}
      chosen={chosen.has(one.toewijzingId)}
      onToggle={() => toggle(one.toewijzingId)}
    />
  ),
});

const COLUMNS: readonly Column<OverTeDragen>[] = [
  {
    key: 'jeugdige',
    header: text.child,
    rowHeader: true,
    cell: (one) => <TwoLines first={one.naam} second={text.born(one.geboortejaar, one.nummer)} />,
  },
  {
    key: 'hulp',
    header: text.product,
    sort: 'hulp',
    cell: (one) => <TwoLines first={one.product} second={one.gemeente} />,
  },
  { key: 'tot', header: text.until, sort: 'tot', cell: (one) => (one.tot ? formatDay(one.tot) : text.noEnd) },
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
];
