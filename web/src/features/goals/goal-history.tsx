import { useQuery } from '@tanstack/react-query';
import type { Wijzigingen } from '../../../../src/modules/goals/api.ts';
import { formatInstant } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { goalsText as text } from './goals.nl.ts';
import { goalChangesQuery } from './goals-queries.ts';

/** What was changed about a goal, by whom and why; the newest first. */
export function GoalHistory({ id }: { id: number }) {
  return (
    <section className="section" aria-labelledby="geschiedenis">
      <BlockHeading id="geschiedenis" title={text.history} />
      <Loaded query={useQuery(goalChangesQuery(id))}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{text.noHistory}</p>
          ) : (
            items.map((one) => <Change key={one.op} change={one} />)
          )
        }
      </Loaded>
    </section>
  );
}

function Change({ change }: { change: Wijzigingen['items'][number] }) {
  return (
    <details>
      <summary>
        {change.gemaakt ? `${text.made}: ` : ''}
        {change.reden} <span className="small muted">{text.by(formatInstant(change.op), change.door)}</span>
      </summary>
      <DataTable
        caption={change.reden}
        captionHidden
        columns={[
          { key: 'veld', header: text.field, rowHeader: true, cell: ({ veld }) => veld },
          { key: 'was', header: text.was2, cell: ({ was }) => was ?? '-' },
          { key: 'werd', header: text.became, cell: ({ werd }) => werd ?? '-' },
        ]}
        rows={change.velden}
        rowKey={({ veld }) => veld}
      />
    </details>
  );
}
