import type { Plan } from '../../../../src/modules/control/api.ts';
import { BlockHeading, FactList } from '../../ui/page/page.tsx';
import { materialText } from './material.nl.ts';

const text = materialText.one;

/** On which plan the control rests: said beforehand, and not changed afterwards. */
export function ControlPlan({ plan }: { plan: Plan }) {
  return (
    <section className="section" aria-labelledby="plan">
      <BlockHeading id="plan" title={text.plan} />
      <FactList
        facts={[
          { label: text.period, value: text.periodOf(plan.van, plan.tot) },
          { label: text.necessity, value: plan.noodzaak },
          { label: text.data, value: plan.gegevens },
          { label: text.reader, value: plan.uitvoerder },
          { label: text.sample, value: text.sampleOf(plan.omvang, plan.weging) },
          { label: text.recovers, value: text.recoversWords[plan.terugvordering] },
        ]}
      />
    </section>
  );
}
