import { no, yes } from '../../../kernel/result.ts';
import { fileNameOf } from '../../../platform/http/file-name.ts';
import { answer, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import {
  Afhandeling,
  Bankafschrift,
  Bankbestandsuitkomst,
  Bankregel,
  Bankrekening,
  Besluit,
  NieuweBankrekening,
} from '../api.ts';
import { listBankAccounts } from '../storage/bank-accounts.ts';
import { findBankLine, handleLine, listBankLines, listStatements } from '../storage/bank-statements.ts';
import { decideAccount, proposeAccount } from '../use-cases/bank-accounts.ts';
import { takeInStatements } from '../use-cases/take-in-statements.ts';
import { type LedgerOptions, payerOf, PAYMENT_TAGS as tags } from './context.ts';
import { ledgerRefusals as texts } from './refusals.nl.ts';
import { toAfschrift, toBankregel, toRekening } from './to-json.ts';

const recordKind = 'bank-statement';
const accountRefusals = {
  'ledger.not-yours': texts['ledger.not-yours'],
  'ledger.account-unknown': texts['ledger.account-unknown'],
  'ledger.iban-wrong': texts['ledger.iban-wrong'],
  'ledger.same-person': texts['ledger.same-person'],
  'ledger.already-decided': texts['ledger.already-decided'],
} as const;

/** The bank: accounts, confirmed by a second person, and its statements. */
export const bankRoutes = ({ today, onPaid }: LedgerOptions): Route[] => [
  route({
    method: 'GET',
    url: '/bankrekeningen',
    summary: 'Rekeningen waarop en waarvan betaald wordt; wat op een besluit wacht eerst',
    tags,
    rights: 'payments.read',
    answer: listOf(Bankrekening),
    async handler({ tx, actor, can, about }) {
      about({ recordKind: 'bank-account' });
      return wholeList(await listBankAccounts(tx), toRekening(payerOf(actor, today()), can('payments.manage')));
    },
  }),
  route({
    method: 'POST',
    url: '/bankrekeningen',
    summary: 'Een rekening voorstellen; zij geldt als een tweede persoon haar bevestigt',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    body: NieuweBankrekening,
    answer: Bankrekening,
    status: 201,
    refusals: accountRefusals,
    async handler({ body, tx, actor, about }) {
      about({ recordKind: 'bank-account' });
      const payer = payerOf(actor, today());
      const { houder: holderId, iban, tenaamstelling: name, vanaf: fromOn, reden: reason } = body;
      const made = await proposeAccount(tx, payer, { holderId, iban, name, fromOn, reason });
      return made.ok ? yes(answer(toRekening(payer, true)(made.value), { status: 201 })) : made;
    },
  }),
  route({
    method: 'POST',
    url: '/bankrekeningen/:id/besluit',
    summary: 'Een voorgestelde rekening bevestigen of afkeuren: door iemand anders dan de voorsteller',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    params: IdParams,
    body: Besluit,
    answer: Bankrekening,
    refusals: accountRefusals,
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind: 'bank-account', recordId: String(params.id) });
      const payer = payerOf(actor, today());
      const decided = await decideAccount(tx, payer, params.id, body.akkoord);
      return decided.ok ? yes(toRekening(payer, true)(decided.value)) : decided;
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/bankbestanden',
    summary: 'Een bestand van de bank inlezen (camt.053); hetzelfde afschrift nog eens verandert niets',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    upload: { contentTypes: ['application/xml', 'text/xml'] },
    answer: Bankbestandsuitkomst,
    status: 201,
    refusals: {
      'ledger.not-yours': texts['ledger.not-yours'],
      'ledger.other-account': texts['ledger.other-account'],
      'ledger.statement-exists': texts['ledger.statement-exists'],
      'sepa.not-xml': texts['sepa.not-xml'],
      'sepa.not-a-statement': texts['sepa.not-a-statement'],
      'sepa.incomplete': texts['sepa.incomplete'],
      'sepa.currency': texts['sepa.currency'],
      'sepa.does-not-close': texts['sepa.does-not-close'],
    },
    receive: async ({ stream, contentDisposition }) => ({
      name: fileNameOf(contentDisposition, 'camt053.xml'),
      bytes: new Uint8Array(await readAll(stream)),
    }),
    async handler({ body, tx, actor, about }) {
      about({ recordKind });
      const taken = await takeInStatements(tx, payerOf(actor, today()), body);
      if (!taken.ok) return taken;
      const { statements, known, booked, returned, unmatched, paid } = taken.value;
      await onPaid(tx, paid);
      return yes(
        answer(
          { afschriften: statements, alBekend: known, betaald: booked, teruggekomen: returned, nietHerkend: unmatched },
          { status: 201 },
        ),
      );
    },
  }),
  route({
    method: 'GET',
    url: '/bankbestanden',
    summary: 'Ingelezen afschriften, de nieuwste eerst',
    tags,
    rights: 'payments.read',
    answer: listOf(Bankafschrift),
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listStatements(tx), toAfschrift);
    },
  }),
  route({
    method: 'GET',
    url: '/bankregels',
    summary: 'Wat de bank boekte; wat op iemand wacht eerst, met wat u kunt doen',
    tags,
    rights: 'payments.read',
    answer: listOf(Bankregel),
    async handler({ tx, about }) {
      about({ recordKind });
      return wholeList(await listBankLines(tx), toBankregel);
    },
  }),
  route({
    method: 'POST',
    url: '/bankregels/:id/afhandeling',
    summary: 'Opschrijven wat er met een niet herkende bankregel is gedaan',
    tags,
    rights: 'payments.manage',
    idempotent: true,
    params: IdParams,
    body: Afhandeling,
    answer: Bankregel,
    refusals: {
      'ledger.line-unknown': texts['ledger.line-unknown'],
      'ledger.already-decided': texts['ledger.already-decided'],
    },
    async handler({ params, body, tx, actor, about }) {
      about({ recordKind, recordId: String(params.id) });
      const line = await findBankLine(tx, params.id);
      if (line === undefined) return no({ code: 'ledger.line-unknown' });
      const waits = line.outcome !== 'booked' && line.outcome !== 'returned' && line.handledNote === null;
      if (!waits || (await handleLine(tx, params.id, actor.personId, body.wat)) === 0)
        return no({ code: 'ledger.already-decided' });
      const after = await findBankLine(tx, params.id);
      return after === undefined ? no({ code: 'ledger.line-unknown' }) : yes(toBankregel(after));
    },
  }),
];
