import { addDays, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import type { DemoClause } from './clauses.ts';
import type { DemoContract } from './contracts.ts';
import { instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { randomOf } from './random.ts';
import type { DemoRow } from './tables.ts';

type EventRow = DemoRow<'contract_event'>;
type NewEvent = Omit<EventRow, 'id' | 'contract_id' | 'created_at' | 'person_id' | 'closes_id'> & {
  readonly on_day: PlainDate;
  /** The event before it in the list that it closes. */
  readonly closes?: 'previous';
};

/** The file of each contract: last year's obligations with their delivery, next year's, talks, and what the data names. */
export function contractEvents(region: DemoRegion, clauseOf: DemoClause, personId: number | null): EventRow[] {
  const rows: EventRow[] = [];
  for (const contract of region.contracts) {
    for (const { closes, ...event } of eventsOf(region, contract, clauseOf)) {
      const id = rows.length + 1;
      rows.push({
        id,
        contract_id: contract.index + 1,
        person_id: personId,
        created_at: instantOn(event.on_day, 9 * 60),
        closes_id: closes ? id - 1 : null,
        ...event,
      });
    }
  }
  return rows;
}

function eventsOf(region: DemoRegion, contract: DemoContract, clauseOf: DemoClause): NewEvent[] {
  const { data, parameters } = region;
  const year = data.region.budgetYear;
  const random = randomOf(parameters.seed, 'events', contract.number);
  const yearly = data.events.obligations.flatMap(({ clause, title, due }) => {
    const obligation = (of: number): NewEvent => ({
      kind: 'obligation',
      on_day: plainDate(`${of - 1}-01-15`),
      due_on: `${of}-${due}`,
      title,
      text: `Over ${of - 1}.`,
      clause_id: clauseOf(contract, clause),
    });
    const delivered: NewEvent = {
      kind: 'report',
      on_day: addDays(plainDate(`${year}-${due}`), random.int(-12, 9)),
      due_on: null,
      title: `${title} ontvangen`,
      text: `Over ${year - 1}.`,
      clause_id: clauseOf(contract, clause),
      closes: 'previous',
    };
    return [obligation(year), delivered, obligation(year + 1)];
  });
  const talk: NewEvent = {
    kind: 'contact',
    on_day: addDays(parameters.today, -random.int(20, 95)),
    due_on: null,
    title: contract.lot.segment === 'heavy' ? 'Voortgangsgesprek kwartaal 3' : 'Contact over het lopende jaar',
    text: 'Gebruik en wachttijd besproken.',
    clause_id: null,
  };
  const named = data.events.events
    .filter((event) => event.provider === contract.provider.name && event.lot === contract.lot.key)
    .map((event): NewEvent => {
      const onDay = addDays(parameters.today, event.daysFromToday);
      return {
        kind: event.kind,
        on_day: onDay,
        due_on: event.dueInDays === null ? null : addDays(parameters.today, event.dueInDays),
        title: event.title,
        text: event.text,
        clause_id: event.clause === null ? null : clauseOf(contract, event.clause),
      };
    });
  return [...yearly, talk, ...named];
}
