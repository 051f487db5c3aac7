import { addDays } from '../../kernel/plain-date.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';

const MORNING = 9 * 60;

/** What happens while contracts run: checks of providers, evidence, and subcontractors that consent is asked for. */
export function* contractLifeBatches({ data, contracts, parameters }: DemoRegion): Generator<DemoBatch> {
  const { checks, evidenceReceived, subcontractRequests } = data.events;
  const onDay = (daysFromToday: number) => addDays(parameters.today, daysFromToday);
  const people = data.people.people;
  const personOf = (role: string, provider?: string): number | null => {
    const at = people.findIndex(
      (one) => one.role === role && (provider === undefined || one.organisation === `provider:${provider}`),
    );
    return at < 0 ? null : at + 1;
  };
  /** Row number of a contract. Throws when there is none: the data names it. */
  const contractOf = ({ provider, lot }: { readonly provider: string; readonly lot: string }): number => {
    const found = contracts.find(
      (one) => one.provider.name === provider && one.lot.key === lot && one.purchaser === null,
    );
    if (!found) throw new RangeError(`no contract of ${provider} for ${lot}`);
    return found.index + 1;
  };
  const manager = personOf('contract-manager');
  yield batchOf(
    'contracts',
    'contract_check',
    checks.map((one) => ({
      contract_id: contractOf(one),
      kind: one.kind,
      key: one.title,
      title: one.title,
      on_day: onDay(one.daysFromToday),
      met: one.met,
      reason: one.reason,
      person_id: manager,
      recorded_at: instantOn(onDay(one.daysFromToday), MORNING),
    })),
  );
  yield batchOf(
    'contracts',
    'contract_fact',
    evidenceReceived.map((one) => ({
      contract_id: contractOf(one),
      kind: 'evidence-received',
      on_day: onDay(one.daysFromToday),
      name: one.name,
      person_id: manager,
      recorded_at: instantOn(onDay(one.daysFromToday), MORNING),
    })),
  );
  yield batchOf(
    'contracts',
    'subcontract_request',
    subcontractRequests.map((one) => ({
      contract_id: contractOf(one),
      name: one.name,
      registration: one.registration,
      task: one.task,
      share_percent: one.share,
      no_third_level: true,
      from_on: onDay(one.startsInDays),
      reason: one.reason,
      person_id: personOf('care-administrator', one.provider),
      recorded_at: instantOn(onDay(one.daysFromToday), MORNING),
    })),
  );
}
