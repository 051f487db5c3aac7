import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, listOf } from '../../../platform/http/schema-parts.ts';
import { listRelations } from '../storage/relations.ts';
import { addRelation, closeRelation } from '../use-cases/keep-relations.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { toRelatie } from './cooperation-json.ts';
import { NieuweRelatie, Relatie, RelatieBeeindiging } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { RELATION_WORDS, requireTerm } from './words.nl.ts';

const tags = ['Relaties'];
const recordKind = 'organisation-relation';

/** Typed relations between actors: who pays, who uses, who answers to whom, who refers. */
export function relationRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/relaties',
      summary: 'Relaties tussen organisaties: wie betaalt, wie neemt af, wie verantwoordt',
      tags,
      rights: 'organisations.read',
      query: Type.Object({ organisatie: Type.Optional(Id) }),
      answer: listOf(Relatie),
      async handler({ query, tx, about }) {
        about({ recordKind });
        return wholeList(await listRelations(tx, query.organisatie), toRelatie);
      },
    }),
    route({
      method: 'POST',
      url: '/relaties',
      summary: 'Een relatie tussen twee organisaties vastleggen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      idempotent: true,
      body: NieuweRelatie,
      answer: listOf(Relatie),
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind, recordId: `${body.vanId}/${body.naarId}` });
        const added = await addRelation(tx, administratorOf(actor, today()), {
          fromId: body.vanId,
          toId: body.naarId,
          kind: requireTerm(RELATION_WORDS, body.soort),
          fromOn: body.geldtVan,
          throughOn: body.geldtTot ?? null,
          note: body.toelichting ?? null,
        });
        if (!added.ok) return added;
        return yes(answer(wholeList(await listRelations(tx, body.vanId), toRelatie), { status: 201 }));
      },
    }),
    route({
      method: 'POST',
      url: '/relaties/beeindigingen',
      summary: 'Een relatie tussen twee organisaties beëindigen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      body: RelatieBeeindiging,
      answer: listOf(Relatie),
      refusals: partiesRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind, recordId: `${body.vanId}/${body.naarId}` });
        const key = {
          fromId: body.vanId,
          toId: body.naarId,
          kind: requireTerm(RELATION_WORDS, body.soort),
          fromOn: body.geldtVan,
        };
        const ended = await closeRelation(tx, administratorOf(actor, today()), key, body.tot);
        return ended.ok ? yes(wholeList(await listRelations(tx, body.vanId), toRelatie)) : ended;
      },
    }),
  ];
}
