import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { OpenbaarControleplan } from '../../../../src/modules/publication/api.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { PublicShell } from '../../shell/shell.tsx';
import { BlockHeading, FactList, PageHeading } from '../../ui/page/page.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { controlPlansText as text } from './control-plans.nl.ts';
import { controlPlanQuery } from './open-data-queries.ts';
import './control-plan-page.css';

/** What one municipality controls and why, as it made it public. */
export function ControlPlanPage() {
  const { id } = useParams({ from: '/openbaar/controleplannen/$id' });
  return (
    <PublicShell>
      <PageQuery query={useQuery(controlPlanQuery(id))}>{(plan) => <Plan plan={plan} />}</PageQuery>
    </PublicShell>
  );
}

function Plan({ plan }: { plan: OpenbaarControleplan }) {
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.publicControlPlans, label: text.title }]} here={plan.titel} />
      <PageHeading
        title={plan.titel}
        sub={<p>{text.conclusion(plan.gemeente.naam, plan.jaar, plan.gepubliceerdOp)}</p>}
      />
      <Part id="doel" title={text.goal} words={plan.doel} />
      <Part id="plan" title={text.general} words={plan.plan} />
      <section className="section" aria-labelledby="over">
        <BlockHeading id="over" title={text.about} />
        <FactList
          facts={[
            { label: text.rule, value: text.ruleValue },
            { label: text.alsoIn, value: plan.ookIn ?? text.nowhere },
            { label: text.digest, value: <code className="control-plan__digest">{plan.vingerafdruk}</code> },
          ]}
        />
      </section>
    </>
  );
}

/** Running text, a paragraph per line as it was written. */
function Part({ id, title, words }: { id: string; title: string; words: string }) {
  return (
    <section className="section" aria-labelledby={id}>
      <BlockHeading id={id} title={title} />
      <p className="control-plan__words">{words}</p>
    </section>
  );
}
