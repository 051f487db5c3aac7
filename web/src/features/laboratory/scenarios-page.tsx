import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { labScenariosQuery } from '../../api/queries.ts';
import type { ScenarioItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { formatDay, formatEuros } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import './laboratory.css';
import { signed, scenarioText as text } from './laboratory.nl.ts';
import { periodName } from './months.ts';

/** What was kept: open one, or choose two or more to lay side by side. */
export function ScenariosPage() {
  return (
    <PageQuery query={useQuery(labScenariosQuery)}>
      {({ items }) => (
        <>
          <PageHeading
            title={text.title}
            sub={text.sub}
            actions={<LinkButton href={paths.laboratory}>{text.toLab}</LinkButton>}
          />
          {items.length === 0 ? (
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          ) : (
            <ScenarioTable items={items} />
          )}
        </>
      )}
    </PageQuery>
  );
}

function ScenarioTable({ items }: { items: readonly ScenarioItem[] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const toggle = (id: number) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <DataTable
        caption={text.caption}
        captionHidden
        rows={items}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'kies',
            header: text.compare,
            headerHidden: true,
            cell: ({ id, naam }) => (
              <input
                type="checkbox"
                className="lab-tick"
                aria-label={text.choose(naam)}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
            ),
          },
          {
            key: 'naam',
            header: text.name,
            rowHeader: true,
            cell: ({ id, naam, gebaseerdOp }) => (
              <TwoLines
                first={<AppLink href={paths.scenario(id)}>{naam}</AppLink>}
                second={text.basedOn(gebaseerdOp)}
              />
            ),
          },
          { key: 'periode', header: text.period, cell: ({ periode }) => periodName(periode) },
          {
            key: 'opnieuw',
            header: text.paid,
            numeric: true,
            cell: ({ opnieuwCent }) => formatEuros(opnieuwCent),
          },
          { key: 'verschil', header: text.difference, numeric: true, cell: ({ verschilCent }) => signed(verschilCent) },
          {
            key: 'door',
            header: text.keeper,
            cell: ({ door, gewijzigdOp }) => (
              <TwoLines first={door} second={text.on(formatDay(gewijzigdOp.slice(0, 10)))} />
            ),
          },
        ]}
      />
      <div className="lab-compare">
        <Button
          look="primary"
          isDisabled={chosen.length < 2}
          onPress={() => router.history.push(paths.compareScenarios(chosen))}
        >
          {text.compare}
        </Button>
        {chosen.length < 2 && <p className="small muted">{text.compareTwo}</p>}
      </div>
    </>
  );
}
