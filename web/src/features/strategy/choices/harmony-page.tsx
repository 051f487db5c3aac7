import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Bevinding } from '../../../../../src/modules/instruments/api.ts';
import type { Samenhang } from '../../../../../src/modules/strategy/api.ts';
import { Loaded } from '../../../ui/async/states.tsx';
import { BlockHeading } from '../../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../../ui/table/data-table.tsx';
import { Help } from '../../suppliers/help.tsx';
import { StrategyFrame } from '../strategy-frame.tsx';
import { harmonyQuery } from './choice-queries.ts';
import { harmonyText as text } from './choices.nl.ts';

/** Do the choices fit each other, the goals and the market? Every finding with its reason and its source. */
export function HarmonyPage() {
  const { id } = useParams({ from: '/aangemeld/strategie/$id/samenhang' });
  return (
    <StrategyFrame id={id} tab="samenhang">
      {(strategy) => <View strategyId={strategy.id} />}
    </StrategyFrame>
  );
}

const columns: readonly Column<Bevinding>[] = [
  {
    key: 'wat',
    header: text.finding,
    rowHeader: true,
    cell: ({ titel, segment }) => <TwoLines first={titel} second={segment ?? text.whole} />,
  },
  {
    key: 'waarom',
    header: text.why,
    cell: ({ waarom, bronnen }) => <TwoLines first={waarom} second={text.source(bronnen)} />,
  },
  { key: 'doen', header: text.act, cell: ({ wat }) => wat },
];
const KINDS = Object.keys(text.groups) as readonly Bevinding['soort'][];

function View({ strategyId }: { strategyId: number }) {
  return (
    <Loaded query={useQuery(harmonyQuery(strategyId))}>
      {(found) => (
        <>
          <p className="strategy-answer">{text.answer(found)}</p>
          {KINDS.map((kind) => (
            <Findings key={kind} kind={kind} findings={found.bevindingen.filter(({ soort }) => soort === kind)} />
          ))}
          {found.openstaand.length > 0 && <Open found={found} />}
          <Help lines={text.help} />
        </>
      )}
    </Loaded>
  );
}

function Findings({ kind, findings }: { kind: Bevinding['soort']; findings: readonly Bevinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="section" aria-labelledby={kind}>
      <BlockHeading id={kind} title={text.groups[kind]} />
      <DataTable
        caption={text.groups[kind]}
        captionHidden
        columns={columns}
        rows={findings}
        rowKey={({ regel, segment }) => `${regel}-${segment}`}
        first={15}
      />
    </section>
  );
}

function Open({ found }: { found: Samenhang }) {
  return (
    <section className="section" aria-labelledby="open">
      <BlockHeading id="open" title={text.open} />
      <p className="small muted">{text.openIntro}</p>
      <ul className="plain-list">
        {found.openstaand.map(({ segment, instrumenten }) => (
          <li key={segment}>{`${segment}: ${instrumenten.join(', ').toLowerCase()}`}</li>
        ))}
      </ul>
    </section>
  );
}
