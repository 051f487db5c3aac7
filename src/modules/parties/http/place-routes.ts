import { type Static, Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, Instant, listOf, Named } from '../../../platform/http/schema-parts.ts';
import { Organisatie } from '../api.ts';
import { listSettingChanges, type RecordedChange } from '../storage/setting-changes.ts';
import { placeOrganisation } from '../use-cases/place-organisation.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { toOrganisatie } from './to-json.ts';

/** A choice about an organisation, with its reason and who made it. */
export const Werkplekkeuze = Type.Object({
  id: Id,
  organisatie: Named,
  werktHier: Type.Boolean(),
  reden: Type.String(),
  door: Type.String(),
  op: Instant,
});
export type Werkplekkeuze = Static<typeof Werkplekkeuze>;

const Question = Type.Object(
  { werktHier: Type.Boolean(), reden: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);
const tags = ['Organisaties'];
const guard = { rights: 'organisations.manage', purpose: 'administration' } as const;
const SHOWN = 50;

/** Which parties work in this installation, and since which choice. */
export const placeRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/werkplekkeuzes',
    summary: 'Wanneer en waarom is vastgelegd dat een partij hier werkt, of in een ander systeem',
    tags,
    ...guard,
    query: Type.Object({ organisatie: Type.Optional(Id) }),
    answer: listOf(Werkplekkeuze),
    async handler({ query, tx, about }) {
      about({ recordKind: 'setting' });
      const asked = query.organisatie === undefined ? {} : { organisationId: query.organisatie };
      return wholeList(await listSettingChanges(tx, { settings: ['works-here'], limit: SHOWN, ...asked }), toKeuze);
    },
  }),
  route({
    method: 'POST',
    url: '/organisaties/:id/werkplekkeuzes',
    summary: 'Leg vast of een partij in deze installatie werkt of in een ander systeem',
    tags,
    ...guard,
    idempotent: true,
    params: IdParams,
    body: Question,
    answer: Organisatie,
    refusals: partiesRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: 'organisation', recordId: String(params.id) });
      const wanted = { organisationId: params.id, worksHere: body.werktHier, reason: body.reden };
      const placed = await placeOrganisation(tx, administratorOf(actor, today()), wanted);
      if (!placed.ok) return placed;
      return yes(answer(toOrganisatie(placed.value), { version: placed.value.rowVersion }));
    },
  }),
];

const toKeuze = (row: RecordedChange): Werkplekkeuze => ({
  id: Number(row.id),
  organisatie: { id: row.organisationId, naam: row.organisation },
  werktHier: row.after === 'true',
  reden: row.reason,
  door: row.person,
  op: row.changedAt.toISOString(),
});
