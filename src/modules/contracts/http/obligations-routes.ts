import { type Static, Type } from 'typebox';
import { addDays } from '../../../kernel/plain-date.ts';
import { CALENDAR_TYPE, calendarFile } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { Day, Id } from '../../../platform/http/schema-parts.ts';
import { listObligations, type Obligation, type ObligationQuestion } from '../use-cases/obligations.ts';
import { obligationsText } from './clause-words.nl.ts';
import type { ModuleOptions } from './context.ts';
import { toVerplichting } from './register-json.ts';
import { Verplichtingen } from './register-schemas.ts';

const AskedPeriod = Type.Object({
  van: Type.Optional(Day),
  tot: Type.Optional(Day),
  contract: Type.Optional(Id),
});
const YEAR_DAYS = 365;
const tags = ['Contractregister'];

/** What must be done under contracts: from their clauses and from their files, as a list and as a calendar. */
export function obligationsRoutes({ today }: ModuleOptions): Route[] {
  const asked = (query: Static<typeof AskedPeriod>): ObligationQuestion => ({
    contractId: query.contract ?? null,
    from: query.van ?? addDays(today(), -YEAR_DAYS),
    through: query.tot ?? addDays(today(), YEAR_DAYS),
    today: today(),
  });
  return [
    route({
      method: 'GET',
      url: '/contracten/_verplichtingen',
      summary: 'Wat er onder contracten moet gebeuren en nog niet is afgehandeld, op volgorde van dag',
      description: 'Zonder periode: van een jaar terug tot een jaar vooruit.',
      tags,
      rights: 'contracts.read',
      query: AskedPeriod,
      answer: Verplichtingen,
      async handler({ query, tx, about }) {
        about({ recordKind: 'contract' });
        return { items: (await listObligations(tx, asked(query))).map(toVerplichting) };
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/_agenda',
      summary: 'Dezelfde verplichtingen als agendabestand',
      description: 'Een bestand in de vorm iCalendar (RFC 5545), zonder persoonsgegevens.',
      tags,
      rights: 'contracts.read',
      query: AskedPeriod,
      produces: ['text/calendar'],
      async handler({ query, tx, about }) {
        about({ recordKind: 'contract' });
        const events = toEvents(await listObligations(tx, asked(query)));
        const madeAt = new Date(`${today()}T00:00:00Z`);
        return file(
          `${obligationsText.file}.ics`,
          CALENDAR_TYPE,
          calendarFile(events, { name: obligationsText.name, madeAt }),
        );
      },
    }),
  ];
}

/** Each obligation an event of its own; beginning the next procurement is one event for all contracts with that last day. */
function toEvents(obligations: readonly Obligation[]) {
  const renewals = Map.groupBy(obligations, ({ what }) => (what.from === 'renewal' ? what.endsOn : null));
  return [...renewals].flatMap(([endsOn, all]) => {
    const [first] = all;
    return endsOn === null || !first ? all.map(toEvent) : [toRenewalEvent(endsOn, first, all.length)];
  });
}

const toRenewalEvent = (endsOn: string, first: Obligation, contracts: number) => ({
  uid: `renewal-${endsOn}@rode-draad`,
  day: first.on,
  title: toVerplichting(first).wat,
  description: obligationsText.contracts(contracts),
});

/** The same obligation keeps its uid, so that a calendar moves it when its day changes. */
const toEvent = (obligation: Obligation) => {
  const { contract, wat, dag, aanbieder } = toVerplichting(obligation);
  const identity = Buffer.from(obligation.identity).toString('base64url');
  return {
    uid: `contract-${contract.id}-${identity}@rode-draad`,
    day: dag,
    title: `${contract.nummer}: ${wat}`,
    description: `${contract.naam}, ${aanbieder}`,
  };
};
