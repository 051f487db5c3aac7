import { addDays } from '../../kernel/plain-date.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { type DemoRegion, monthStartBefore } from './demo-region.ts';

/** What the registers of cooperation hold beyond the policy paper. */
export function* cooperationBatches(region: DemoRegion): Generator<DemoBatch> {
  const { data, ids, parameters } = region;
  const { cooperation, goals, products } = data;
  const taskId = (name: string) => 1 + indexOf(data.region.cooperationTasks, (one) => one.task === name, name);
  const frameId = (title: string) => 1 + indexOf(data.region.policyFrames, (one) => one.title === title, title);
  const goalId = (code: string) => 1 + indexOf(goals.goals, (one) => one.code === code, code);
  const productId = (key: string) => 1 + indexOf(products.products, (one) => one.key === key, key);
  const adviser = 1 + indexOf(data.people.people, (one) => one.role === 'policy-adviser', 'policy-adviser');
  const manager = 1 + indexOf(data.people.people, (one) => one.role === 'contract-manager', 'contract-manager');
  yield batchOf(
    'parties',
    'organisation_relation',
    cooperation.relations.map((one) => ({
      from_id: ids.organisation(one.from),
      to_id: ids.organisation(one.to),
      kind: one.kind,
      from_on: data.mandates.from,
      note: one.note,
    })),
  );
  yield batchOf(
    'parties',
    'cooperation_deviation',
    cooperation.deviations.map((one, at) => ({
      id: at + 1,
      cooperation_task_id: taskId(one.task),
      region_id: ids.region,
      municipality_id: ids.municipalityOfCode(one.municipality),
      what: one.what,
      in_contract: one.inContract,
      from_on: one.from,
    })),
  );
  yield batchOf(
    'parties',
    'policy_frame_goal',
    cooperation.frameGoals.flatMap((one) =>
      one.goals.map((code) => ({ policy_frame_id: frameId(one.frame), goal_id: goalId(code) })),
    ),
  );
  yield batchOf(
    'parties',
    'working_group_member',
    cooperation.workingGroup.map((one, at) => ({
      id: at + 1,
      region_id: ids.region,
      organisation_id: ids.organisation(one.organisation),
      name: one.name,
      knowledge_field: one.field,
      from_on: cooperation.workingGroupFrom,
    })),
  );
  yield batchOf(
    'parties',
    'stakeholder_contact',
    cooperation.contacts.map((one, at) => ({
      id: data.region.stakeholderContacts.length + at + 1,
      region_id: ids.region,
      stakeholder: one.stakeholder,
      on_day: addDays(monthStartBefore(parameters.today, one.monthsAgo), one.day - 1),
      subject: one.subject,
      outcome: one.outcome,
      channel: one.channel,
      municipality_id: one.municipality === null ? null : ids.municipalityOfCode(one.municipality),
      nature: one.nature,
      provider_id: one.provider === null ? null : ids.organisation(one.provider),
      person_id: adviser,
    })),
  );
  yield batchOf(
    'parties',
    'organisation_check',
    cooperation.checks.map((one, at) => ({
      id: at + 1,
      region_id: ids.region,
      organisation_id: ids.organisation(one.organisation),
      check_name: one.check,
      outcome: one.outcome,
      reason: one.reason,
      checked_on: one.on,
      person_id: manager,
    })),
  );
  yield batchOf(
    'contracts',
    'binding_condition',
    cooperation.conditions.map((one, at) => ({
      id: at + 1,
      region_id: ids.region,
      product_id: productId(one.product),
      body: one.body,
      organisation_id: one.organisation === null ? null : ids.organisation(one.organisation),
      condition: one.condition,
      basis: one.basis,
      from_on: cooperation.conditionsFrom,
      person_id: manager,
    })),
  );
}

function indexOf<T>(list: readonly T[], is: (one: T) => boolean, what: string): number {
  const at = list.findIndex(is);
  if (at < 0) throw new RangeError(`not in this region: ${what}`);
  return at;
}
