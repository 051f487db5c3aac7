import type { Doelenboom } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { goalsText as text } from './goals.nl.ts';

type Orphan = Doelenboom['bepalingenZonderDoel'][number];
const FIRST = 10;

/** Clauses in running contracts that serve no goal: what a contract asks without anybody knowing why. */
export function OrphanClauses({ tree, mayKeep }: { tree: Doelenboom; mayKeep: boolean }) {
  const orphans = tree.bepalingenZonderDoel;
  const act: Column<Orphan> = {
    key: 'zeg',
    header: text.say,
    headerHidden: true,
    numeric: true,
    cell: (row) => <Say clause={row} tree={tree} />,
  };
  return (
    <section className="section" aria-labelledby="wezen">
      <BlockHeading id="wezen" title={text.orphans} />
      <p className="small muted">{orphans.length === 0 ? text.noOrphans : text.orphansSub}</p>
      {orphans.length > 0 && (
        <DataTable
          caption={text.orphans}
          captionHidden
          columns={mayKeep ? [...columns, act] : columns}
          rows={orphans}
          rowKey={nameOf}
          first={FIRST}
        />
      )}
    </section>
  );
}

const nameOf = ({ nummer, titel }: { nummer: string; titel: string }): string => `${nummer} ${titel}`;
const columns: readonly Column<Orphan>[] = [
  { key: 'bepaling', header: text.clause, rowHeader: true, cell: nameOf },
  { key: 'contracten', header: text.contracts, numeric: true, cell: (row) => row.contracten },
];

function Say({ clause, tree }: { clause: Orphan; tree: Doelenboom }) {
  const { sleutel, nummer, titel } = clause;
  return (
    <FormDialog
      name={`bepaling-${sleutel ?? nummer}`}
      small
      button={text.say}
      buttonLabel={text.sayOf(nameOf(clause))}
      title={text.sayOf(nameOf(clause))}
      fields={[
        {
          kind: 'choice',
          name: 'doelId',
          label: text.goal,
          required: true,
          options: tree.doelen
            .filter(({ soort, beeindigdOp }) => soort !== 'wettelijk-doel' && beeindigdOp === null)
            .map(({ id, code, naam }) => ({ value: String(id), label: `${code}. ${naam}` })),
        },
        { kind: 'long-text', name: 'hoe', label: text.sayHow, required: true },
      ]}
      submitLabel={text.save}
      done={text.sayDone}
      submit={({ doelId, hoe }) =>
        apiSend('POST', '/bepalingdoelen', { sleutel, nummer, titel, doelId: Number(doelId), dient: true, hoe })
      }
    />
  );
}
