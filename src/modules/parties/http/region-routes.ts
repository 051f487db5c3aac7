import { Type } from 'typebox';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { Beeindiging, NieuwRegioLid, RegioLedenLijst } from '../api.ts';
import { listMembers } from '../storage/memberships.ts';
import { addMember, endMember } from '../use-cases/manage-members.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { toRegioLid } from './to-json.ts';

const tags = ['Regios'];

/** Regions and their members over time: R-005. */
export function regionRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/regios/:id/leden',
      summary: 'Leden van een regio, nu en eerder',
      tags,
      rights: 'organisations.read',
      params: IdParams,
      query: Type.Object({ peildatum: Type.Optional(Day) }),
      answer: RegioLedenLijst,
      async handler({ params, query, tx, about }) {
        about({ recordKind: 'region-membership', recordId: String(params.id) });
        return wholeList(await listMembers(tx, params.id, query.peildatum), toRegioLid);
      },
    }),
    route({
      method: 'POST',
      url: '/regios/:id/leden',
      summary: 'Een gemeente lid maken van een regio',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      idempotent: true,
      params: IdParams,
      body: NieuwRegioLid,
      answer: RegioLedenLijst,
      status: 201,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'region-membership', recordId: String(params.id) });
        const wanted = { regionId: params.id, municipalityId: body.gemeenteId, fromOn: body.van };
        const added = await addMember(tx, administratorOf(actor, today()), wanted);
        return added.ok ? wholeList(await listMembers(tx, params.id, undefined), toRegioLid) : added;
      },
    }),
    route({
      method: 'POST',
      url: '/regios/:id/leden/:gemeenteId/beeindigingen',
      summary: 'Het lidmaatschap van een gemeente beëindigen',
      tags,
      rights: 'organisations.manage',
      purpose: 'administration',
      params: Type.Object({ id: Id, gemeenteId: Id }),
      body: Beeindiging,
      answer: RegioLedenLijst,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'region-membership', recordId: String(params.id) });
        const wanted = { regionId: params.id, municipalityId: params.gemeenteId, throughOn: body.tot };
        const ended = await endMember(tx, administratorOf(actor, today()), wanted);
        return ended.ok ? wholeList(await listMembers(tx, params.id, undefined), toRegioLid) : ended;
      },
    }),
  ];
}
