import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Beeindiging } from '../api.ts';
import { listWorkingGroup } from '../storage/working-group.ts';
import { addToWorkingGroup, leaveWorkingGroup } from '../use-cases/keep-frames.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toWerkgroeplid } from './cooperation-json.ts';
import { NieuwWerkgroeplid, Werkgroeplid } from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { KNOWLEDGE_WORDS, requireTerm } from './words.nl.ts';

const tags = ['Samenwerking'];
const recordKind = 'working-group-member';

/** The working group of the purchasing training, with each member's field of knowledge. */
export function workingGroupRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/werkgroepleden',
      summary: 'De werkgroep van de leergang inkoop, nu en eerder',
      tags,
      rights: 'cooperation.read',
      answer: listOf(Werkgroeplid),
      async handler({ tx, about }) {
        about({ recordKind });
        return wholeList(await listWorkingGroup(tx), toWerkgroeplid);
      },
    }),
    route({
      method: 'POST',
      url: '/werkgroepleden',
      summary: 'Iemand aan de werkgroep toevoegen',
      tags,
      rights: 'cooperation.manage',
      idempotent: true,
      body: NieuwWerkgroeplid,
      answer: Werkgroeplid,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const made = await addToWorkingGroup(tx, officialOf(actor, scope, today()), {
          name: body.naam,
          organisationId: body.organisatieId,
          knowledgeField: requireTerm(KNOWLEDGE_WORDS, body.kennisveld),
          fromOn: body.van,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value.id) });
        return yes(answer(toWerkgroeplid(made.value), { status: 201 }));
      },
    }),
    route({
      method: 'POST',
      url: '/werkgroepleden/:id/beeindigingen',
      summary: 'Iemand verlaat de werkgroep',
      tags,
      rights: 'cooperation.manage',
      params: IdParams,
      body: Beeindiging,
      answer: Werkgroeplid,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const wanted = { id: params.id, throughOn: body.tot };
        const left = await leaveWorkingGroup(tx, officialOf(actor, scope, today()), wanted);
        return left.ok ? yes(toWerkgroeplid(left.value)) : left;
      },
    }),
  ];
}
