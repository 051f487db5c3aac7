import type { Boomdoel, Doelenboom } from '../../../../src/modules/goals/api.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { standText, goalsText as text } from './goals.nl.ts';
import { type TreeRow, treeRows } from './tree-rows.ts';

const DEEPEST = 3;

/** The tree as a table: what it is, how it is measured, where it stands, what serves it and what it lacks. */
export function GoalTree({ tree }: { tree: Doelenboom }) {
  return (
    <section className="section" aria-labelledby="boom">
      <BlockHeading id="boom" title={text.tree} />
      <DataTable
        caption={text.tree}
        captionHidden
        columns={columns}
        rows={treeRows(tree.doelen)}
        rowKey={({ goal }) => String(goal.id)}
      />
    </section>
  );
}

const columns: readonly Column<TreeRow>[] = [
  {
    key: 'doel',
    header: text.goal,
    rowHeader: true,
    cell: ({ goal, depth }) => (
      <span className={`goal-tree goal-tree--${Math.min(depth, DEEPEST)}`}>
        <TwoLines
          first={
            <AppLink href={paths.goal(goal.id)}>
              {goal.code} {goal.naam}
            </AppLink>
          }
          second={goal.beeindigdOp ? text.endedOn(goal.beeindigdOp) : text.soorten[goal.soort]}
        />
      </span>
    ),
  },
  { key: 'indicator', header: text.indicator, cell: ({ goal }) => <Indicator goal={goal} /> },
  { key: 'stand', header: text.stand, cell: ({ goal }) => <Stand goal={goal} /> },
  {
    key: 'dient',
    header: text.serves,
    cell: ({ goal }) =>
      goal.dientNiet.length > 0 ? <QuietStatus tone="warning">{text.notServed}</QuietStatus> : <Served goal={goal} />,
  },
  {
    key: 'ontbreekt',
    header: text.missing,
    cell: ({ goal }) =>
      goal.soort === 'ambitie' || goal.soort === 'doel' ? (
        <span className="nowrap">{text.lacks(goal.ontbreekt.length)}</span>
      ) : null,
  },
];

function Served({ goal: { producten, bepalingen, eisen } }: { goal: Boomdoel }) {
  if (producten.length + bepalingen.length + eisen.length === 0) return null;
  return <span className="small">{text.served(producten.length, bepalingen.length, eisen.length)}</span>;
}

function Indicator({ goal: { indicator, streefdatum, richting } }: { goal: Boomdoel }) {
  if (indicator === null) return null;
  const way = richting === null ? '' : `${text.richtingen[richting].toLowerCase()}, `;
  return <TwoLines first={indicator} second={way + (streefdatum ? text.until(streefdatum) : text.noDate)} />;
}

function Stand({ goal: { stand, metingen, soort } }: { goal: Boomdoel }) {
  const [last] = metingen;
  if (stand) {
    return <TwoLines first={standText(stand.nu, stand.maat)} second={text.was(standText(stand.eerste, stand.maat))} />;
  }
  if (last) return <TwoLines first={`${last.waarde} ${last.eenheid}`} second={text.onDay(last.dag)} />;
  return soort === 'ambitie' || soort === 'doel' ? <span className="muted">{text.notMeasured}</span> : null;
}
