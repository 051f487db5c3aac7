import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { listPolicyFrames } from '../storage/policy-frames.ts';
import { addFrame, changeFrame } from '../use-cases/keep-frames.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toBeleidskader } from './cooperation-json.ts';
import { Beleidskader, BeleidskaderWijziging, NieuwBeleidskader } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';

const tags = ['Samenwerking'];
const recordKind = 'policy-frame';

/** Council decisions with their date, and what and which goals they bind. */
export function frameRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/beleidskaders',
      summary: 'Besluiten van raden en wat zij binden',
      tags,
      rights: 'cooperation.read',
      answer: listOf(Beleidskader),
      async handler({ tx, scope, about }) {
        about({ recordKind });
        return wholeList(await listPolicyFrames(tx, scope.regionIds), toBeleidskader);
      },
    }),
    route({
      method: 'POST',
      url: '/beleidskaders',
      summary: 'Een besluit van een raad vastleggen',
      tags,
      rights: 'cooperation.manage',
      idempotent: true,
      body: NieuwBeleidskader,
      answer: Beleidskader,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const made = await addFrame(tx, officialOf(actor, scope, today()), {
          organisationId: body.organisatieId,
          decidedOn: body.besloten,
          title: body.titel,
          binds: body.bindt,
          goalIds: body.doelIds ?? [],
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value.id) });
        return yes(answer(toBeleidskader(made.value), { status: 201, version: made.value.rowVersion }));
      },
    }),
    route({
      method: 'PATCH',
      url: '/beleidskaders/:id',
      summary: 'Een vastgelegd besluit wijzigen',
      tags,
      rights: 'cooperation.manage',
      ifMatch: true,
      params: IdParams,
      body: BeleidskaderWijziging,
      answer: Beleidskader,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const change = {
          ...(body.besloten !== undefined && { decidedOn: body.besloten }),
          ...(body.titel !== undefined && { title: body.titel }),
          ...(body.bindt !== undefined && { binds: body.bindt }),
          goalIds: body.doelIds,
        };
        const changed = await changeFrame(tx, officialOf(actor, scope, today()), params.id, change, ifMatch);
        return changed.ok ? yes(answer(toBeleidskader(changed.value), { version: changed.value.rowVersion })) : changed;
      },
    }),
  ];
}
