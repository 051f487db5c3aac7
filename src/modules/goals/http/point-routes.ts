import { no, type Result, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { NieuwOntwikkelpunt, Ontwikkelpunt, Ontwikkelpunten, OntwikkelpuntWijziging, OvernamePunt } from '../api.ts';
import { type PointContent, pointState } from '../domain/development-point.ts';
import { DEVELOPMENT_LIBRARY } from '../library/development-points.ts';
import { type DevelopmentPoint, listPoints } from '../storage/points.ts';
import { regionNamed } from '../storage/region-name.ts';
import { addPoint, changePoint, takePoint } from '../use-cases/keep-points.ts';
import { keeperOf, type ModuleOptions, regionRead } from './context.ts';
import { given } from './goal-json.ts';
import { goalsRefusals as refusals } from './refusals.nl.ts';
import { POINT_STATE_WORDS, THEME_WORDS } from './words.nl.ts';

const tags = ['Ontwikkelpunten'];
const recordKind = 'development-point';

/** Development points in five themes with a library, and the goals they lead to. */
export const pointRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/ontwikkelpunten',
    summary: 'Waar de jeugdhulp in de eigen regio beter kan, in vijf thema’s, met de bibliotheek',
    tags,
    rights: 'strategy.read',
    answer: Ontwikkelpunten,
    refusals,
    async handler({ tx, actor, scope, about }) {
      about({ recordKind });
      const regionId = regionRead(actor, scope);
      if (regionId === undefined) return no({ code: 'goals.not-yours' });
      const [region, points] = [await regionNamed(tx, regionId), await listPoints(tx, regionId)];
      const taken = new Set(points.map(({ exampleKey }) => exampleKey));
      return yes({
        regio: { id: region.id, naam: region.name },
        magWijzigen: actor.organisation.id === regionId,
        punten: points.map(toPunt),
        bibliotheek: DEVELOPMENT_LIBRARY.map((one) => ({
          sleutel: one.key,
          thema: THEME_WORDS[one.theme],
          naam: one.title,
          omschrijving: one.description,
          bron: one.source,
          overgenomen: taken.has(one.key),
        })),
      });
    },
  }),
  route({
    method: 'POST',
    url: '/ontwikkelpunten',
    summary: 'Een eigen ontwikkelpunt vastleggen',
    tags,
    rights: 'strategy.manage',
    idempotent: true,
    body: NieuwOntwikkelpunt,
    answer: Ontwikkelpunt,
    status: 201,
    refusals,
    handler: async ({ body, tx, actor, about }) =>
      kept(
        await addPoint(tx, keeperOf(actor, today()), {
          theme: termOf(THEME_WORDS, body.thema),
          title: body.naam,
          description: body.omschrijving,
          source: body.bron,
          setAside: body.waaromNiet,
          goalIds: body.doelIds,
          reason: body.reden,
        }),
        (id) => about({ recordKind, recordId: id }),
        201,
      ),
  }),
  route({
    method: 'POST',
    url: '/ontwikkelpunten/_overnemen',
    summary: 'Een ontwikkelpunt uit de bibliotheek overnemen',
    tags,
    rights: 'strategy.manage',
    idempotent: true,
    body: OvernamePunt,
    answer: Ontwikkelpunt,
    status: 201,
    refusals,
    handler: async ({ body, tx, actor, about }) =>
      kept(
        await takePoint(tx, keeperOf(actor, today()), { key: body.sleutel, reason: body.reden }),
        (id) => about({ recordKind, recordId: id }),
        201,
      ),
  }),
  route({
    method: 'PATCH',
    url: '/ontwikkelpunten/:id',
    summary: 'Een ontwikkelpunt wijzigen: waar het toe leidt, of waarom nu niet',
    tags,
    rights: 'strategy.manage',
    ifMatch: true,
    params: IdParams,
    body: OntwikkelpuntWijziging,
    answer: Ontwikkelpunt,
    refusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      const wish: Partial<PointContent> = given({
        theme: body.thema && termOf(THEME_WORDS, body.thema),
        title: body.naam,
        description: body.omschrijving,
        source: body.bron,
        setAside: body.waaromNiet,
        goalIds: body.doelIds,
      });
      const change = { ...wish, reason: body.reden };
      const done = await changePoint(tx, keeperOf(actor, today()), params.id, change, ifMatch);
      return kept(done, (id) => about({ recordKind, recordId: id }));
    },
  }),
];

/** The answer after a point was kept, with its version; a refusal passes. */
function kept<No extends { readonly code: string }>(
  done: Result<DevelopmentPoint, No>,
  tell: (id: string) => void,
  status: 200 | 201 = 200,
) {
  if (!done.ok) return done;
  tell(String(done.value.id));
  return yes(answer(toPunt(done.value), { status, version: done.value.rowVersion }));
}

const toPunt = (row: DevelopmentPoint): Ontwikkelpunt => ({
  id: row.id,
  thema: THEME_WORDS[row.theme],
  naam: row.title,
  omschrijving: row.description,
  bron: row.source,
  waaromNiet: row.setAside,
  doelIds: [...row.goalIds],
  staat: POINT_STATE_WORDS[pointState(row)],
  uitBibliotheek: row.exampleKey !== null,
  doelen: row.goals.map(({ id, name }) => ({ id, naam: name })),
  versie: row.rowVersion,
});
