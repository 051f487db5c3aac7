import { type Static, type TObject, Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { type AnalysisKind, type Analyses as Documents, readAnalyses } from '../storage/analyses.ts';
import { readSegments } from '../storage/choices.ts';
import { keepAnalysis } from '../use-cases/keep-analyses.ts';
import { findStrategy } from '../use-cases/open-strategy.ts';
import { controlOf, introductionOf, toAnalyses } from './analysis-json.ts';
import { Analyses, Beheersbaarheid, Invoering, KleineAantallen } from './analysis-schemas.ts';
import { explained } from './choice-json.ts';
import { choiceRefusals, segmentUnknown } from './choice-refusals.nl.ts';
import { authorOf, type ModuleOptions, recordKind, tags } from './context.ts';

const SegmentParams = Type.Object({ id: Id, segmentId: Id });
const refusals = {
  ...choiceRefusals,
  'strategy.foresight-missing': {
    title: 'Beantwoord de vraag over de toekomst',
    detail: 'Is er genoeg zicht op de toekomst om dit zo lang vast te leggen? Geef een antwoord en een reden.',
  },
} as const;

/** What was looked into before choosing how a segment is paid. */
export const analysisRoutes = (options: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/strategieen/:id/segmenten/:segmentId/analyses',
    summary: 'Invoering, beheersbaarheid en kleine aantallen van een segment, met wat eruit volgt',
    tags,
    rights: 'strategy.read',
    params: SegmentParams,
    answer: Analyses,
    refusals: segmentUnknown,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findStrategy(tx, params.id);
      if (!found.ok) return found;
      const one = (await readSegments(tx, params.id)).find(({ id }) => id === params.segmentId);
      if (!one) return no({ code: 'strategy.segment-unknown' });
      return yes(toAnalyses(await readAnalyses(tx, one.id), one.clients));
    },
  }),
  keeping(options, 'invoering', Invoering, 'Wat de invoering vraagt van beide kanten', 'introduction', introductionOf),
  keeping(options, 'beheersbaarheid', Beheersbaarheid, 'Blijft het beheersbaar', 'controllability', controlOf),
  keeping(options, 'kleine-aantallen', KleineAantallen, 'Is de groep groot genoeg', 'small-number', (body) => ({
    spreadPercent: body.spreidingPercentage,
    tolerancePercent: body.marge,
  })),
];

/** A route that keeps one kind of analysis. */
function keeping<Body extends TObject, Kind extends AnalysisKind>(
  { today }: ModuleOptions,
  part: string,
  body: Body,
  summary: string,
  kind: Kind,
  documentOf: (body: Static<Body>) => Documents[Kind],
): Route {
  return route({
    method: 'POST',
    url: `/strategieen/:id/segmenten/:segmentId/analyses/${part}`,
    summary: `${summary}; de laatste telt, eerdere blijven bewaard`,
    tags,
    rights: 'strategy.manage',
    idempotent: true,
    params: SegmentParams,
    body,
    status: 204,
    refusals,
    async handler({ params, body: given, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const of = { strategyId: params.id, segmentId: params.segmentId };
      const kept = await keepAnalysis(tx, authorOf(actor, today()), of, kind, documentOf(given as Static<Body>));
      if (kept.ok) return kept;
      return kept.refusal.code === 'strategy.foresight-missing' ? no(kept.refusal) : no(explained(kept.refusal));
    },
  });
}
