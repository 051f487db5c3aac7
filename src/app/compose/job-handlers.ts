import type { Cents } from '../../kernel/money.ts';
import { type ClaimDecided, type LinesCorrected, type LinesReviewed, refusedOf } from '../../modules/claims/index.ts';
import { TAKE_EFFECT_JOB, takeEffectJob } from '../../modules/contracts/index.ts';
import {
  MAKE_REPORTS_JOB,
  makeReportsJob,
  READ_FIGURES_JOB,
  readFiguresJob,
  SEND_MAIL_JOB,
  sendMailJob,
} from '../../modules/desk/index.ts';
import {
  ANSWER_REVIEWED_JOB,
  answerReviewed,
  answerWhenClosed,
  type HubConnection,
  PROCESS_MESSAGE_JOB,
  processMessage,
  SEND_FAULT_JOB,
  sendFault,
} from '../../modules/exchange/index.ts';
import { FORECAST_JOB, forecastJob } from '../../modules/forecast/index.ts';
import { POST_DUE_JOB, postDueJob } from '../../modules/settlement/index.ts';
import { recordUtilisation } from '../../modules/steering/index.ts';
import type { BsnVault } from '../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { JobHandlers } from '../../platform/jobs/index.ts';
import type { Mailer } from '../../platform/mail/index.ts';
import { CLEAN_UP_JOB, cleanUpJob } from '../housekeeping/clean-up.ts';

/** How mail leaves, and where its links lead; absent: this installation sends none. */
export type MailParts = { readonly mailer: Mailer; readonly publicUrl: string };

/** Everything the worker can do, by kind of job. */
export const jobHandlers = (
  deps: { readonly vault: BsnVault; readonly now: () => Date; readonly mail?: MailParts | undefined },
  hub?: Pick<HubConnection, 'routing' | 'poster'>,
): JobHandlers => ({
  [PROCESS_MESSAGE_JOB]: processMessage({ ...deps, ...(hub && { routing: hub.routing }), onClaimDecided: keepFigures }),
  [ANSWER_REVIEWED_JOB]: answerReviewed({ ...deps, ...(hub && { routing: hub.routing }) }),
  [SEND_FAULT_JOB]: sendFault(hub?.poster),
  [CLEAN_UP_JOB]: cleanUpJob(deps),
  [TAKE_EFFECT_JOB]: takeEffectJob(deps),
  [POST_DUE_JOB]: postDueJob(deps),
  [FORECAST_JOB]: forecastJob(deps),
  [READ_FIGURES_JOB]: readFiguresJob({ now: deps.now, publicUrl: deps.mail?.publicUrl }),
  [MAKE_REPORTS_JOB]: makeReportsJob({ now: deps.now, publicUrl: deps.mail?.publicUrl }),
  [SEND_MAIL_JOB]: sendMailJob(deps.mail?.mailer),
});

/** What the worker asks of itself every day. */
export const DAILY_JOBS: readonly string[] = [
  CLEAN_UP_JOB,
  TAKE_EFFECT_JOB,
  POST_DUE_JOB,
  FORECAST_JOB,
  READ_FIGURES_JOB,
  MAKE_REPORTS_JOB,
];

/** What follows from a review: the figures are right at once, and the answer is made when nothing is held any more. */
export async function afterReview(tx: Tx, reviewed: LinesReviewed, personId: number | null): Promise<void> {
  await keepFigures(tx, reviewed);
  await answerWhenClosed(tx, reviewed, personId);
}

/** Corrections count in the figures at once; the answer was given before. */
export const afterCorrection = (tx: Tx, corrected: LinesCorrected): Promise<void> => keepFigures(tx, corrected);

type Figures = Pick<ClaimDecided, 'regionId' | 'providerId' | 'municipalityId' | 'products'>;

/** A higher floor hears of a decision as data: the figures of steering are right in the same transaction. */
async function keepFigures(tx: Tx, figures: Figures): Promise<void> {
  const { regionId, providerId, municipalityId, products } = figures;
  await recordUtilisation(
    tx,
    products.map((total) => ({
      ...total,
      regionId,
      providerId,
      municipalityId,
      refusedCents: refusedOf(total),
      paidCents: 0n as Cents,
    })),
  );
}
