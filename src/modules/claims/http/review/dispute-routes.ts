import { Type } from 'typebox';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { wholeList } from '../../../../platform/http/list.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { Geschil, type GeschilItem, GeschilList, NieuweStap, NieuwGeschil, type StepWords } from '../../api.ts';
import {
  type DisputeParty,
  type DisputeState,
  type DisputeStepKind,
  disputeStanding,
  nextSteps,
} from '../../domain/review/dispute.ts';
import { type DisputeRow, findDispute, listDisputes } from '../../storage/review/disputes.ts';
import { raiseDispute, stepInDispute } from '../../use-cases/review/disputes.ts';
import { presentReasons } from '../present.ts';
import { readingPurpose as purpose } from '../purpose.ts';
import type { ReviewOptions } from './context.ts';
import { disputeRefusals as refusals } from './refusals.nl.ts';

const tags = ['geschillen'];
const recordKind = 'dispute';

const STATE_WORDS = {
  raised: 'ingediend',
  answered: 'reactie-gemeente',
  'answered-back': 'reactie-aanbieder',
  'with-adviser': 'bij-adviseur',
  advised: 'advies-gegeven',
  granted: 'toegekend',
  kept: 'gehandhaafd',
  withdrawn: 'ingetrokken',
} as const satisfies Record<DisputeState, GeschilItem['stand']>;

const STEPS = {
  'zienswijze-gemeente': 'municipality-view',
  'zienswijze-aanbieder': 'provider-view',
  'advies-vragen': 'adviser-asked',
  advies: 'advice',
  toekennen: 'granted',
  handhaven: 'kept',
  intrekken: 'withdrawn',
} as const satisfies Record<(typeof StepWords)[number], DisputeStepKind>;
type StepWord = keyof typeof STEPS;
const STEP_WORDS = Object.fromEntries(Object.entries(STEPS).map(([word, kind]) => [kind, word])) as Readonly<
  Record<DisputeStepKind, StepWord>
>;
const ADVICE = { grant: 'toekennen', keep: 'handhaven' } as const;
const PARTIES = { municipality: 'gemeente', provider: 'aanbieder' } as const;

const partyOf = (kind: string): DisputeParty | undefined =>
  kind === 'municipality' || kind === 'provider' ? kind : undefined;

function toItem(row: DisputeRow): GeschilItem {
  const { state, turn, dueOn } = disputeStanding(row.raisedOn, row.steps);
  return {
    id: Number(row.id),
    declaratie: { id: Number(row.claimId), nummer: row.claimNumber },
    volgnummer: row.seq,
    referentie: row.reference,
    product: row.product ?? row.productCode,
    aanbieder: { id: row.providerId, naam: row.provider },
    gemeente: { id: row.municipalityId, naam: row.municipality },
    bedragCent: Number(row.amountCents),
    ingediendOp: row.raisedOn,
    stand: STATE_WORDS[state],
    aanZet: turn === null ? null : PARTIES[turn],
    uiterlijk: dueOn,
  };
}

function toDispute(row: DisputeRow, party: DisputeParty | undefined): Geschil {
  const { state } = disputeStanding(row.raisedOn, row.steps);
  return {
    ...toItem(row),
    reden: row.reason,
    door: row.raisedBy,
    redenenAfwijzing: presentReasons(Number(row.failedRules)),
    stappen: row.steps.map((step) => ({
      soort: STEP_WORDS[step.kind],
      tekst: step.text,
      adviseur: step.adviser,
      advies: step.advises === null ? null : ADVICE[step.advises],
      op: step.onDay,
      door: step.person,
    })),
    mogelijk: party === undefined ? [] : nextSteps(state, party).map((kind) => STEP_WORDS[kind]),
  };
}

/** Disagreement about a refused line, with both views, independent advice and a decision. */
export const disputeRoutes = ({ today, afterCorrection }: ReviewOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/geschillen',
    summary: 'Geschillen over afgewezen regels die u mag zien',
    tags,
    rights: 'claims.read-lines',
    purpose,
    answer: GeschilList,
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listDisputes(tx), toItem);
    },
  }),
  route({
    method: 'GET',
    url: '/geschillen/:id',
    summary: 'Een geschil met wat beide partijen zeiden, het advies en de uitkomst',
    tags,
    rights: 'claims.read-lines',
    purpose,
    params: IdParams,
    answer: Geschil,
    refusals,
    async handler({ tx, params, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findDispute(tx, params.id);
      if (!found) return no({ code: 'claims.dispute-unknown' as const });
      const acts = can('reviews.decide') || can('claims.dispute');
      return yes(toDispute(found, acts ? partyOf(actor.organisation.kind) : undefined));
    },
  }),
  route({
    method: 'POST',
    url: '/geschillen',
    summary: 'Een afgewezen regel voorleggen',
    tags,
    rights: ['claims.read-lines', 'claims.dispute'],
    purpose,
    idempotent: true,
    body: NieuwGeschil,
    status: 201,
    answer: Type.Object({ id: Type.Integer() }),
    refusals,
    async handler({ tx, body, actor, about }) {
      about({ recordKind: 'claim-line', recordId: `${body.declaratieId}/${body.volgnummer}` });
      const raised = await raiseDispute(
        tx,
        { claimId: body.declaratieId, seq: body.volgnummer },
        { reason: body.reden.trim(), personId: actor.personId, today: today() },
      );
      if (!raised.ok) return raised;
      const id = Number(raised.value);
      return yes(answer({ id }, { status: 201, location: `/geschillen/${id}` }));
    },
  }),
  ...(['reviews.decide', 'claims.dispute'] as const).map((right) =>
    route({
      method: 'POST',
      url: right === 'reviews.decide' ? '/geschillen/:id/stappen' : '/geschillen/:id/reacties',
      summary:
        right === 'reviews.decide' ? 'Als gemeente de volgende stap zetten' : 'Als aanbieder reageren of intrekken',
      tags,
      rights: ['claims.read-lines', right],
      purpose,
      idempotent: true,
      params: IdParams,
      body: NieuweStap,
      status: 204,
      refusals,
      async handler({ tx, params, body, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const step = {
          id: params.id,
          party: right === 'reviews.decide' ? ('municipality' as const) : ('provider' as const),
          kind: STEPS[body.soort],
          text: body.tekst.trim(),
          adviser: body.adviseur ?? null,
          advises:
            body.advies === undefined ? null : body.advies === 'toekennen' ? ('grant' as const) : ('keep' as const),
          personId: actor.personId,
          today: today(),
        };
        const done = await stepInDispute(tx, step, (corrected) => afterCorrection(tx, corrected));
        return done.ok ? undefined : done;
      },
    }),
  ),
];
