import type { Static } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type ActorContext, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import type { Wish } from '../../../standards/ijw/index.ts';
import { findAllocationCase } from '../../allocations/index.ts';
import type { PartyKind } from '../domain/message-kinds.ts';
import { type Decision, decideAllocations } from '../use-cases/people/municipality.ts';
import {
  askChange,
  correctStartOf,
  correctStopOf,
  freshReference,
  reportStart,
  reportStop,
  takeBackStart,
  takeBackStop,
} from '../use-cases/people/provider.ts';
import { dossierOfAllocation } from '../use-cases/people/read-case.ts';
import type { SendRefusal, Sent as SentMessage } from '../use-cases/people/send-planned.ts';
import type { ExchangeDeps } from '../use-cases/people/situation.ts';
import { DecisionQuestion, ReportQuestion } from './act-schemas.ts';
import { ChangeQuestion } from './asked-schemas.ts';
import { actsAs, carePurpose, depsOf, type ExchangeOptions } from './context.ts';
import { type Incomplete, incomplete } from './incomplete.ts';
import { termOf } from './present-message.ts';
import { presentSent } from './present-sent.ts';
import { sizeMissing, toWish } from './read-asked.ts';
import { Sent } from './request-schemas.ts';
import {
  CONTACT_MISSING,
  DECISION_WORDS,
  FLOW_REFUSALS,
  NOT_SENDABLE,
  NOT_THERE,
  QUESTION_INCOMPLETE,
  REPORT_WORDS,
  WISH_WORDS,
} from './words.nl.ts';

const guard = {
  tags: ['toewijzingen'],
  purpose: carePurpose,
  params: IdParams,
  idempotent: true,
  answer: Sent,
  refusals: { ...FLOW_REFUSALS, ...NOT_THERE, ...CONTACT_MISSING, ...NOT_SENDABLE, ...QUESTION_INCOMPLETE },
} as const;

const notThere = no({ code: 'exchange.not-found' as const });

type Acting = { readonly allocationId: bigint; readonly personId: number; readonly preview?: true };
type OneContext = ActorContext<{ readonly id: number }, unknown, { readonly proef?: boolean }>;

/** Acts on one allocation, each with the message that tells the other party; with `proef` only that message. */
export function actRoutes(options: ExchangeOptions): readonly Route[] {
  const deps = depsOf(options);

  /** Who acts on which allocation; only the side whose act it is. Logged about the child it concerns. */
  async function acting(side: PartyKind, context: OneContext): Promise<Acting | undefined> {
    const { tx, params, scope, actor, about, body } = context;
    const allocationId = BigInt(params.id);
    const found = actsAs(side, scope) ? await findAllocationCase(tx, allocationId) : undefined;
    if (!found) return undefined;
    about({
      subjectKind: 'client',
      subjectId: String(found.clientId),
      recordKind: 'allocation',
      recordId: String(params.id),
    });
    return { allocationId, personId: actor.personId, ...(body.proef && { preview: true }) };
  }

  return [
    route({
      method: 'POST',
      url: '/toewijzingen/:id/_besluit',
      summary: 'Verleng, kort in, trek in of verwijder een toewijzing: er gaat een JW301 uit',
      ...guard,
      rights: 'allocations.decide',
      body: DecisionQuestion,
      handler: async (context) => {
        const by = await acting('municipality', context);
        if (!by) return notThere;
        const number = (await findAllocationCase(context.tx, by.allocationId))?.number ?? 0;
        const decision = decisionOf(context.body, number);
        if (!decision.ok) return decision;
        return shown(await decideAllocations(context.tx, deps, { ...by, decisions: [decision.value] }));
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/:id/_melding',
      summary: 'Meld start of stop van de hulp, corrigeer die of neem die terug: er gaat een JW305 of JW307 uit',
      ...guard,
      rights: 'delivery.report',
      body: ReportQuestion,
      handler: async (context) => {
        const by = await acting('provider', context);
        if (!by) return notThere;
        const told = await report(context.tx, deps, by, context.body);
        return told.ok ? yes(presentSent(told.value)) : told;
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/:id/_wijzigingsverzoek',
      summary: 'Vraag de gemeente een andere situatie voor de jeugdige van een toewijzing: er gaat een JW317 uit',
      ...guard,
      rights: 'delivery.report',
      body: ChangeQuestion,
      handler: async (context) => {
        const by = await acting('provider', context);
        if (!by) return notThere;
        const wishes = await wishesOf(context.tx, by.allocationId, context.body.wensen);
        if (!wishes.ok) return wishes;
        const reference = freshReference();
        const { reden: reason } = context.body;
        return shown(await askChange(context.tx, deps, { ...by, reference, reason, wishes: wishes.value }));
      },
    }),
  ];
}

const shown = (told: Result<SentMessage, SendRefusal>) => (told.ok ? yes(presentSent(told.value)) : told);

function decisionOf(
  { soort, tot: through, reden: reason }: Static<typeof DecisionQuestion>,
  number: number,
): Result<Decision, Incomplete> {
  const kind = termOf(DECISION_WORDS, soort);
  if (kind === undefined || kind === 'remove') return yes({ kind: 'remove', number });
  if (through === undefined) return incomplete('einddatum');
  return reason === undefined ? incomplete('reden') : yes({ kind, number, through, reason });
}

async function report(
  tx: Tx,
  deps: ExchangeDeps,
  by: Acting,
  { soort, dag, reden: reason }: Static<typeof ReportQuestion>,
): Promise<Result<SentMessage, SendRefusal | Incomplete>> {
  const kind = termOf(REPORT_WORDS, soort);
  if (kind === 'take-back-start') return await takeBackStart(tx, deps, by);
  if (kind === 'take-back-stop') return await takeBackStop(tx, deps, by);
  if (dag === undefined) return incomplete('dag');
  if (kind === 'start') return await reportStart(tx, deps, { ...by, begin: dag });
  if (kind === 'correct-start') return await correctStartOf(tx, deps, { ...by, begin: dag });
  if (reason === undefined) return incomplete('reden');
  const stop = { ...by, through: dag, reason } as Parameters<typeof reportStop>[2];
  return kind === 'stop' ? await reportStop(tx, deps, stop) : await correctStopOf(tx, deps, stop);
}

/** The wishes as the flow takes them; another volume alone is in the unit and frequency that hold now. */
async function wishesOf(
  tx: Tx,
  allocationId: bigint,
  asked: Static<typeof ChangeQuestion>['wensen'],
): Promise<Result<readonly Wish[], Incomplete>> {
  const now = (await dossierOfAllocation(tx, allocationId))?.dossier.allocations;
  const wishes: Wish[] = [];
  for (const one of asked) {
    const missing = one.soort === WISH_WORDS.change ? undefined : sizeMissing(one);
    if (missing) return incomplete(missing);
    const wish = toWish(one, now?.get(one.toewijzing ?? 0)?.current.Omvang);
    if (!wish)
      return incomplete(one.soort !== WISH_WORDS.new && one.toewijzing === undefined ? 'toewijzing' : 'ingangsdatum');
    wishes.push(wish);
  }
  return yes(wishes);
}
