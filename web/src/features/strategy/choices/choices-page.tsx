import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Instrumentstand, Keuzes, Segment } from '../../../../../src/modules/strategy/api.ts';
import { paths } from '../../../app/paths.ts';
import { EmptyState, Loaded } from '../../../ui/async/states.tsx';
import { AppLink } from '../../../ui/link/app-link.tsx';
import { QuietStatus } from '../../../ui/status/status.tsx';
import { type Column, DataTable, TwoLines } from '../../../ui/table/data-table.tsx';
import { Help } from '../../suppliers/help.tsx';
import { StrategyFrame } from '../strategy-frame.tsx';
import '../../instruments/instruments.css';
import { choicesQuery } from './choice-queries.ts';
import { choicesText as text } from './choices.nl.ts';
import { AddSegment, RemoveSegment, TakeGroups } from './segment-acts.tsx';

/** Segments times four instruments: what was chosen, or what would be advised. */
export function ChoicesPage() {
  const { id } = useParams({ from: '/aangemeld/strategie/$id/keuzes' });
  return (
    <StrategyFrame id={id} tab="keuzes">
      {(strategy) => <View strategyId={strategy.id} />}
    </StrategyFrame>
  );
}

function View({ strategyId }: { strategyId: number }) {
  return (
    <Loaded query={useQuery(choicesQuery(strategyId))}>
      {(found) => (
        <>
          {found.segmenten.length === 0 ? (
            <EmptyState
              title={text.emptyTitle}
              action={
                found.wijzigbaar && (
                  <span className="row-actions">
                    <TakeGroups strategyId={strategyId} look="primary" />
                    <AddSegment strategyId={strategyId} />
                  </span>
                )
              }
            >
              {found.wijzigbaar ? text.emptyText : text.emptyReader}
            </EmptyState>
          ) : (
            <Segments strategyId={strategyId} found={found} />
          )}
          <p className="choice-links">
            <AppLink href={paths.instruments}>{text.examples}</AppLink>
            <AppLink href={paths.otherRegions({ strategie: strategyId })}>{text.others}</AppLink>
          </p>
          <Help lines={text.help} />
        </>
      )}
    </Loaded>
  );
}

function Segments({ strategyId, found }: { strategyId: number; found: Keuzes }) {
  const columns: readonly Column<Segment>[] = [
    {
      key: 'segment',
      header: text.segment,
      rowHeader: true,
      cell: (row) => (
        <TwoLines
          first={<AppLink href={paths.strategySegment(strategyId, row.id)}>{row.naam}</AppLink>}
          second={text.answered(row.beantwoord, found.vragen)}
        />
      ),
    },
    ...(found.segmenten[0]?.instrumenten ?? []).map(({ instrument, naam }, at) => ({
      key: instrument,
      header: naam,
      cell: (row: Segment) => {
        const stand = row.instrumenten[at];
        return stand && <Standing stand={stand} />;
      },
    })),
    ...(found.wijzigbaar && found.segmenten.some(isUntouched)
      ? [
          {
            key: 'doen',
            header: text.acts,
            headerHidden: true,
            cell: (row: Segment) => isUntouched(row) && <RemoveSegment strategyId={strategyId} segment={row} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <p className="strategy-answer">{text.answer(found)}</p>
      <DataTable
        caption={text.caption}
        captionHidden
        columns={columns}
        rows={found.segmenten}
        rowKey={({ id }) => String(id)}
        first={30}
      />
      {found.wijzigbaar && (
        <span className="row-actions">
          <AddSegment strategyId={strategyId} />
          <TakeGroups strategyId={strategyId} />
        </span>
      )}
    </>
  );
}

/** Nothing was answered or chosen yet. */
const isUntouched = ({ beantwoordOp, instrumenten }: Segment): boolean =>
  beantwoordOp === null && instrumenten.every(({ stand }) => stand !== 'gekozen');

/** What was chosen, and beside it the advice where that differs. */
function Standing({ stand }: { stand: Instrumentstand }) {
  if (stand.stand === 'gekozen')
    return (
      <TwoLines
        first={<QuietStatus tone="positive">{stand.optie ?? ''}</QuietStatus>}
        second={stand.wijktAf ? text.deviates : undefined}
      />
    );
  return (
    <TwoLines
      first={<QuietStatus tone="waiting">{text.open}</QuietStatus>}
      second={stand.advies ? text.advice(stand.advies) : text.noAdvice}
    />
  );
}
