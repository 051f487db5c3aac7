import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Ontwikkelpunten } from '../../../../src/modules/goals/api.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { StrategyFrame } from '../strategy/strategy-frame.tsx';
import './goals.css';
import { goalsText } from './goals.nl.ts';
import { pointsQuery } from './goals-queries.ts';
import { HomeworkTabs } from './homework-tabs.tsx';
import { AddPoint } from './point-acts.tsx';
import { PointLibrary, PointsOfTheme } from './point-tables.tsx';
import { pointsText as text } from './points.nl.ts';

/** Where can the care of youth become better, and which goals follow from that? */
export function PointsPage() {
  return <PageQuery query={useQuery(pointsQuery)}>{(found) => <Points found={found} />}</PageQuery>;
}

function Points({ found }: { found: Ontwikkelpunten }) {
  const mayKeep = useMayKeep(found);
  return (
    <>
      <PageHeading title={text.title} sub={<p>{answerOf(found)}</p>} actions={mayKeep && <AddPoint />} />
      <HomeworkTabs current="points" />
      <PointsContent found={found} />
    </>
  );
}

/** The same as a page of one strategy: the points are the region's. */
export function StrategyPointsPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <StrategyFrame id={id} tab="ontwikkelpunten">
      {() => <PointsOfStrategy />}
    </StrategyFrame>
  );
}

function PointsOfStrategy() {
  return <Loaded query={useQuery(pointsQuery)}>{(found) => <PointsPart found={found} />}</Loaded>;
}

function PointsPart({ found }: { found: Ontwikkelpunten }) {
  const mayKeep = useMayKeep(found);
  return (
    <>
      <BlockHeading id="punten" title={text.title} aside={mayKeep && <AddPoint />} />
      <p>{answerOf(found)}</p>
      <PointsContent found={found} />
    </>
  );
}

const useMayKeep = (found: Ontwikkelpunten): boolean => useMay('strategy.manage') && found.magWijzigen;

function answerOf({ punten }: Ontwikkelpunten): string {
  const count = (state: string) => punten.filter(({ staat }) => staat === state).length;
  return text.answer(punten.length, count('open'), count('nu-niet'));
}

function PointsContent({ found }: { found: Ontwikkelpunten }) {
  const mayKeep = useMayKeep(found);
  const { punten } = found;
  return (
    <>
      {punten.length === 0 && <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>}
      {goalsText.options.thema.map(({ value, label }) => {
        const own = punten.filter(({ thema }) => thema === value);
        return (
          own.length > 0 && (
            <section key={value} aria-labelledby={`thema-${value}`}>
              <BlockHeading id={`thema-${value}`} title={label} />
              <PointsOfTheme theme={label} points={own} mayKeep={mayKeep} />
            </section>
          )
        );
      })}
      <PointLibrary library={found.bibliotheek} mayKeep={mayKeep} />
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
