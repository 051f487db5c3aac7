import { useState } from 'react';
import type { PerVolume, Raming } from '../../api/types.ts';
import { FrameBars } from '../../ui/charts/frame-bars.tsx';
import { Segments } from '../../ui/form/segments.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import './estimates.css';
import { estimatesText as text } from './estimates.nl.ts';

const SCENARIOS = ['laag', 'midden', 'hoog'] as const satisfies readonly (keyof PerVolume)[];

/** What the estimate costs beside its frame, and every sum of it to recalculate. */
export function EstimateFrame({ estimate }: { estimate: Raming }) {
  return (
    <>
      <FrameBars
        title={text.chart.title}
        caption={text.chart.caption}
        frameCents={estimate.kaderCent}
        bars={SCENARIOS.map((scenario) => ({
          key: scenario,
          name: text.scenarios[scenario],
          cents: estimate.uitkomst[scenario].totaalCent,
          roomCents: estimate.uitkomst[scenario].ruimteCent,
          parts: groupsOf(estimate, scenario),
        }))}
      />
      <PrintedPath estimate={estimate} />
    </>
  );
}

/** What the frame pays per product group, the largest first. */
function groupsOf(estimate: Raming, scenario: keyof PerVolume) {
  const groups = Map.groupBy(
    estimate.regels.filter(({ pot }) => pot === 'kader'),
    ({ groep }) => groep,
  );
  return [...groups]
    .map(([name, lines]) => ({ name, cents: lines.reduce((sum, line) => sum + (line.bedragCent?.[scenario] ?? 0), 0) }))
    .sort((a, b) => b.cents - a.cents);
}

function PrintedPath({ estimate }: { estimate: Raming }) {
  const [scenario, setScenario] = useState<keyof PerVolume>('midden');
  return (
    <section className="section" aria-labelledby="pad">
      <BlockHeading
        id="pad"
        title={text.path.title}
        aside={
          <Segments
            label={text.chart.scenario}
            value={scenario}
            onChange={setScenario}
            options={SCENARIOS.map((each) => ({ value: each, label: text.scenarios[each] }))}
          />
        }
      />
      <p className="small muted">{text.path.intro}</p>
      <ol className="plain-list estimate-path">
        {estimate.pad[scenario].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
