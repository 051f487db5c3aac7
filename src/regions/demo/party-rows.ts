import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { type DemoRegion, monthStartBefore } from './demo-region.ts';
import type { DemoRow } from './tables.ts';

/** Who acts: organisations, relations, people with their roles, and the registers of who may decide what. */
export function* partyBatches(region: DemoRegion): Generator<DemoBatch> {
  yield batchOf('parties', 'organisation', organisations(region));
  yield batchOf('parties', 'organisation_relation', relations(region));
  yield batchOf('parties', 'region_membership', memberships(region));
  yield batchOf('parties', 'person', people(region));
  yield batchOf('parties', 'person_role', roles(region));
  yield batchOf('parties', 'mandate', mandates(region));
  yield* registers(region);
}

function organisations({ data, ids, providers }: DemoRegion): DemoRow<'organisation'>[] {
  const row = (id: number, kind: string, name: string, codes: { cbs?: string; agb?: string; of?: number } = {}) => ({
    id,
    kind,
    name,
    cbs_code: codes.cbs ?? null,
    agb_code: codes.agb ?? null,
    kvk_number: null,
    // A number that no one has: 099 is not in use.
    phone: codes.cbs === undefined ? null : `099000${codes.cbs}`,
    municipality_id: codes.of ?? null,
    from_on: data.region.registeredFrom,
  });
  const municipalities = data.municipalities.municipalities;
  return [
    row(ids.region, 'region', data.region.name),
    ...municipalities.map((m, at) => row(ids.municipality(at), 'municipality', m.name, { cbs: m.cbsCode })),
    ...municipalities.map((m, at) =>
      row(ids.team(at), 'access-team', `${data.organisations.accessTeam.prefix} ${m.name}`, {
        of: ids.municipality(at),
      }),
    ),
    ...data.organisations.organisations.map((o) =>
      row(ids.other(o.key), o.kind, o.name, { of: ids.municipalityOfCode(o.municipality) }),
    ),
    ...providers.map((p) => row(ids.provider(p.index), 'provider', p.name, { agb: p.agbCode })),
  ];
}

function relations({ data, ids, contracts }: DemoRegion): DemoRow<'organisation_relation'>[] {
  const from = data.mandates.from;
  const pays = (payer: number, provider: number, since: PlainDate) => ({
    from_id: payer,
    to_id: ids.provider(provider),
    kind: 'contract-and-payment',
    from_on: since,
    note: null,
  });
  const regional = contracts.filter(({ purchaser }) => purchaser === null).map(({ provider }) => provider.index);
  return [
    ...[...new Set(regional)].sort((a, b) => a - b).map((provider) => pays(ids.region, provider, from)),
    ...contracts.flatMap((contract) =>
      contract.purchaser === null
        ? []
        : [pays(ids.municipality(contract.purchaser), contract.provider.index, contract.from)],
    ),
    ...data.organisations.relations.map((relation) => ({
      from_id: ids.organisation(relation.from),
      to_id: ids.organisation(relation.to),
      kind: relation.kind,
      from_on: from,
      note: relation.note,
    })),
  ];
}

const memberships = ({ data, ids }: DemoRegion): DemoRow<'region_membership'>[] =>
  data.municipalities.municipalities.map((_, at) => ({
    region_id: ids.region,
    municipality_id: ids.municipality(at),
    from_on: data.region.memberSince,
  }));

const people = ({ data, ids }: DemoRegion): DemoRow<'person'>[] =>
  data.people.people.map((person, at) => ({
    id: at + 1,
    subject: person.subject,
    name: person.name,
    organisation_id: ids.organisation(person.organisation),
  }));

const roles = ({ data, ids }: DemoRegion): DemoRow<'person_role'>[] =>
  data.people.people.map((person, at) => ({
    id: at + 1,
    person_id: at + 1,
    role: person.role,
    organisation_id: ids.organisation(person.organisation),
    from_on: data.mandates.from,
  }));

const mandates = ({ data, ids }: DemoRegion): DemoRow<'mandate'>[] =>
  data.mandates.mandates.map((mandate, at) => ({
    id: at + 1,
    region_id: ids.region,
    municipality_id: ids.municipalityOfCode(mandate.municipality),
    task: mandate.task,
    holder: mandate.holder,
    adopted_on: data.mandates.adoptedOn,
    decision: data.mandates.decision,
    staffing_fte: mandate.fte,
    organisation_note: data.cooperation.arrangements.find((one) => one.task === mandate.task)?.note ?? null,
    from_on: data.mandates.from,
  }));

function* registers({ data, ids, parameters }: DemoRegion): Generator<DemoBatch> {
  const { cooperationTasks, purchaseScope, policyFrames, stakeholderContacts } = data.region;
  yield batchOf(
    'parties',
    'cooperation_task',
    cooperationTasks.map((task, at) => ({
      id: at + 1,
      region_id: ids.region,
      task: task.task,
      jointness: task.jointness,
      ground: task.ground,
      ground_note: task.note,
      may_deviate: task.mayDeviate,
      deviation_clause: task.clause,
      carried_out_by: data.cooperation.tasks.find((one) => one.task === task.task)?.by ?? 'region',
      mandate_task: data.cooperation.tasks.find((one) => one.task === task.task)?.mandate ?? null,
    })),
  );
  yield batchOf(
    'parties',
    'purchase_scope',
    purchaseScope.map((scope, at) => ({
      id: at + 1,
      region_id: ids.region,
      form_of_help: scope.form,
      level: scope.level,
      reason: scope.reason,
    })),
  );
  yield batchOf(
    'parties',
    'policy_frame',
    policyFrames.map((frame, at) => ({
      id: at + 1,
      organisation_id: frame.owner === 'region' ? ids.region : ids.municipalityOfCode(frame.owner),
      decided_on: frame.on,
      title: frame.title,
      binds: frame.binds,
    })),
  );
  yield batchOf(
    'parties',
    'stakeholder_contact',
    stakeholderContacts.map((contact, at) => ({
      id: at + 1,
      region_id: ids.region,
      stakeholder: contact.stakeholder,
      on_day: dayInMonth(parameters.today, contact.monthsAgo, contact.day),
      subject: contact.subject,
      outcome: contact.outcome,
      channel: contact.channel,
      municipality_id: contact.municipality === null ? null : ids.municipalityOfCode(contact.municipality),
      nature: 'talk',
      provider_id: null,
      person_id: null,
    })),
  );
}

const dayInMonth = (today: PlainDate, monthsAgo: number, day: number): PlainDate =>
  addDays(monthStartBefore(today, monthsAgo), day - 1);
