import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { NieuweMeting, NieuweRaadpleging } from '../api.ts';
import { recordHearing, recordMeasurement } from '../use-cases/keep-notes.ts';
import { keeperOf, type ModuleOptions } from './context.ts';
import { goalsRefusals as refusals } from './refusals.nl.ts';
import { KIND_WORDS } from './words.nl.ts';

const tags = ['Doelen'];
const rights = 'strategy.manage';
const recordKind = 'goal';

/** What is told about a goal beside its content: who was heard, and values from outside. */
export const noteRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/doelen/:id/raadplegingen',
    summary: 'Vastleggen wie over een doel is gehoord, en wat is beloofd',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: NieuweRaadpleging,
    status: 204,
    refusals,
    handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const { dag, wie, gezegd, beloofd } = body;
      const hearing = { onDay: dag, heard: wie, said: gezegd, promised: beloofd };
      return recordHearing(tx, keeperOf(actor, today()), params.id, hearing);
    },
  }),
  route({
    method: 'POST',
    url: '/doelen/:id/metingen',
    summary: 'Een startsituatie of een meting van buiten vastleggen, met de bron',
    tags,
    rights,
    idempotent: true,
    params: IdParams,
    body: NieuweMeting,
    status: 204,
    refusals,
    handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      return recordMeasurement(tx, keeperOf(actor, today()), params.id, {
        kind: termOf(KIND_WORDS, body.soort),
        onDay: body.dag,
        value: body.waarde,
        unit: body.eenheid,
        productId: body.productId,
        source: body.bron,
      });
    },
  }),
];
