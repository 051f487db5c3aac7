import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import {
  comparisonSheets,
  Modelvergelijking,
  optionName,
  ownModelOf,
  type PurchaseModel,
  toVergelijking,
} from '../../instruments/index.ts';
import { readSegments } from '../storage/choices.ts';
import { findStrategy } from '../use-cases/open-strategy.ts';
import { toSegmentChoices } from '../use-cases/weigh-choices.ts';
import { recordKind, tags } from './context.ts';
import { strategyUnknown } from './refusals.nl.ts';

type Asked = { readonly strategie?: number; readonly naast?: string };
const asked = {
  strategie: Type.Optional(Id),
  naast: Type.Optional(Type.String({ maxLength: 60, description: 'Een van de modellen als eigen model.' })),
};
const refusals = {
  ...strategyUnknown,
  'strategy.model-unknown': { title: 'Model niet gevonden', detail: 'Kies een van de modellen uit de lijst.' },
} as const;

/** Models of other regions beside each other, and beside one's own strategy or one of themselves. */
export const comparisonRoutes = ({ models }: { readonly models: readonly PurchaseModel[] }): Route[] => [
  route({
    method: 'GET',
    url: '/modelvergelijking',
    summary: 'Hoe regio’s inkopen, punt voor punt naast elkaar, met de bron van elke cel',
    tags,
    rights: 'strategy.read',
    query: Type.Object(asked),
    answer: Modelvergelijking,
    refusals,
    async handler({ query, tx, about }) {
      about({ recordKind });
      const own = await ownOf(tx, query, models);
      return own.ok ? yes(toVergelijking(others(models, own.value), own.value)) : own;
    },
  }),
  route({
    method: 'GET',
    url: '/modelvergelijking/_exporteer',
    summary: 'De vergelijking als werkmap: een blad zoals op het scherm, een blad met de bron van elke cel',
    tags,
    rights: 'strategy.read',
    query: Type.Object({ ...asked, formaat: choice(['xlsx']) }),
    produces: [XLSX_TYPE],
    refusals,
    async handler({ query, tx, about }) {
      about({ recordKind: 'strategy-comparison-export' });
      const own = await ownOf(tx, query, models);
      if (!own.ok) return own;
      const sheets = comparisonSheets(toVergelijking(others(models, own.value), own.value));
      return yes(file('regio-modellen.xlsx', XLSX_TYPE, await writeWorkbook(sheets)));
    },
  }),
];

const others = (models: readonly PurchaseModel[], own: PurchaseModel | null) =>
  models.filter(({ key }) => key !== own?.key);

/** What the models are put beside: a strategy by its choices, one of the models, or nothing. */
async function ownOf(tx: Tx, { strategie, naast }: Asked, models: readonly PurchaseModel[]) {
  if (strategie !== undefined) {
    const found = await findStrategy(tx, strategie);
    if (!found.ok) return found;
    const segments = (await readSegments(tx, strategie)).map(toSegmentChoices);
    return yes(ownModelOf(segments, { title: found.value.title, nameOf: optionName }));
  }
  if (naast === undefined) return yes(null);
  const model = models.find(({ key }) => key === naast);
  return model ? yes(model) : no({ code: 'strategy.model-unknown' });
}
