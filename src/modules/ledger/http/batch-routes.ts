import { Type } from 'typebox';
import { cents } from '../../../kernel/money.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Day, IdParams } from '../../../platform/http/schema-parts.ts';
import {
  BetaalopdrachtDetail,
  Betaalopdrachten,
  BetaalrondeDetail,
  Betaalrondes,
  Betaalvoorstel,
  NieuweBetaalronde,
  Uitsluiting,
} from '../api.ts';
import { listBankAccounts } from '../storage/bank-accounts.ts';
import { listStatements } from '../storage/bank-statements.ts';
import {
  batchFile,
  findBatch,
  findOrder,
  listBatches,
  type OrderRow,
  ordersOfBatch,
  partsOfOrder,
  sentOrders,
} from '../storage/batches.ts';
import { listMoneyOrders } from '../storage/money-orders.ts';
import { makeBatch, proposePayments } from '../use-cases/propose-batch.ts';
import { holdOrderOut, releaseBatch, withdrawBatch } from '../use-cases/release-batch.ts';
import { type LedgerOptions, payerOf, PAYMENT_TAGS as tags } from './context.ts';
import { ledgerRefusals } from './refusals.nl.ts';
import { orderStatus, toDeel, toOpdracht, toRonde } from './to-json.ts';
import { exportText, WHY_NOT_RELEASED as why } from './words.nl.ts';

const recordKind = 'payment-batch';
const XML_TYPE = 'application/xml';
const SHOWN = 500;
const {
  'ledger.not-yours': notYours,
  'ledger.batch-unknown': batchUnknown,
  'ledger.closed-batch': batchClosed,
  'ledger.execute-in-past': inPast,
} = ledgerRefusals;
const seen = { 'ledger.batch-unknown': batchUnknown } as const;
const changed = { ...seen, 'ledger.not-yours': notYours, 'ledger.closed-batch': batchClosed } as const;

/** Payment batches: what is due, made by one, released by another, with the file for the bank. */
export function batchRoutes({ today, now }: LedgerOptions): Route[] {
  const detail = async (tx: Tx, actor: Actor, id: number, may: boolean) => {
    const batch = await findBatch(tx, id);
    if (batch === undefined) return no({ code: 'ledger.batch-unknown' } as const);
    const orders = await ordersOfBatch(tx, id);
    const own = batch.municipalityId === payerOf(actor, today()).municipalityId;
    const open = batch.releasedAt === null && batch.withdrawnAt === null;
    const whyNot = open && own && may ? await whyNotReleased(tx, actor, batch.id, orders) : null;
    return yes({
      ...toRonde(batch),
      betaalopdrachten: orders.map(toOpdracht),
      mag: { wijzigen: open && own && may, vrijgeven: open && own && may && whyNot === null },
      waaromNiet: whyNot,
    });
  };

  const whyNotReleased = async (
    tx: Tx,
    actor: Actor,
    id: number,
    orders: readonly OrderRow[],
  ): Promise<string | null> => {
    const batch = await findBatch(tx, id);
    if (batch === undefined) return null;
    if (batch.executeOn < today()) return why.past;
    const accounts = (await listBankAccounts(tx)).filter(({ accepted }) => accepted);
    if (!accounts.some(({ holderId }) => holderId === batch.municipalityId)) return why.noOwnAccount;
    const without = orders.filter((one) => one.heldOutReason === null && one.amountCents > 0n && one.iban === null);
    if (without.length > 0) return why.noAccount(without.map(({ provider }) => provider));
    return batch.madeBy === actor.personId ? why.samePerson : null;
  };

  return [
    route({
      method: 'GET',
      url: '/betaalvoorstel',
      summary: 'Wat er te betalen is tot en met een dag, min inhoudingen en verrekeningen; er wordt niets bewaard',
      tags,
      rights: 'payments.read',
      query: Type.Object({
        vervallenTot: Type.Optional(Day),
        uitvoerenOp: Type.Optional(Day),
        vooruit: Type.Optional(
          Type.Integer({ minimum: 0, maximum: 366, description: 'Zoveel dagen na vandaag, in plaats van een dag.' }),
        ),
      }),
      answer: Betaalvoorstel,
      refusals: { 'ledger.not-yours': notYours },
      async handler({ query, tx, actor, can, about }) {
        about({ recordKind });
        const { municipalityId } = payerOf(actor, today());
        if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
        const executeOn = query.uitvoerenOp ?? today();
        const dueThrough = query.vervallenTot ?? addDays(executeOn, query.vooruit ?? 0);
        const proposed = await proposePayments(tx, municipalityId, { dueThrough, executeOn });
        const batches = await listBatches(tx, municipalityId);
        const waiting = batches.filter((one) => one.releasedAt === null && one.withdrawnAt === null).length;
        const underway = batches.filter((one) => one.releasedAt !== null && one.booked < one.orders).length;
        const sum = proposed.reduce((all, { settled }) => all + (settled?.amountCents ?? 0n), 0n);
        return yes({
          uitvoerenOp: executeOn,
          vervallenTot: dueThrough,
          bedragCent: Number(sum),
          zonderRekening: proposed.filter(({ account, settled }) => settled !== null && account === undefined).length,
          rondes: { teVrijgeven: waiting, onderweg: underway },
          bankregelsOpen: (await listStatements(tx)).reduce((all, { open }) => all + open, 0),
          ibansTeBeslissen: (await listBankAccounts(tx)).filter(({ accepted }) => accepted === null).length,
          geldopdrachtenTeBeslissen: (await listMoneyOrders(tx)).filter(({ accepted }) => accepted === null).length,
          aanbieders: proposed.map(({ providerId, providerName, openCents, settled, account }) => ({
            aanbieder: { id: providerId, naam: providerName },
            openCent: Number(openCents),
            ingehoudenCent: Number(settled?.withheldCents ?? 0n),
            voorschotCent: Number(settled?.advanceCents ?? 0n),
            terugvorderingCent: Number(settled?.receivableCents ?? 0n),
            bedragCent: Number(settled?.amountCents ?? 0n),
            iban: account?.iban ?? null,
          })),
          mag: { betalen: can('payments.manage') },
        });
      },
    }),
    route({
      method: 'GET',
      url: '/betaalrondes',
      summary: 'Betaalrondes, de nieuwste eerst',
      tags,
      rights: 'payments.read',
      answer: Betaalrondes,
      async handler({ tx, about }) {
        about({ recordKind });
        return wholeList(await listBatches(tx), toRonde);
      },
    }),
    route({
      method: 'POST',
      url: '/betaalrondes',
      summary: 'Een betaalronde maken van alles wat te betalen is; er wordt pas betaald na vrijgave',
      tags,
      rights: 'payments.manage',
      idempotent: true,
      body: NieuweBetaalronde,
      answer: BetaalrondeDetail,
      status: 201,
      refusals: {
        ...seen,
        'ledger.not-yours': notYours,
        'ledger.nothing-due': ledgerRefusals['ledger.nothing-due'],
        'ledger.execute-in-past': inPast,
      },
      async handler({ body, tx, actor, about }) {
        const wanted = { dueThrough: body.vervallenTot, executeOn: body.uitvoerenOp };
        const made = await makeBatch(tx, payerOf(actor, today()), wanted);
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        const shown = await detail(tx, actor, made.value, true);
        return shown.ok ? yes(answer(shown.value, { status: 201, location: `/betaalrondes/${made.value}` })) : shown;
      },
    }),
    route({
      method: 'GET',
      url: '/betaalrondes/:id',
      summary: 'Een betaalronde met haar betaalopdrachten',
      tags,
      rights: 'payments.read',
      params: IdParams,
      answer: BetaalrondeDetail,
      refusals: seen,
      async handler({ params, tx, actor, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        return detail(tx, actor, params.id, can('payments.manage'));
      },
    }),
    route({
      method: 'POST',
      url: '/betaalrondes/:id/vrijgave',
      summary:
        'Een betaalronde vrijgeven: door iemand anders dan de maker; daarna staat het bestand voor de bank klaar',
      tags,
      rights: 'payments.manage',
      idempotent: true,
      params: IdParams,
      answer: BetaalrondeDetail,
      refusals: {
        ...changed,
        'ledger.same-person': ledgerRefusals['ledger.same-person'],
        'ledger.execute-in-past': inPast,
        'ledger.own-account-missing': ledgerRefusals['ledger.own-account-missing'],
        'ledger.accounts-missing': ledgerRefusals['ledger.accounts-missing'],
        'ledger.file-refused': ledgerRefusals['ledger.file-refused'],
      },
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const released = await releaseBatch(tx, payerOf(actor, today()), params.id, now());
        return released.ok ? detail(tx, actor, params.id, true) : released;
      },
    }),
    route({
      method: 'POST',
      url: '/betaalrondes/:id/intrekking',
      summary: 'Een betaalronde intrekken zolang zij niet is vrijgegeven',
      tags,
      rights: 'payments.manage',
      idempotent: true,
      params: IdParams,
      answer: BetaalrondeDetail,
      refusals: changed,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const withdrawn = await withdrawBatch(tx, payerOf(actor, today()), params.id);
        return withdrawn.ok ? detail(tx, actor, params.id, true) : withdrawn;
      },
    }),
    route({
      method: 'POST',
      url: '/betaalopdrachten/:id/uitsluiting',
      summary: 'Een aanbieder niet betalen in deze ronde, met de reden',
      tags,
      rights: 'payments.manage',
      idempotent: true,
      params: IdParams,
      body: Uitsluiting,
      answer: BetaalrondeDetail,
      refusals: changed,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const out = await holdOrderOut(tx, payerOf(actor, today()), params.id, body.reden);
        return out.ok ? detail(tx, actor, out.value, true) : out;
      },
    }),
    route({
      method: 'GET',
      url: '/betaalrondes/:id/bestand',
      summary: 'Het bestand voor de bank (pain.001), zoals het is vrijgegeven',
      tags,
      rights: 'payments.manage',
      params: IdParams,
      produces: [XML_TYPE],
      refusals: changed,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const batch = await findBatch(tx, params.id);
        if (batch === undefined) return no({ code: 'ledger.batch-unknown' });
        if (batch.municipalityId !== payerOf(actor, today()).municipalityId) return no({ code: 'ledger.not-yours' });
        const bytes = await batchFile(tx, params.id);
        if (bytes === undefined || batch.fileName === null) return no({ code: 'ledger.closed-batch' });
        return yes(file(batch.fileName, XML_TYPE, bytes));
      },
    }),
    route({
      method: 'GET',
      url: '/betaalrondes/:id/_exporteer',
      summary: 'De betaalopdrachten van een ronde als lijst',
      tags,
      rights: 'payments.read',
      params: IdParams,
      query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      refusals: seen,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const batch = await findBatch(tx, params.id);
        if (batch === undefined) return no({ code: 'ledger.batch-unknown' });
        const rows = await ordersOfBatch(tx, params.id);
        const name = `${exportText.batch}-${batch.number}`;
        return yes(
          query.formaat === 'csv'
            ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
            : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name, columns: COLUMNS, rows })),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/betaalopdrachten',
      summary: 'Betalingen die verstuurd zijn, de nieuwste eerst; een aanbieder ziet de eigen',
      tags,
      rights: 'payments.read',
      answer: Betaalopdrachten,
      async handler({ tx, about }) {
        about({ recordKind: 'payment-order' });
        return wholeList(await sentOrders(tx, SHOWN), toOpdracht);
      },
    }),
    route({
      method: 'GET',
      url: '/betaalopdrachten/:id',
      summary: 'Een betaalopdracht, geopend naar contract en declaratie',
      tags,
      rights: 'payments.read',
      params: IdParams,
      answer: BetaalopdrachtDetail,
      refusals: seen,
      async handler({ params, tx, about }) {
        about({ recordKind: 'payment-order', recordId: String(params.id) });
        return orderDetail(tx, params.id);
      },
    }),
  ];
}

async function orderDetail(
  tx: Tx,
  id: number,
): Promise<
  Result<
    ReturnType<typeof toOpdracht> & { delen: ReturnType<typeof toDeel>[] },
    { readonly code: 'ledger.batch-unknown' }
  >
> {
  const order = await findOrder(tx, id);
  if (order === undefined) return no({ code: 'ledger.batch-unknown' });
  return yes({ ...toOpdracht(order), delen: (await partsOfOrder(tx, id)).map(toDeel) });
}

const { columns: header } = exportText;
const COLUMNS: Column<OrderRow>[] = [
  { header: header.provider, kind: 'text', value: (row) => row.provider },
  { header: header.reference, kind: 'text', value: (row) => row.reference },
  { header: header.status, kind: 'text', value: orderStatus },
  { header: header.owed, kind: 'cents', value: (row) => cents(row.payableCents) },
  { header: header.withheld, kind: 'cents', value: (row) => cents(row.withheldCents) },
  { header: header.advance, kind: 'cents', value: (row) => cents(row.advanceCents) },
  { header: header.recovery, kind: 'cents', value: (row) => cents(row.receivableCents) },
  { header: header.amount, kind: 'cents', value: (row) => cents(row.amountCents) },
  { header: header.reason, kind: 'text', value: (row) => row.heldOutReason },
];
