import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { listOf } from '../../../platform/http/schema-parts.ts';
import { Gemeentebevolking, NieuwBevolkingscijfer } from '../api.ts';
import { gatherPopulation, recordFigure } from '../use-cases/keep-population.ts';
import { FIGURE_WORDS } from '../use-cases/words.nl.ts';
import { estimatorOf, type ModuleOptions } from './context.ts';
import { refusals } from './refusals.nl.ts';
import { requireTerm } from './terms.ts';
import { toGemeentebevolking } from './to-json.ts';

const tags = ['Bevolking'];
const recordKind = 'population-figure';

/** Young people per municipality with their growth class; other age bands are marked. */
export const populationRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/bevolkingscijfers',
    summary: 'Jeugdigen per gemeente van de eigen regio, met groei en leeftijden',
    tags,
    rights: 'estimates.read',
    answer: listOf(Gemeentebevolking),
    async handler({ tx, actor, scope, about }) {
      about({ recordKind });
      const regionId = estimatorOf(actor, today()).regionId ?? scope.regionIds[0];
      const rows = regionId === undefined ? [] : await gatherPopulation(tx, regionId, today());
      return wholeList(rows, toGemeentebevolking);
    },
  }),
  route({
    method: 'POST',
    url: '/bevolkingscijfers',
    summary: 'Een cijfer van een gemeente vastleggen, met de leeftijden en de bron',
    tags,
    rights: 'estimates.manage',
    idempotent: true,
    body: NieuwBevolkingscijfer,
    answer: Gemeentebevolking,
    status: 201,
    refusals: {
      'estimates.not-yours': refusals['estimates.not-yours'],
      'estimates.municipality-unknown': refusals['estimates.municipality-unknown'],
      'estimates.ages-not-ordered': refusals['estimates.ages-not-ordered'],
    },
    async handler({ body, tx, actor, about }) {
      about({ recordKind });
      const by = estimatorOf(actor, today());
      const figure = {
        municipalityId: body.gemeenteId,
        year: body.jaar,
        ageFrom: body.vanLeeftijd,
        ageThrough: body.totEnMetLeeftijd,
        persons: body.personen,
        kind: requireTerm(FIGURE_WORDS, body.soort),
        source: body.bron,
      };
      const done = await recordFigure(tx, by, figure);
      if (!done.ok) return done;
      if (by.regionId === undefined) return no({ code: 'estimates.not-yours' });
      const rows = await gatherPopulation(tx, by.regionId, today());
      const one = rows.find(({ municipality }) => municipality.id === body.gemeenteId);
      return one ? yes(toGemeentebevolking(one)) : no({ code: 'estimates.municipality-unknown' });
    },
  }),
];
