import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { OnCorrected } from '../../use-cases/replay/post-corrections.ts';
import type { LinesReviewed } from '../../use-cases/review/decide-held.ts';

/** What higher floors do when lines are decided or corrected after all, and the day that it is. */
export type ReviewOptions = {
  readonly today: () => PlainDate;
  readonly afterReview: (tx: Tx, reviewed: LinesReviewed, personId: number | null) => Promise<void>;
  readonly afterCorrection: (tx: Tx, corrected: Parameters<OnCorrected>[0]) => Promise<void>;
};

export const REVIEW_TAGS = ['controle'];
