import { Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import {
  Besluit,
  Geldopdracht,
  Inhouding,
  Liquiditeit,
  NieuweGeldopdracht,
  NieuweInhouding,
  Uitsluiting,
} from '../api.ts';
import { advanceProposal } from '../domain/advance-part.ts';
import { loadLiquidity } from '../storage/liquidity.ts';
import { listMoneyOrders } from '../storage/money-orders.ts';
import { listWithholdings } from '../storage/withholdings.ts';
import { decideOnMoneyOrder, makeMoneyOrder } from '../use-cases/money-orders.ts';
import { release, withhold } from '../use-cases/withholdings.ts';
import { type LedgerOptions, payerOf, PAYMENT_TAGS as tags } from './context.ts';
import { ledgerRefusals as texts } from './refusals.nl.ts';
import { toGeldopdracht, toInhouding } from './to-json.ts';
import { orderKindOf } from './words.nl.ts';

const orderRefusals = {
  'ledger.not-yours': texts['ledger.not-yours'],
  'ledger.order-unknown': texts['ledger.order-unknown'],
  'ledger.contract-unknown': texts['ledger.contract-unknown'],
  'ledger.amount-wrong': texts['ledger.amount-wrong'],
  'ledger.set-off-missing': texts['ledger.set-off-missing'],
  'ledger.same-person': texts['ledger.same-person'],
  'ledger.already-decided': texts['ledger.already-decided'],
  'ledger.closed-year': texts['ledger.closed-year'],
} as const;
const withholdingRefusals = {
  'ledger.not-yours': texts['ledger.not-yours'],
  'ledger.withholding-unknown': texts['ledger.withholding-unknown'],
  'ledger.withholding-exists': texts['ledger.withholding-exists'],
  'ledger.contract-unknown': texts['ledger.contract-unknown'],
  'ledger.period-wrong': texts['ledger.period-wrong'],
  'ledger.already-decided': texts['ledger.already-decided'],
} as const;

/** Share of an average month that is proposed as an advance when none is asked. */
const USUAL_ADVANCE = 80;

/** Advances, recoveries, settlements, guarantees and withholdings; and where each provider stands. */
export const agreementRoutes = ({ today }: LedgerOptions): Route[] => [
  route({
    method: 'GET',
    url: '/geldopdrachten',
    summary: 'Voorschotten, terugvorderingen, afrekeningen en garanties; wat op een besluit wacht eerst',
    tags,
    rights: 'payments.read',
    answer: listOf(Geldopdracht),
    async handler({ tx, actor, can, about }) {
      about({ recordKind: 'money-order' });
      return wholeList(await listMoneyOrders(tx), toGeldopdracht(payerOf(actor, today()), can('payments.manage')));
    },
  }),
  route({
    method: 'POST',
    url: '/geldopdrachten',
    summary: 'Een voorschot, terugvordering, afrekening of garantie voorstellen',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    body: NieuweGeldopdracht,
    answer: Geldopdracht,
    status: 201,
    refusals: orderRefusals,
    async handler({ body, tx, actor, about }) {
      about({ recordKind: 'money-order' });
      const payer = payerOf(actor, today());
      const made = await makeMoneyOrder(tx, payer, {
        contractId: body.contractId,
        kind: orderKindOf(body.soort),
        amountCents: BigInt(body.bedragCent),
        reason: body.reden,
        setOffFrom: body.verrekenenVanaf ?? null,
        parts: body.termijnen ?? null,
      });
      return made.ok ? yes(answer(toGeldopdracht(payer, true)(made.value), { status: 201 })) : made;
    },
  }),
  route({
    method: 'POST',
    url: '/geldopdrachten/:id/besluit',
    summary: 'Akkoord of niet: door iemand anders dan de maker; bij akkoord wordt geboekt',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    params: IdParams,
    body: Besluit,
    answer: Geldopdracht,
    refusals: orderRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: 'money-order', recordId: String(params.id) });
      const payer = payerOf(actor, today());
      const decided = await decideOnMoneyOrder(tx, payer, params.id, body.akkoord);
      return decided.ok ? yes(toGeldopdracht(payer, true)(decided.value)) : decided;
    },
  }),
  route({
    method: 'GET',
    url: '/inhoudingen',
    summary: 'Wat van betalingen wordt ingehouden en waarom; een aanbieder ziet de eigen',
    tags,
    rights: 'payments.read',
    answer: listOf(Inhouding),
    async handler({ tx, actor, can, about }) {
      about({ recordKind: 'withholding' });
      return wholeList(await listWithholdings(tx), toInhouding(payerOf(actor, today()), can('payments.manage')));
    },
  }),
  route({
    method: 'POST',
    url: '/inhoudingen',
    summary: 'Een deel van de betalingen inhouden, met de reden',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    body: NieuweInhouding,
    answer: Inhouding,
    status: 201,
    refusals: withholdingRefusals,
    async handler({ body, tx, actor, about }) {
      about({ recordKind: 'withholding' });
      const payer = payerOf(actor, today());
      const made = await withhold(tx, payer, {
        providerId: body.aanbieder,
        contractId: body.contractId ?? null,
        sharePercent: body.percentage,
        reason: body.reden,
        fromOn: body.van,
        throughOn: body.tot ?? null,
      });
      return made.ok ? yes(answer(toInhouding(payer, true)(made.value), { status: 201 })) : made;
    },
  }),
  route({
    method: 'POST',
    url: '/inhoudingen/:id/vrijgave',
    summary: 'Een inhouding vrijgeven; wat is ingehouden gaat mee met de volgende betaling',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    params: IdParams,
    body: Uitsluiting,
    answer: Inhouding,
    refusals: withholdingRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: 'withholding', recordId: String(params.id) });
      const payer = payerOf(actor, today());
      const released = await release(tx, payer, params.id, body.reden);
      return released.ok ? yes(toInhouding(payer, true)(released.value)) : released;
    },
  }),
  route({
    method: 'GET',
    url: '/liquiditeit',
    summary:
      'Waar elke aanbieder staat: toegekend en niet betaald, in beoordeling, voorschot, en een voorstel daarvoor (R-238)',
    tags,
    rights: 'payments.read',
    query: Type.Object({ percentage: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
    answer: listOf(Liquiditeit),
    refusals: { 'ledger.not-yours': texts['ledger.not-yours'] },
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'liquidity' });
      const { municipalityId } = payerOf(actor, today());
      if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
      const percentage = query.percentage ?? USUAL_ADVANCE;
      return yes(
        wholeList(await loadLiquidity(tx, municipalityId), (row) => ({
          aanbieder: { id: row.providerId, naam: row.provider },
          contract: { id: row.contractId, nummer: row.contractNumber },
          gemiddeldeMaandCent: Number(row.averageMonthCents),
          toegekendNietBetaaldCent: Number(row.openCents),
          inBeoordelingCent: Number(row.heldCents),
          voorschotOpenCent: Number(row.advanceCents),
          ingehoudenCent: Number(row.withheldCents),
          terugvorderingOpenCent: Number(row.receivableCents),
          voorstelVoorschotCent: Number(advanceProposal(cents(row.averageMonthCents), percentage)),
        })),
      );
    },
  }),
];
