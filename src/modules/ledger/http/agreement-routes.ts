import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Besluit, Geldopdracht, Inhouding, NieuweGeldopdracht, NieuweInhouding, Uitsluiting } from '../api.ts';
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

/** Advances, recoveries, settlements, guarantees and withholdings. */
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
];
