import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { HABITS } from '../library/index.ts';
import { findStrategy } from '../use-cases/open-strategy.ts';
import { keepSelfTest, scoredSelfTests } from '../use-cases/self-test.ts';
import { authorOf, type ModuleOptions, recordKind, tags, viewerOf, worksOn } from './context.ts';
import { selfTestRefusals, strategyUnknown } from './refusals.nl.ts';
import { NieuweZelftest, Zelftesten } from './schemas.ts';
import { ANSWER_WORDS } from './words.nl.ts';

type Tx = Parameters<typeof findStrategy>[0];

/** The seven habits as a self-test, again and again. */
export function selfTestRoutes({ today }: ModuleOptions): Route[] {
  const toJson = async (tx: Tx, regionId: number, mayFill: boolean): Promise<Zelftesten> => ({
    gewoonten: HABITS.map(({ key, name, points }) => ({
      sleutel: key,
      naam: name,
      punten: points.map((point) => ({ sleutel: point.key, tekst: point.text })),
    })),
    testen: (await scoredSelfTests(tx, regionId)).map((test) => ({
      id: test.id,
      strategie: { id: test.strategyId, naam: test.strategyTitle },
      op: test.onDay,
      door: test.personName,
      toelichting: test.note,
      totaal: test.total,
      gewoonten: test.habits.map(({ key, percentage, answered }) => ({
        sleutel: key,
        percentage,
        beantwoord: answered,
      })),
      antwoorden: Object.entries(test.answers).map(([punt, given]) => ({
        punt,
        antwoord: ANSWER_WORDS[given.answer],
        toelichting: given.note,
      })),
    })),
    magInvullen: mayFill,
  });
  return [
    route({
      method: 'GET',
      url: '/strategieen/:id/zelftesten',
      summary: 'De zelftest van zeven gewoonten, met alle keren dat de regio haar invulde',
      tags,
      rights: 'strategy.read',
      params: IdParams,
      answer: Zelftesten,
      refusals: strategyUnknown,
      async handler({ params, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await findStrategy(tx, params.id);
        if (!found.ok) return found;
        const { regionId } = found.value;
        return yes(await toJson(tx, regionId, worksOn(viewerOf({ actor, scope, can }, today()), regionId)));
      },
    }),
    route({
      method: 'POST',
      url: '/strategieen/:id/zelftesten',
      summary: 'Vul de zelftest in; een eerdere keer blijft staan',
      tags,
      rights: 'strategy.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweZelftest,
      answer: Zelftesten,
      status: 201,
      refusals: selfTestRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const answers = Object.fromEntries(
          body.antwoorden.map(({ punt, antwoord, toelichting }) => [
            punt,
            { answer: termOf(ANSWER_WORDS, antwoord), note: toelichting ?? '' },
          ]),
        );
        const by = authorOf(actor, today());
        const kept = await keepSelfTest(tx, by, params.id, { answers, note: body.toelichting ?? '' });
        if (!kept.ok) return kept;
        return yes(answer(await toJson(tx, actor.organisation.id, true), { status: 201 }));
      },
    }),
  ];
}
