import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import {
  Beeindiging,
  NieuwePersoon,
  NieuwePersoonRol,
  PersonenLijst,
  Persoon,
  PersoonRollenLijst,
  Rol,
} from '../api.ts';
import { organisationsInReach } from '../storage/organisations-in-reach.ts';
import { listPeople, listRoles } from '../storage/people.ts';
import { addPerson, findOwnPerson, giveRole, takeRole } from '../use-cases/manage-people.ts';
import { loadSeat } from '../use-cases/seat.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { toPersoon, toPersoonRol } from './to-json.ts';
import { ROLE_WORDS, requireTerm, termOf } from './words.nl.ts';

const SORTS = {
  naam: { column: 'sortName', type: 'text' },
  organisatie: { column: 'sortOrganisation', type: 'text' },
} as const;
const tags = ['Personen'];
const guard = { rights: 'people.manage', purpose: 'administration' } as const;

/** People and their roles over time: R-287. */
export function peopleRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/personen',
      summary: 'Personen en hun rollen',
      tags,
      ...guard,
      query: Type.Object({
        ...listFields(SORTS),
        ...searchField,
        organisatie: Type.Optional(Id),
        rol: Type.Optional(Rol),
      }),
      answer: PersonenLijst,
      async handler({ query, tx, actor, about }) {
        const list = parseList(query, SORTS, 'naam');
        if (!list.ok) return list;
        about({ recordKind: 'person' });
        const own = await organisationsInReach(tx, await loadSeat(tx, administratorOf(actor, today())));
        const filter = {
          organisationIds: query.organisatie === undefined ? own : own.filter((id) => id === query.organisatie),
          search: query.zoek,
          role: termOf(ROLE_WORDS, query.rol),
          onDay: today(),
        };
        return listAnswer(list.value, await listPeople(tx, filter, list.value.order, list.value.page), toPersoon);
      },
    }),
    route({
      method: 'POST',
      url: '/personen',
      summary: 'Een persoon toevoegen',
      tags,
      ...guard,
      idempotent: true,
      body: NieuwePersoon,
      answer: Persoon,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, about }) {
        const made = await addPerson(tx, administratorOf(actor, today()), {
          subject: body.kenmerk,
          name: body.naam,
          email: body.email ?? null,
          organisationId: body.organisatieId,
        });
        if (!made.ok) return made;
        about({ recordKind: 'person', recordId: String(made.value.id) });
        return yes(answer(toPersoon(made.value), { status: 201, location: `/personen/${made.value.id}` }));
      },
    }),
    route({
      method: 'GET',
      url: '/personen/:id',
      summary: 'Een persoon',
      tags,
      ...guard,
      params: IdParams,
      answer: Persoon,
      refusals: { 'parties.person-unknown': partiesRefusals['parties.person-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind: 'person', recordId: String(params.id) });
        const person = await findOwnPerson(tx, administratorOf(actor, today()), params.id);
        return person.ok ? yes(answer(toPersoon(person.value), { version: person.value.rowVersion })) : person;
      },
    }),
    route({
      method: 'GET',
      url: '/personen/:id/rollen',
      summary: 'Rollen van een persoon, nu, eerder en later',
      tags,
      ...guard,
      params: IdParams,
      answer: PersoonRollenLijst,
      refusals: { 'parties.person-unknown': partiesRefusals['parties.person-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind: 'person-role', recordId: String(params.id) });
        const person = await findOwnPerson(tx, administratorOf(actor, today()), params.id);
        return person.ok ? yes(wholeList(await listRoles(tx, params.id), toPersoonRol)) : person;
      },
    }),
    route({
      method: 'POST',
      url: '/personen/:id/rollen',
      summary: 'Een rol geven',
      tags,
      ...guard,
      idempotent: true,
      params: IdParams,
      body: NieuwePersoonRol,
      answer: PersoonRollenLijst,
      status: 201,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'person-role', recordId: String(params.id) });
        const given = await giveRole(tx, administratorOf(actor, today()), {
          personId: params.id,
          role: requireTerm(ROLE_WORDS, body.rol),
          organisationId: body.organisatieId,
          fromOn: body.van,
          throughOn: body.tot ?? null,
        });
        return given.ok ? yes(wholeList(await listRoles(tx, params.id), toPersoonRol)) : given;
      },
    }),
    route({
      method: 'POST',
      url: '/personen/:id/rollen/:rolId/beeindigingen',
      summary: 'Een rol beëindigen',
      tags,
      ...guard,
      params: Type.Object({ id: Id, rolId: Id }),
      body: Beeindiging,
      answer: PersoonRollenLijst,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'person-role', recordId: String(params.id) });
        const taken = await takeRole(tx, administratorOf(actor, today()), {
          personId: params.id,
          roleId: params.rolId,
          throughOn: body.tot,
        });
        return taken.ok ? yes(wholeList(await listRoles(tx, params.id), toPersoonRol)) : taken;
      },
    }),
  ];
}
