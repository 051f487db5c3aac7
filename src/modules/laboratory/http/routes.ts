import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { XLSX_TYPE } from '../../../platform/documents/index.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import { Labkeuze, Labuitkomst } from '../api.ts';
import { lastTwelve, throughOf } from '../domain/period.ts';
import { monthsWithCare } from '../storage/care.ts';
import { type Choice, periodAsked, type Reckoned, type ReckonRefusal, reckon } from '../use-cases/reckon.ts';
import type { RegionalModel } from '../use-cases/regional-model.ts';
import { NAMES_ITSELF, labRefusals as refusals } from './lab.nl.ts';
import { LAB_CSV, labFile } from './lab-files.ts';
import { toPeriode, toUitkomst } from './lab-json.ts';
import { daysOfQuery, periodFields } from './period-query.ts';
import { scenarioRoutes } from './scenario-routes.ts';

/** What the routes need: the day, and the regional models that are laid on a region's products. */
export type LaboratoryOptions = { readonly today: () => PlainDate; readonly models: readonly RegionalModel[] };

const chosenFields = {
  voorwaarden: Type.Optional(Id),
  model: Type.Optional(Type.String({ maxLength: 60, description: 'Sleutel van een regionaal model.' })),
};
const Query = Type.Object({ ...periodFields, ...chosenFields });
const tags = ['Bekostigingslab'];
const recordKind = 'funding-laboratory';

type ModelUnknown = { readonly code: 'laboratory.model-unknown' };

/** Paying the care of a past period again: by the region's own terms, by others that the person may see, or by a regional model. */
export const laboratoryRoutes = ({ today, models }: LaboratoryOptions): Route[] => {
  const answerTo = async (
    tx: Tx,
    regionId: number,
    query: Static<typeof Query>,
  ): Promise<Result<Reckoned, ReckonRefusal | ModelUnknown>> => {
    const chosen = choiceOf(query, models);
    if (!chosen.ok) return chosen;
    const period = await periodAsked(tx, regionId, daysOfQuery(query));
    if (!period.ok) return period;
    return reckon(tx, regionId, period.value, chosen.value, { today: today(), namesItself: NAMES_ITSELF });
  };
  return [
    route({
      method: 'GET',
      url: '/bekostigingslab',
      summary: 'De maanden waarvan u de hulp opnieuw kunt betalen, en de modellen waarmee',
      tags,
      rights: 'laboratory.use',
      answer: Labkeuze,
      async handler({ tx, actor, about }) {
        about({ recordKind });
        const { first, last } = await monthsWithCare(tx, actor.organisation.id);
        const known = first !== null && last !== null;
        return {
          hulp: known ? { van: first, tot: throughOf({ from: last, months: 1 }) } : null,
          periode: known ? toPeriode(lastTwelve(first, last)) : null,
          modellen: models.map(({ key, name, terms }) => ({ sleutel: key, naam: terms.name, regio: name })),
        };
      },
    }),
    route({
      method: 'GET',
      url: '/bekostigingslab/berekening',
      summary: 'De hulp van een periode, opnieuw betaald met andere voorwaarden; er wordt niets bewaard',
      tags,
      rights: 'laboratory.use',
      query: Query,
      answer: Labuitkomst,
      refusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind });
        const found = await answerTo(tx, actor.organisation.id, query);
        return found.ok ? yes(toUitkomst(found.value)) : found;
      },
    }),
    route({
      method: 'GET',
      url: '/bekostigingslab/berekening/_exporteer',
      summary: 'Dezelfde uitkomst als werkboek of als tabel',
      tags,
      rights: 'laboratory.use',
      query: Type.Object({ ...Query.properties, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, LAB_CSV],
      refusals,
      async handler({ query, tx, actor, about }) {
        about({ recordKind });
        const found = await answerTo(tx, actor.organisation.id, query);
        return found.ok ? yes(await labFile(toUitkomst(found.value), query.formaat)) : found;
      },
    }),
    ...scenarioRoutes({ today, choiceOf: (query) => choiceOf(query, models) }),
  ];
};

/** Stored terms, a model, or neither: the region's own. */
function choiceOf(
  { voorwaarden, model }: { readonly voorwaarden?: number; readonly model?: string },
  models: readonly RegionalModel[],
): Result<Choice, ModelUnknown> {
  if (voorwaarden !== undefined) return yes({ kind: 'stored', id: voorwaarden });
  if (model === undefined) return yes({ kind: 'own' });
  const found = models.find(({ key }) => key === model);
  return found === undefined ? no({ code: 'laboratory.model-unknown' }) : yes({ kind: 'model', model: found });
}
