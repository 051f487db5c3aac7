import { yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import { answer, openRoute, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { listNewest, listReleases } from '../storage/releases.ts';
import { gatherPublishing, type Publisher, publish } from '../use-cases/publish.ts';
import { whatWasTold } from '../use-cases/told.ts';
import { controlPlanRoutes } from './control-plan-routes.ts';
import { LeesbareInkoopdata, OcdsPakket, OpenInkoopdata, Publicatie, Publicaties } from './schemas.ts';
import { toLeesbaar, toOpenItem, toPublicatie } from './to-json.ts';
import { publicationRefusals } from './words.nl.ts';

export type PublicationOptions = {
  readonly now: () => Date;
  readonly sealer: Sealer;
  /** Address of this installation, without a slash at its end. */
  readonly publicUrl: string;
};

const tags = ['Open gegevens'];
const recordKind = 'publication';

/** Open data about procedures (OCDS 1.1): the purchaser publishes, everybody reads. */
export function publicationRoutes({ now, sealer, publicUrl }: PublicationOptions): Route[] {
  const publisher = (actor: Actor): Publisher => ({
    personId: actor.personId,
    organisationId: actor.organisation.id,
    now: now(),
    sealer,
  });
  return [
    ...controlPlanRoutes(),
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/publicaties',
      summary: 'Wat over een procedure als open gegevens is gepubliceerd, en wat er nieuw is',
      tags,
      rights: 'procurement.manage',
      params: IdParams,
      answer: Publicaties,
      refusals: publicationRefusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await gatherPublishing(tx, publisher(actor), params.id);
        if (!found.ok) return found;
        return yes({ items: found.value.releases.toReversed().map(toPublicatie), nieuw: [...found.value.tags] });
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/publicaties',
      summary: 'Publiceer wat nu openbaar mag zijn als open gegevens',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      answer: Publicatie,
      status: 201,
      refusals: publicationRefusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const published = await publish(tx, publisher(actor), params.id);
        if (!published.ok) return published;
        const last = (await listReleases(tx, params.id)).at(-1);
        if (!last) throw new Error('a release was added and is gone');
        return yes(answer(toPublicatie(last), { status: 201, location: `/openbaar/ocds/${params.id}` }));
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/ocds',
      summary: 'Procedures waarover open gegevens zijn gepubliceerd',
      tags,
      answer: OpenInkoopdata,
      handler: async ({ tx }) => ({ items: (await listNewest(tx)).map(toOpenItem) }),
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/ocds/:id',
      summary: 'Alle publicaties over een procedure als OCDS-pakket',
      tags,
      params: IdParams,
      answer: OcdsPakket,
      refusals: publicationRefusals,
      async handler({ params, tx }) {
        const found = await whatWasTold(tx, params.id, publicUrl);
        if (!found.ok) return found;
        const { whole } = found.value;
        return yes({ ...whole, releases: whole.releases.map((one) => ({ ...one })) });
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/ocds/:id/leesbaar',
      summary: 'Wat over een procedure is gepubliceerd, om te lezen',
      tags,
      params: IdParams,
      answer: LeesbareInkoopdata,
      refusals: publicationRefusals,
      async handler({ params, tx }) {
        const found = await whatWasTold(tx, params.id, publicUrl);
        return found.ok ? yes(toLeesbaar(found.value)) : found;
      },
    }),
  ];
}
