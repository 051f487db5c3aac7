import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Boomdoel, Doelenboom } from '../../../../src/modules/goals/api.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, Columns, FactList, PageHeading } from '../../ui/page/page.tsx';
import { NotFoundPage } from '../errors/error-pages.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { GoalActs } from './goal-acts.tsx';
import { GoalHistory } from './goal-history.tsx';
import { GoalNotes } from './goal-notes.tsx';
import { GoalServed } from './goal-served.tsx';
import { GoalStand } from './goal-stand.tsx';
import { goalsText as text } from './goals.nl.ts';
import { goalTreeQuery } from './goals-queries.ts';
import { HomeworkTabs } from './homework-tabs.tsx';
import { pathTo } from './tree-rows.ts';

/** One goal: is it concrete, where does it stand, what serves it, and how did it come to be so? */
export function GoalPage() {
  const { doel } = useParams({ strict: false });
  return (
    <PageQuery query={useQuery(goalTreeQuery)}>
      {(tree) => {
        const goal = tree.doelen.find(({ id }) => String(id) === doel);
        return goal ? <OneGoal goal={goal} tree={tree} /> : <NotFoundPage />;
      }}
    </PageQuery>
  );
}

function OneGoal({ goal, tree }: { goal: Boomdoel; tree: Doelenboom }) {
  const mayKeep = useMay('strategy.manage') && tree.magWijzigen;
  return (
    <>
      <PageHeading
        title={`${goal.code} ${goal.naam}`}
        sub={
          <>
            <Path goal={goal} tree={tree} />
            <p>{goal.omschrijving}</p>
            {goal.beeindigdOp && <p>{text.endedOn(goal.beeindigdOp)}</p>}
          </>
        }
        actions={mayKeep && <GoalActs goal={goal} tree={tree} />}
      />
      <HomeworkTabs current="goals" />
      <Columns
        aside={
          <>
            <Missing goal={goal} />
            <BlockHeading id="wat" title={text.about} />
            <FactList facts={factsOf(goal)} />
          </>
        }
      >
        <GoalStand goal={goal} tree={tree} />
        <GoalServed goal={goal} mayKeep={mayKeep} />
        <GoalNotes goal={goal} mayKeep={mayKeep} />
        <GoalHistory id={goal.id} />
      </Columns>
    </>
  );
}

function Path({ goal, tree }: { goal: Boomdoel; tree: Doelenboom }) {
  const above = pathTo(tree.doelen, goal);
  return (
    <p className="small">
      {text.soorten[goal.soort]}
      {above.toReversed().map((one) => (
        <span key={one.id}>
          {', '}
          <AppLink href={paths.goal(one.id)}>{text.below(one.naam)}</AppLink>
        </span>
      ))}
    </p>
  );
}

function Missing({ goal }: { goal: Boomdoel }) {
  const lacks = [...goal.ontbreekt, ...goal.dientNiet];
  if (lacks.length === 0) return null;
  return (
    <>
      <BlockHeading id="ontbreekt" title={text.missing} />
      <ul>
        {lacks.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

const withNote = (word: string | null, note: string | null): string =>
  word === null ? text.unknown : note === null ? word : `${word}. ${note}`;

const factsOf = (goal: Boomdoel) => [
  { label: text.source, value: goal.bron },
  { label: text.use, value: goal.gebruik ? text.gebruik[goal.gebruik] : text.unknown },
  { label: text.fields.indicator, value: goal.indicator ?? text.unknown },
  { label: text.fields.direction, value: goal.richting ? text.richtingen[goal.richting] : text.unknown },
  { label: text.fields.base, value: dayWith(goal.startOp, goal.basiswaarde, goal.eenheid, goal.startGelezenAls) },
  { label: text.fields.target, value: dayWith(goal.streefdatum, goal.streefwaarde, goal.eenheid, null) },
  {
    label: text.fields.feasible,
    value: withNote(goal.haalbaar && text.haalbaar[goal.haalbaar], goal.haalbaarToelichting),
  },
  {
    label: text.fields.want,
    value: withNote(goal.aanbiedersWillen && text.willen[goal.aanbiedersWillen], goal.aanbiedersToelichting),
  },
  { label: text.fields.quickWin, value: goal.snelBereikt ?? text.unknown },
];

function dayWith(day: string | null, value: number | null, unit: string | null, note: string | null): string {
  if (day === null) return text.unknown;
  return text.dayWith(day, value, unit, note);
}
