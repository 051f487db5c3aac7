import type { Refusal, Result } from '../../../kernel/result.ts';
import { yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { dailyPurpose } from '../../allocations/index.ts';
import type { AgreedResult } from '../storage/agreed-results.ts';
import { listSteps } from '../storage/result-steps.ts';
import { agreeToResult, answerResult, reportResult, withdrawResult } from '../use-cases/keep-results.ts';
import { aboutResult, actingOn, type ModuleOptions, tags } from './context.ts';
import { Resultaat, ResultaatIntrekking, ResultaatMelding, ResultaatOordeel } from './result-schemas.ts';
import { toResultaat } from './to-json.ts';
import { ANSWER_WORDS, OUTCOME_WORDS, resultRefusals, SAID_WORDS } from './words.nl.ts';

const shared = {
  method: 'POST',
  tags,
  idempotent: true,
  params: IdParams,
  answer: Resultaat,
  refusals: resultRefusals,
} as const;

/** The steps of a result: agreeing, reporting, answering, withdrawing. Each is added to what was done before. */
export const stepRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    ...shared,
    url: '/resultaten/:id/akkoorden',
    summary: 'Akkoord gaan met een resultaat dat de andere partij voorstelde',
    rights: 'allocations.read',
    purpose: dailyPurpose,
    async handler({ params, tx, actor, scope, about }) {
      const by = actingOn(actor, scope, today());
      if (!by.ok) return by;
      return shown(tx, by.value.side, await agreeToResult(tx, by.value, params.id), about);
    },
  }),
  route({
    ...shared,
    url: '/resultaten/:id/meldingen',
    summary: 'Melden of een resultaat is bereikt; een volgende melding verbetert de vorige',
    rights: 'delivery.report',
    purpose: 'access-to-care',
    body: ResultaatMelding,
    async handler({ params, body, tx, actor, scope, about }) {
      const by = actingOn(actor, scope, today());
      if (!by.ok) return by;
      const report = {
        outcome: termOf(OUTCOME_WORDS, body.uitkomst),
        onDay: body.dag,
        saidBy: termOf(SAID_WORDS, body.gezegdDoor),
        text: body.onderbouwing,
      };
      return shown(tx, by.value.side, await reportResult(tx, by.value, params.id, report), about);
    },
  }),
  route({
    ...shared,
    url: '/resultaten/:id/oordelen',
    summary: 'Een gemeld resultaat bevestigen of tegenspreken',
    rights: 'allocations.decide',
    purpose: 'access-to-care',
    body: ResultaatOordeel,
    async handler({ params, body, tx, actor, scope, about }) {
      const by = actingOn(actor, scope, today());
      if (!by.ok) return by;
      const kind = termOf(ANSWER_WORDS, body.oordeel);
      const given = { kind, reportId: body.meldingId, text: body.reden ?? '' };
      return shown(tx, by.value.side, await answerResult(tx, by.value, params.id, given), about);
    },
  }),
  route({
    ...shared,
    url: '/resultaten/:id/intrekkingen',
    summary: 'Een resultaat intrekken dat niet meer bereikt hoeft te worden',
    rights: 'allocations.read',
    purpose: dailyPurpose,
    body: ResultaatIntrekking,
    async handler({ params, body, tx, actor, scope, about }) {
      const by = actingOn(actor, scope, today());
      if (!by.ok) return by;
      return shown(tx, by.value.side, await withdrawResult(tx, by.value, params.id, body.reden), about);
    },
  }),
];

/** What became of a step, with the log told whom it was about. */
async function shown<No extends Refusal>(
  tx: Tx,
  side: Parameters<typeof toResultaat>[2],
  taken: Result<AgreedResult, No>,
  about: (subject: ReturnType<typeof aboutResult>) => void,
): Promise<Result<Resultaat, No>> {
  if (!taken.ok) return taken;
  about(aboutResult(taken.value));
  return yes(toResultaat(taken.value, await listSteps(tx, [taken.value.id]), side));
}
