import { Type } from 'typebox';
import type { Actor } from '../../../platform/auth/actor.ts';
import { keysetOf } from '../../../platform/db/keyset-page.ts';
import { answer, cutPage, pageFields, parsePage, type Route, route } from '../../../platform/http/index.ts';
import { Day, Id } from '../../../platform/http/schema-parts.ts';
import { ToegangsregelsControle, ToegangsregelsLijst } from '../api.ts';
import { checkAccessLogChain, listAccessLog } from '../storage/access-log.ts';
import { toToegangsregel } from './to-json.ts';

const tags = ['Toegangsregels'];
const ORDER = '-id';
/** Each role that may read the log has one reason for it. */
const purpose = (actor: Actor) => (actor.role === 'administrator' ? 'administration' : 'accountability');

/** Who did what, for whom and why (NEN 7513), of the own organisation. */
export function accessLogRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/toegangsregels',
      summary: 'Wie deed wat, met welk doel',
      tags,
      rights: 'access-log.read',
      purpose,
      query: Type.Object({
        ...pageFields,
        dag: Type.Optional(Day),
        persoon: Type.Optional(Id),
        handeling: Type.Optional(Type.String({ maxLength: 100 })),
        betreft: Type.Optional(
          Type.String({ pattern: '^[0-9]{1,8}$', description: 'Nummer van de jeugdige bij ons, geen BSN.' }),
        ),
      }),
      answer: ToegangsregelsLijst,
      async handler({ query, tx, about }) {
        const page = parsePage(query, ORDER, 2);
        if (!page.ok) return page;
        about({ recordKind: 'access-log' });
        const filter = { onDay: query.dag, personId: query.persoon, action: query.handeling, subjectId: query.betreft };
        const { rows, next } = cutPage(await listAccessLog(tx, filter, page.value), page.value, ORDER, keysetOf);
        return answer({ items: rows.map(toToegangsregel), volgende: next ?? null, totaal: null }, { next });
      },
    }),
    route({
      method: 'GET',
      url: '/toegangsregels/controle',
      summary: 'Is het logboek ongeschonden?',
      tags,
      rights: 'access-log.read',
      purpose,
      answer: ToegangsregelsControle,
      async handler({ tx, about }) {
        about({ recordKind: 'access-log', recordId: 'chain' });
        const check = await checkAccessLogChain(tx);
        return {
          regels: check.entries,
          sluitend: check.whole,
          eersteFout: check.firstWrongId === null ? null : Number(check.firstWrongId),
        };
      },
    }),
  ];
}
