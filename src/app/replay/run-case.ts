import { latest, type PlainDate, parsePlainDate, plainDate } from '../../kernel/plain-date.ts';
import { codesOf, says } from './compare.ts';
import { Declarations } from './declarations.ts';
import { type Delivered, isChainMessage, Office, outcomeOf } from './office.ts';
import { planStep } from './plan-step.ts';
import { type CaseStep, type Fields, fieldsOf, isFields, type Made, type Scenario } from './scenario.ts';
import { inJeugdwet, isWmo } from './wmo.ts';

const BEGINNING = plainDate('2000-01-01');

/**
 * Replays a case: what each party sends is planned by our own flows from what was decided, compared with what the case
 * tells, sent, judged by the other party and answered. The case leaves the approving return messages out, so each message
 * is expected to be accepted, unless the case itself goes on with a return message.
 */
export async function runCase(scenario: Scenario): Promise<readonly Made[]> {
  const office = new Office();
  const declarations = new Declarations(office, scenario.variant);
  const made: Made[] = [];
  let today = BEGINNING;
  let last: Delivered | undefined;
  const steps = scenario.steps ?? [];
  for (const [index, told] of steps.entries()) {
    const step = isWmo(told) ? inJeugdwet(told) : told;
    const about = { step: told.step, what: `${told.message ?? told.actor}: ${told.what}` };
    const { message } = step;
    const fields = fieldsOf(step.fields);
    if (message === null) {
      made.push({ ...about, produced: null, expected: null, agrees: true, notes: ['Geen bericht.'] });
    } else if (isChainMessage(message)) {
      today = latest(today, dayOf(message, fields));
      const planned = planStep(office, message, fields, today);
      last = await office.send(planned.send, today);
      const expected = { velden: fields, ...expectedOutcome(steps[index + 1]) };
      const produced = { velden: planned.fields, ...outcomeOf(last) };
      const plan = planned.refused !== undefined && expected.goedgekeurd === false ? fields : planned.fields;
      const agrees = says({ ...produced, velden: plan }, expected);
      made.push({ ...about, produced, expected, agrees, notes: [...(isWmo(told) ? [WMO] : []), ...planned.notes] });
    } else if (message === 'JW323') {
      const produced = await declarations.declare(fields);
      today = latest(today, declarations.datedOn);
      made.push({ ...about, produced, expected: { ...fields, regels: [] } });
    } else if (message === 'JW325') {
      made.push({ ...about, ...(await declarations.answer()), expected: fields });
    } else {
      const produced = last?.returned === message ? last.answer : undefined;
      made.push({ ...about, produced: produced && codesOf(produced), expected: fields });
    }
  }
  return made;
}

const WMO = 'Wmo-bericht, nagespeeld als iJw-bericht met een iJw-product en iJw-redenen.';

/** A message is accepted, unless a return message with codes follows it in the case. */
function expectedOutcome(next: CaseStep | undefined): { readonly goedgekeurd: boolean } {
  const isReturn =
    next?.message !== undefined && next.message !== null && /^(JW|WMO)3(0[268]|1[68]|20)$/.test(next.message);
  const codes = isReturn ? fieldsOf(fieldsOf(next.fields).Header).RetourCodes : undefined;
  return { goedgekeurd: !(Array.isArray(codes) && codes.length > 0) };
}

/** Days of a message that lie on or before the day on which it is sent (TR134); of a request, the day it is about. */
const DATED: Readonly<Record<string, readonly string[]>> = {
  JW301: ['Toewijzingsdatum'],
  JW305: ['Begindatum'],
  JW307: ['Einddatum'],
};

/** A case seldom says when a message was sent: as early as its own days allow, never before the message ahead of it. */
function dayOf(message: string, fields: Fields): PlainDate {
  const names = DATED[message] ?? [];
  const days: PlainDate[] = [];
  visit(fields, (name, value) => {
    const day = names.includes(name) && typeof value === 'string' ? parsePlainDate(value) : undefined;
    if (day) days.push(day);
  });
  const stated = fieldsOf(fieldsOf(fields.Header).BerichtIdentificatie).Dagtekening;
  const dated = typeof stated === 'string' ? parsePlainDate(stated) : undefined;
  return dated ?? (days.length > 0 ? days.reduce(latest) : firstDay(message, fields));
}

/** A first allocation or request is told on the day that it begins. */
function firstDay(message: string, fields: Fields): PlainDate {
  const days: PlainDate[] = [];
  visit(fields, (name, value) => {
    const begins = name === 'ToewijzingIngangsdatum' || (name === 'Ingangsdatum' && message === 'JW301');
    const day = begins && typeof value === 'string' ? parsePlainDate(value) : undefined;
    if (day) days.push(day);
  });
  return days.sort()[0] ?? BEGINNING;
}

function visit(value: unknown, seen: (name: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, seen);
  if (!isFields(value)) return;
  for (const [name, member] of Object.entries(value)) {
    seen(name, member);
    visit(member, seen);
  }
}
