import { cents } from '../../../../kernel/money.ts';
import { firstDayOfMonth, type PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { loadTerms } from '../../../funding/index.ts';
import { DecideAgain, type DecidedAgain } from '../../domain/replay/decide-again.ts';
import type { Replacement } from '../../domain/replay/replacement.ts';
import { isRule, type Rule } from '../../domain/rules.ts';
import { correctByReplay } from '../../storage/replay/corrections.ts';
import {
  type ChangedLine,
  findReplay,
  insertPosting,
  insertReplay,
  isOvertaken,
  lockPostings,
  type StoredReplacement,
  termsVersions,
  usedTariffs,
} from '../../storage/replay/replays.ts';
import { type ReplayedPart, type StoredStanding, standingLines } from '../../storage/replay/standing-lines.ts';
import { gatherOtherTerms } from './other-terms.ts';
import { type OnCorrected, postCorrections } from './post-corrections.ts';

export type ReplayRequest = {
  readonly municipalityId: number;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly providerId: number | null;
  readonly productId: number | null;
  readonly replacement:
    | { readonly kind: 'tariff'; readonly tariffId: number; readonly tariffCents: number }
    | { readonly kind: 'without-rules'; readonly rules: readonly string[] }
    | { readonly kind: 'terms'; readonly termsId: number };
  readonly reason: string;
  readonly personId: number;
};

export type ReplayRefusal =
  | { readonly code: 'claims.replay-unknown' }
  | { readonly code: 'claims.period-turned' }
  | { readonly code: 'claims.tariff-unknown' }
  | { readonly code: 'claims.tariff-same' }
  | { readonly code: 'claims.rules-missing' }
  | { readonly code: 'claims.terms-unknown' }
  | { readonly code: 'claims.second-person' }
  | { readonly code: 'claims.posted-already' }
  | { readonly code: 'claims.nothing-to-post' }
  | { readonly code: 'claims.overtaken' };

/**
 * Decides every line of a period again from the facts kept with it, with one thing replaced, and keeps what comes out otherwise.
 * Nothing is paid or taken back by it. Streams: only lines that differ are held.
 */
export async function makeReplay(tx: Tx, request: ReplayRequest): Promise<Result<bigint, ReplayRefusal>> {
  if (request.through < request.from) return no({ code: 'claims.period-turned' });
  const part: ReplayedPart = {
    municipalityId: request.municipalityId,
    period: { from: request.from, through: request.through },
    providerId: request.providerId,
    productId: request.productId,
    tariffId: request.replacement.kind === 'tariff' ? String(request.replacement.tariffId) : null,
  };
  const read = await readReplacement(tx, part, request.replacement);
  if (!read.ok) return read;
  const again = new DecideAgain(read.value.engine);
  const changed: ChangedLine[] = [];
  let lineCount = 0;
  for await (const lines of standingLines(tx, part))
    for (const line of lines) {
      lineCount += 1;
      const decided = again.line(line.standing);
      if (decided && decided.approvedCents !== line.standing.approvedCents) changed.push(changeOf(line, decided));
    }
  const { stored: replacement } = read.value;
  const id = await insertReplay(
    tx,
    { part, replacement, reason: request.reason.trim(), lineCount, personId: request.personId },
    changed,
  );
  return yes(id);
}

type ReadReplacement = { readonly engine: Replacement; readonly stored: StoredReplacement };

async function readReplacement(
  tx: Tx,
  part: ReplayedPart,
  asked: ReplayRequest['replacement'],
): Promise<Result<ReadReplacement, ReplayRefusal>> {
  if (asked.kind === 'without-rules') {
    const rules = asked.rules.filter(isRule) as Rule[];
    if (rules.length === 0 || rules.length < asked.rules.length) return no({ code: 'claims.rules-missing' });
    return yes({ engine: { kind: 'without-rules', rules }, stored: { kind: 'without-rules', rules } });
  }
  if (asked.kind === 'terms') {
    const [version] = await termsVersions(tx, asked.termsId);
    const terms = version && (await loadTerms(tx, [version.id])).get(version.id);
    if (!terms) return no({ code: 'claims.terms-unknown' });
    const worlds = await gatherOtherTerms(tx, part, { termsId: version.id, ...terms });
    const { id: termsId, name, number } = version;
    return yes({
      engine: { kind: 'terms', termsKey: terms.terms.key, worlds },
      stored: { kind: 'terms', termsId, name, version: number },
    });
  }
  const [tariff] = await usedTariffs(tx, asked.tariffId);
  if (!tariff) return no({ code: 'claims.tariff-unknown' });
  if (tariff.tariffCents === BigInt(asked.tariffCents)) return no({ code: 'claims.tariff-same' });
  return yes({
    engine: { kind: 'tariff', tariffId: String(tariff.id), tariffCents: cents(asked.tariffCents) },
    stored: {
      kind: 'tariff',
      tariffId: String(tariff.id),
      wasCents: Number(tariff.tariffCents),
      tariffCents: asked.tariffCents,
      unit: tariff.unit,
      contractNumber: tariff.contractNumber,
    },
  });
}

const changeOf = ({ stored, standing }: StoredStanding, decided: DecidedAgain): ChangedLine => ({
  declarationYear: Number(stored.facts.claim.declarationPeriod.from.slice(0, 4)),
  claimId: stored.claimId,
  seq: stored.facts.line.seq,
  providerId: stored.provider.id,
  contractId: stored.contractId,
  productId: stored.productId,
  allocationId: stored.allocationId,
  month: firstDayOfMonth(stored.facts.line.period.from),
  wasCents: standing.approvedCents,
  nowCents: decided.approvedCents,
  claimedChange: decided.claimedChange,
  volumeChange: decided.volumeChange,
  nowRules: decided.failedMask,
});

/**
 * Posts what a replay came to, as credits and debits beside what was decided: once, by somebody else than who made it, and only
 * while nothing of its lines was corrected since.
 */
export async function postReplay(
  tx: Tx,
  request: { readonly id: number; readonly personId: number; readonly today: PlainDate },
  onCorrected: OnCorrected,
): Promise<Result<bigint, ReplayRefusal>> {
  const seen = await findReplay(tx, request.id);
  if (!seen) return no({ code: 'claims.replay-unknown' });
  await lockPostings(tx, seen.municipalityId);
  const replay = (await findReplay(tx, request.id)) ?? seen;
  if (replay.postedAt !== null) return no({ code: 'claims.posted-already' });
  if (replay.changedLines === 0) return no({ code: 'claims.nothing-to-post' });
  if (replay.madeById === request.personId) return no({ code: 'claims.second-person' });
  if (await isOvertaken(tx, replay)) return no({ code: 'claims.overtaken' });
  await insertPosting(tx, replay, request.personId);
  await correctByReplay(tx, replay.id, request.today);
  const note = `Herberekening ${replay.id}`;
  await postCorrections(tx, { replayId: replay.id }, { today: request.today, note, onCorrected });
  return yes(replay.id);
}
