import { no } from '../../../../kernel/result.ts';
import { type Route, route } from '../../../../platform/http/index.ts';
import { listClausesToTest, recordTest } from '../../use-cases/set-up/test-clauses.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { NieuweBepalingtoets, TeToetsenBepalingen } from './set-up-schemas.ts';
import { setUpRefusals } from './set-up-words.nl.ts';
import { fromToets, fromWelke, toTeToetsen } from './to-set-up.ts';

const tags = ['Contractregister'];
const recordKind = 'clause-set-up-test';

/** The set-up test per clause: asked for, never demanded; what is open is listed. */
export function setUpRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/bepalingtoetsen',
      summary: 'Elke bepaling met haar laatste toets op uitvoering; wat nooit is getoetst eerst',
      tags,
      rights: 'contracts.manage',
      answer: TeToetsenBepalingen,
      async handler({ tx, about }) {
        about({ recordKind });
        return { items: (await listClausesToTest(tx, today())).map(toTeToetsen) };
      },
    }),
    route({
      method: 'POST',
      url: '/bepalingtoetsen',
      summary: 'Vastleggen hoe een bepaling wordt uitgevoerd, wat zij extra vraagt en wat zij oplevert',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      body: NieuweBepalingtoets,
      status: 204,
      refusals: setUpRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind });
        const clause = fromWelke(body);
        if (!clause) return no({ code: 'contracts.tested-clause-unknown' });
        return recordTest(tx, actorOf(actor, today), clause, fromToets(body));
      },
    }),
  ];
}
