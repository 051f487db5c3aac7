/** Looking into a way of paying before it is chosen. */
import { holdsBsn } from '../../../kernel/bsn.ts';
import { cents } from '../../../kernel/money.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type IntroductionOutcome, weighIntroduction } from '../../instruments/index.ts';
import { type Analyses, type AnalysisKind, type IntroductionDocument, insertAnalysis } from '../storage/analyses.ts';
import { type ChoiceRefusal, holdSegments } from './keep-choices.ts';
import type { Author } from './open-strategy.ts';

export type AnalysisRefusal = ChoiceRefusal | { readonly code: 'strategy.foresight-missing' };

/** What an introduction asks of both sides, computed from what was filled in. */
export const introductionOutcome = (document: IntroductionDocument): IntroductionOutcome =>
  weighIntroduction({
    ...document,
    efforts: document.efforts.map((effort) => ({
      ...effort,
      costCents: effort.costCents === null ? null : cents(effort.costCents),
    })),
  });

/** Keeps an analysis of a segment; an introduction only with an answer to the foresight question. */
export async function keepAnalysis<Kind extends AnalysisKind>(
  tx: Tx,
  by: Author,
  { strategyId, segmentId }: { readonly strategyId: number; readonly segmentId: number },
  kind: Kind,
  document: Analyses[Kind],
): Promise<Result<undefined, AnalysisRefusal>> {
  if (holdsBsn(JSON.stringify(document))) return no({ code: 'strategy.text-holds-bsn' });
  const isMute =
    kind === 'introduction' && introductionOutcome(document as IntroductionDocument).code === 'foresight-missing';
  if (isMute) return no({ code: 'strategy.foresight-missing' });
  const held = await holdSegments(tx, by, strategyId, segmentId);
  if (!held.ok) return held;
  await insertAnalysis(tx, { segmentId, kind, document, onDay: by.today, personId: by.personId });
  return yes(undefined);
}
