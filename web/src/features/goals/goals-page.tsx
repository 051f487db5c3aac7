import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Doelenboom } from '../../../../src/modules/goals/api.ts';
import { apiSend } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { StrategyFrame } from '../strategy/strategy-frame.tsx';
import { aboutFields, codeField, reasonField } from './goal-fields.ts';
import './goals.css';
import { GoalTree } from './goal-tree.tsx';
import { goalsText as text } from './goals.nl.ts';
import { goalTreeQuery } from './goals-queries.ts';
import { HomeworkTabs } from './homework-tabs.tsx';
import { OrphanClauses } from './orphan-clauses.tsx';
import { PurchaseTasks } from './purchase-tasks.tsx';

/** Are our goals concrete, where do they stand, and do our contracts serve them? */
export function GoalsPage() {
  return <PageQuery query={useQuery(goalTreeQuery)}>{(tree) => <Goals tree={tree} />}</PageQuery>;
}

function Goals({ tree }: { tree: Doelenboom }) {
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{answerOf(tree)}</p>}
        actions={useMayKeep(tree) && <AddGoal tree={tree} />}
      />
      <HomeworkTabs current="goals" />
      <GoalsContent tree={tree} />
    </>
  );
}

/** The goals as a page of one strategy: they are the region's, and every strategy of the region rests on them. */
export function StrategyGoalsPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <StrategyFrame id={id} tab="doelen">
      {() => <GoalsOfStrategy />}
    </StrategyFrame>
  );
}

function GoalsOfStrategy() {
  return <Loaded query={useQuery(goalTreeQuery)}>{(tree) => <GoalsPart tree={tree} />}</Loaded>;
}

function GoalsPart({ tree }: { tree: Doelenboom }) {
  const mayKeep = useMayKeep(tree);
  return (
    <>
      <BlockHeading id="doelen" title={text.title} aside={mayKeep && <AddGoal tree={tree} />} />
      <p>{answerOf(tree)}</p>
      <GoalsContent tree={tree} />
    </>
  );
}

const useMayKeep = (tree: Doelenboom): boolean => useMay('strategy.manage') && tree.magWijzigen;

function answerOf(tree: Doelenboom): string {
  const weighed = tree.doelen.filter(({ soort, beeindigdOp }) => beeindigdOp === null && WEIGHED.includes(soort));
  const concrete = weighed.filter(({ ontbreekt }) => ontbreekt.length === 0).length;
  const unserved = tree.doelen.filter(({ dientNiet }) => dientNiet.length > 0).length;
  return text.answer(weighed.length, concrete, unserved, tree.bepalingenZonderDoel.length);
}

function GoalsContent({ tree }: { tree: Doelenboom }) {
  const mayKeep = useMayKeep(tree);
  return (
    <>
      {tree.doelen.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <GoalTree tree={tree} />
      )}
      <PurchaseTasks tree={tree} mayKeep={mayKeep} />
      <OrphanClauses tree={tree} mayKeep={mayKeep} />
      <InPageHelp>
        {text.treeHelp.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const WEIGHED: readonly string[] = ['ambitie', 'doel'];

function AddGoal({ tree }: { tree: Doelenboom }) {
  return (
    <FormDialog
      name="nieuw-doel"
      button={text.add}
      look="primary"
      title={text.add}
      intro={text.addIntro}
      fields={[codeField, ...aboutFields(tree), reasonField]}
      submitLabel={text.add}
      done={text.added}
      submit={({ bovenliggendId, ...values }) =>
        apiSend('POST', '/doelen', { ...values, ...(bovenliggendId && { bovenliggendId: Number(bovenliggendId) }) })
      }
    />
  );
}
