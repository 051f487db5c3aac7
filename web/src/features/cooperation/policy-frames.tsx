import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../api/client.ts';
import { listQuery } from '../../api/queries.ts';
import type { Beleidskader, Doel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import './cooperation.css';
import { cooperationText } from './cooperation.nl.ts';
import { useDecidingOrganisations } from './use-deciding-organisations.ts';

const text = cooperationText.frames;
type Options = readonly { value: string; label: string }[];

const columns: readonly Column<Beleidskader>[] = [
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.besloten)}</span> },
  {
    key: 'besluit',
    header: text.frame,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.titel} second={row.organisatie.naam} />,
  },
  { key: 'bindt', header: text.binds, cell: (row) => row.bindt },
  { key: 'doelen', header: text.goals, cell: (row) => <Goals frame={row} /> },
];

function Goals({ frame }: { frame: Beleidskader }) {
  const mayFollow = useMay('thread.read');
  if (frame.doelen.length === 0) return <span className="muted">{text.noGoals}</span>;
  return (
    <ul className="plain-list link-list">
      {frame.doelen.map((goal) => (
        <li key={goal.id}>
          {mayFollow ? <AppLink href={paths.threadOf(`doel-${goal.id}`)}>{goal.naam}</AppLink> : goal.naam}
        </li>
      ))}
    </ul>
  );
}

const contentFields = (goals: Options): readonly FieldDefinition[] => [
  { kind: 'day', name: 'besloten', label: text.day, required: true },
  { kind: 'text', name: 'titel', label: text.frame, required: true },
  { kind: 'text', name: 'bindt', label: text.binds, required: true },
  { kind: 'choice', name: 'doelId', label: text.goal, options: goals },
];

const useGoalOptions = (): Options =>
  (useQuery(listQuery<Doel>('/doelen', {})).data?.items ?? []).map((goal) => ({
    value: String(goal.id),
    label: `${goal.code}. ${goal.naam}`,
  }));

/** Council decisions, newest first, with what and which goals they bind. */
export function PolicyFrames() {
  const mayManage = useMay('cooperation.manage');
  const { organisatie } = useSession();
  const goals = useGoalOptions();
  const deciding = useDecidingOrganisations();
  const change: Column<Beleidskader> = {
    key: 'wijzig',
    header: cooperationText.change,
    headerHidden: true,
    numeric: true,
    cell: (row) =>
      deciding.some((one) => one.value === String(row.organisatie.id)) && <ChangeFrame frame={row} goals={goals} />,
  };
  const add = mayManage && (
    <FormDialog
      name="nieuw-besluit"
      button={text.add}
      look="primary"
      title={text.add}
      fields={[
        { kind: 'choice', name: 'organisatieId', label: text.organisation, required: true, options: deciding },
        ...contentFields(goals),
      ]}
      initial={{ organisatieId: String(organisatie.id) }}
      submitLabel={text.act}
      done={text.added}
      submit={({ organisatieId, doelId, ...values }) =>
        apiSend('POST', '/beleidskaders', {
          ...values,
          organisatieId: Number(organisatieId),
          ...(doelId && { doelIds: [Number(doelId)] }),
        })
      }
    />
  );
  return (
    <section aria-labelledby="kaders">
      <BlockHeading id="kaders" title={text.title} aside={add} />
      <ServerTable<Beleidskader>
        path="/beleidskaders"
        whole
        what={text.title}
        columns={mayManage ? [...columns, change] : columns}
        rowKey={(row) => String(row.id)}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </section>
  );
}

/** One more goal can be bound at a time; those bound already stay bound. */
function ChangeFrame({ frame, goals }: { frame: Beleidskader; goals: Options }) {
  const bound = frame.doelen.map((goal) => goal.id);
  return (
    <FormDialog
      name={`besluit-${frame.id}`}
      button={cooperationText.change}
      small
      title={frame.titel}
      fields={contentFields(goals.filter((goal) => !bound.includes(Number(goal.value))))}
      initial={{ besloten: frame.besloten, titel: frame.titel, bindt: frame.bindt }}
      submitLabel={text.save}
      done={text.saved}
      submit={({ doelId, ...values }) =>
        apiSend(
          'PATCH',
          `/beleidskaders/${frame.id}`,
          { ...values, ...(doelId && { doelIds: [...bound, Number(doelId)] }) },
          { etag: etagOf(frame.versie) },
        )
      }
    />
  );
}
