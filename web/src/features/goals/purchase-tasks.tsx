import type { Doelenboom, Inkooptaak } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { paths } from '../../app/paths.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { etagOf } from '../parties/end-button.tsx';
import { codeField, reasonField, type Values } from './goal-fields.ts';
import { goalsText as text } from './goals.nl.ts';

/** What purchasing has to do for the goals, and for which. */
export function PurchaseTasks({ tree, mayKeep }: { tree: Doelenboom; mayKeep: boolean }) {
  const fields = fieldsOf(tree);
  const change: Column<Inkooptaak> = {
    key: 'wijzig',
    header: text.changeTask,
    headerHidden: true,
    numeric: true,
    cell: (row) => <ChangeTask task={row} fields={fields} />,
  };
  return (
    <section className="section" aria-labelledby="taken">
      <BlockHeading id="taken" title={text.tasksTitle} aside={mayKeep && <AddTask fields={fields} />} />
      {tree.taken.length > 0 && (
        <DataTable
          caption={text.tasksTitle}
          captionHidden
          columns={mayKeep ? [...columns, change] : columns}
          rows={tree.taken}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  );
}

const columns: readonly Column<Inkooptaak>[] = [
  {
    key: 'taak',
    header: text.task,
    rowHeader: true,
    cell: (row) => <TwoLines first={`${row.code} ${row.naam}`} second={row.omschrijving} />,
  },
  {
    key: 'doelen',
    header: text.taskGoals,
    cell: (row) =>
      row.doelen.length === 0 ? (
        <span className="muted">{text.noGoals}</span>
      ) : (
        <ul className="plain-list goal-links">
          {row.doelen.map((goal) => (
            <li key={goal.id}>
              <AppLink href={paths.goal(goal.id)}>{goal.naam}</AppLink>
            </li>
          ))}
        </ul>
      ),
  },
  { key: 'bron', header: text.source, cell: (row) => row.bron },
];

const fieldsOf = ({ doelen }: Doelenboom): readonly FieldDefinition[] => [
  { kind: 'text', name: 'naam', label: text.name, required: true },
  { kind: 'long-text', name: 'omschrijving', label: text.description, required: true },
  { kind: 'text', name: 'bron', label: text.source, hint: text.sourceHint },
  {
    kind: 'many',
    name: 'doelIds',
    label: text.taskGoals,
    options: doelen.map(({ id, code, naam }) => ({ value: String(id), label: `${code}. ${naam}` })),
  },
];

const bodyOf = ({ doelIds, bron, ...values }: Values) => ({
  ...values,
  bron: bron ?? null,
  doelIds: chosenOf(doelIds).map(Number),
});

function AddTask({ fields }: { fields: readonly FieldDefinition[] }) {
  return (
    <FormDialog
      name="nieuwe-taak"
      small
      button={text.addTask}
      title={text.addTask}
      fields={[codeField, ...fields, reasonField]}
      submitLabel={text.addTask}
      done={text.taskAdded}
      submit={(values) => apiSend('POST', '/inkooptaken', { ...bodyOf(values), beeindigdOp: null })}
    />
  );
}

function ChangeTask({ task, fields }: { task: Inkooptaak; fields: readonly FieldDefinition[] }) {
  return (
    <FormDialog
      name={`taak-${task.id}`}
      small
      button={text.changeTask}
      buttonLabel={text.changeTaskOf(task.naam)}
      title={text.changeTaskOf(task.naam)}
      fields={[...fields, reasonField]}
      initial={{
        naam: task.naam,
        omschrijving: task.omschrijving,
        bron: task.bron ?? '',
        doelIds: joinChosen(task.doelen.map(({ id }) => String(id))),
      }}
      submitLabel={text.save}
      done={text.saved}
      submit={(values) => apiSend('PATCH', `/inkooptaken/${task.id}`, bodyOf(values), { etag: etagOf(task.versie) })}
    />
  );
}
