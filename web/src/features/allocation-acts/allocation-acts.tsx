import { useQuery } from '@tanstack/react-query';
import { timelineQuery } from '../../api/queries.ts';
import type { Toewijzing, Verloop } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { ActDialog } from './act-dialog.tsx';
import './acts.css';
import { actsText as text } from './acts.nl.ts';
import { atAddress } from './message-steps.tsx';

const choice = (
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
): FieldDefinition => ({
  kind: 'choice',
  name,
  label,
  options,
  required: true,
});
const day = (name: string, label: string): FieldDefinition => ({ kind: 'day', name, label, required: true });

const DECISION = [day('tot', text.through), choice('reden', text.reason, text.decisionReasons)];
const DECISIONS = {
  verlengen: DECISION,
  inkorten: DECISION,
  intrekken: DECISION,
  verwijderen: [],
} as const satisfies Record<keyof typeof text.municipality, readonly FieldDefinition[]>;

const START = [day('dag', text.firstDay)];
const STOP = [day('dag', text.lastDay), choice('reden', text.reason, text.stopReasons)];
const REPORTS = {
  start: START,
  stop: STOP,
  'start-corrigeren': START,
  'stop-corrigeren': STOP,
  'start-intrekken': [],
  'stop-intrekken': [],
} as const satisfies Record<keyof typeof text.provider, readonly FieldDefinition[]>;

/** What one's own side may do with an allocation: decide (municipality) or report and ask (provider). */
export function AllocationActs({ allocation }: { allocation: Toewijzing }) {
  const { rechten, organisatie } = useSession();
  const municipal = organisatie.soort !== 'provider' && rechten.includes('allocations.decide');
  const reports = organisatie.soort === 'provider' && rechten.includes('delivery.report');
  if (!municipal && !reports) return null;
  return (
    <section className="acts-block" aria-labelledby="handelen">
      <BlockHeading id="handelen" title={text.title} />
      <div className="acts">{municipal ? <Decisions id={allocation.id} /> : <Reports id={allocation.id} />}</div>
    </section>
  );
}

function Decisions({ id }: { id: number }) {
  return Object.entries(DECISIONS).map(([kind, fields]) => (
    <ActDialog
      key={kind}
      name={kind}
      words={text.municipality[kind as keyof typeof DECISIONS]}
      fields={fields}
      {...atAddress(`/toewijzingen/${id}/_besluit`, (values) => ({ soort: kind, ...values }))}
    />
  ));
}

/** What can be reported depends on where the delivery stands. */
const POSSIBLE: Readonly<Record<Verloop['levering'], readonly (keyof typeof REPORTS)[]>> = {
  'nog-niet-gestart': ['start'],
  loopt: ['stop', 'start-corrigeren', 'start-intrekken'],
  'tijdelijk-gestopt': ['start', 'stop', 'stop-corrigeren', 'stop-intrekken'],
  beeindigd: ['stop-corrigeren', 'stop-intrekken'],
};

function Reports({ id }: { id: number }) {
  const { data } = useQuery(timelineQuery(id));
  if (!data) return null;
  return (
    <>
      {POSSIBLE[data.levering].map((kind) => (
        <ActDialog
          key={kind}
          name={kind}
          words={text.provider[kind]}
          fields={REPORTS[kind]}
          {...atAddress(`/toewijzingen/${id}/_melding`, (values) => ({ soort: kind, ...values }))}
        />
      ))}
      <LinkButton small href={paths.allocationChange(id)}>
        {text.change}
      </LinkButton>
    </>
  );
}
