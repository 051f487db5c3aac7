import { Type } from 'typebox';
import { type Result, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import {
  Beeindiging,
  NieuweOrganisatie,
  Organisatie,
  OrganisatieLijst,
  OrganisatieSoort,
  OrganisatieWijziging,
} from '../api.ts';
import { findOrganisation, listOrganisations, type Organisation } from '../storage/organisations.ts';
import { addOrganisation, changeOrganisation, closeOrganisation } from '../use-cases/manage-organisations.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { toOrganisatie } from './to-json.ts';
import { ORGANISATION_KIND_WORDS, requireTerm, termOf } from './words.nl.ts';

const SORTS = {
  naam: { column: 'sortName', type: 'text' },
  soort: { column: 'kind', type: 'text' },
  van: { column: 'fromOn', type: 'date' },
} as const;
const tags = ['Organisaties'];

const withVersion = (result: Organisation) => answer(toOrganisatie(result), { version: result.rowVersion });

/** The register of actors. */
export function organisationRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/organisaties',
      summary: 'Organisaties zoeken',
      tags,
      rights: 'organisations.read',
      query: Type.Object({
        ...listFields(SORTS),
        ...searchField,
        soort: Type.Optional(OrganisatieSoort),
        gemeente: Type.Optional(Id),
        peildatum: Type.Optional(Day),
      }),
      answer: OrganisatieLijst,
      async handler({ query, tx, about }) {
        const list = parseList(query, SORTS, 'naam');
        if (!list.ok) return list;
        about({ recordKind: 'organisation' });
        const found = await listOrganisations(
          tx,
          {
            kind: termOf(ORGANISATION_KIND_WORDS, query.soort),
            search: query.zoek,
            municipalityId: query.gemeente,
            onDay: query.peildatum,
          },
          list.value.order,
          list.value.page,
        );
        return listAnswer(list.value, found, toOrganisatie);
      },
    }),
    route({
      method: 'GET',
      url: '/organisaties/:id',
      summary: 'Een organisatie',
      tags,
      rights: 'organisations.read',
      params: IdParams,
      answer: Organisatie,
      refusals: { 'parties.organisation-unknown': partiesRefusals['parties.organisation-unknown'] },
      async handler({ params, tx, about }) {
        about({ recordKind: 'organisation', recordId: String(params.id) });
        const found = await findOrganisation(tx, params.id);
        return found
          ? yes(withVersion(found))
          : ({ ok: false, refusal: { code: 'parties.organisation-unknown' } } as const);
      },
    }),
    route({
      method: 'POST',
      url: '/organisaties',
      summary: 'Een organisatie toevoegen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      idempotent: true,
      body: NieuweOrganisatie,
      answer: Organisatie,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, about }) {
        const made = await addOrganisation(tx, administratorOf(actor, today()), {
          kind: requireTerm(ORGANISATION_KIND_WORDS, body.soort),
          name: body.naam,
          cbsCode: body.cbsCode ?? null,
          agbCode: body.agbCode ?? null,
          kvkNumber: body.kvkNummer ?? null,
          phone: body.telefoon ?? null,
          municipalityId: body.gemeenteId ?? null,
          fromOn: body.van ?? today(),
        });
        if (!made.ok) return made;
        about({ recordKind: 'organisation', recordId: String(made.value.id) });
        return yes(
          answer(toOrganisatie(made.value), {
            status: 201,
            version: made.value.rowVersion,
            location: `/organisaties/${made.value.id}`,
          }),
        );
      },
    }),
    route({
      method: 'PATCH',
      url: '/organisaties/:id',
      summary: 'Een organisatie wijzigen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      ifMatch: true,
      params: IdParams,
      body: OrganisatieWijziging,
      answer: Organisatie,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind: 'organisation', recordId: String(params.id) });
        const change = { name: body.naam, agbCode: body.agbCode, kvkNumber: body.kvkNummer, phone: body.telefoon };
        return answered(await changeOrganisation(tx, administratorOf(actor, today()), params.id, change, ifMatch));
      },
    }),
    route({
      method: 'POST',
      url: '/organisaties/:id/beeindigingen',
      summary: 'Een organisatie beëindigen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      ifMatch: true,
      params: IdParams,
      body: Beeindiging,
      answer: Organisatie,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind: 'organisation', recordId: String(params.id) });
        return answered(await closeOrganisation(tx, administratorOf(actor, today()), params.id, body.tot, ifMatch));
      },
    }),
  ];
}

const answered = <No extends { readonly code: string }>(result: Result<Organisation, No>) =>
  result.ok ? yes(withVersion(result.value)) : result;
