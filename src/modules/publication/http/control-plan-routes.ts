import { no, yes } from '../../../kernel/result.ts';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { findPublicPlan, listPublicPlans, type PublicControlPlan } from '../../control/index.ts';
import { OpenbaarControleplan, OpenbareControleplannen } from './control-plan-schemas.ts';

const tags = ['Materiële controle'];
const refusals = {
  'publication.plan-unknown': {
    title: 'Controleplan niet gevonden',
    detail: 'Dit controleplan bestaat niet, of het is nog niet openbaar.',
  },
} as const;

const toKop = (plan: PublicControlPlan) => ({
  id: plan.id,
  gemeente: { id: plan.municipalityId, naam: plan.municipalityName },
  jaar: plan.year,
  titel: plan.title,
  gepubliceerdOp: plan.publishedOn,
});

/** The general control plans of municipalities, for everybody (Regeling Jeugdwet 6b.4). */
export const controlPlanRoutes = (): Route[] => [
  openRoute({
    method: 'GET',
    url: '/openbaar/controleplannen',
    summary: 'Algemene controleplannen die gemeenten openbaar maakten',
    tags,
    answer: OpenbareControleplannen,
    handler: async ({ tx }) => ({ items: (await listPublicPlans(tx)).map(toKop) }),
  }),
  openRoute({
    method: 'GET',
    url: '/openbaar/controleplannen/:id',
    summary: 'Doel en algemeen controleplan van een gemeente, zoals openbaar gemaakt',
    tags,
    params: IdParams,
    answer: OpenbaarControleplan,
    refusals,
    async handler({ params, tx }) {
      const found = await findPublicPlan(tx, params.id);
      if (!found) return no({ code: 'publication.plan-unknown' });
      const { goal, plan, alsoIn, digest } = found;
      return yes({ ...toKop(found), doel: goal, plan, ookIn: alsoIn, vingerafdruk: digest });
    },
  }),
];
