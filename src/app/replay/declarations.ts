import { type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import { answerClients, answerHead, answerHeader } from '../../modules/exchange/index.ts';
import {
  buildMessage,
  checkFile,
  type DeclaratieHead,
  type JW323,
  type Messages,
  makeHeader,
} from '../../standards/ijw/index.ts';
import { codesOf } from './compare.ts';
import { type Decided, decideDeclaration } from './decide.ts';
import type { Office } from './office.ts';
import { type Fields, fieldsOf, listOf, type Made } from './scenario.ts';

/** The declarations of a scenario, decided by the claims engine on what the dossier allocates. */
export class Declarations {
  readonly #office: Office;
  readonly #variant: string | undefined;
  readonly #decided: Decided[] = [];
  #last: { readonly bericht: Messages['JW323']; readonly technicallyWrong: boolean } | undefined;
  datedOn: PlainDate = plainDate('2000-01-01');

  constructor(office: Office, variant: string | undefined) {
    this.#office = office;
    this.#variant = variant;
  }

  /** Builds the declaration and checks it on levels 1 and 2. */
  async declare(fields: Fields): Promise<Fields> {
    const told = fieldsOf(fields.Declaratie);
    this.datedOn = plainDate(String(told.DeclaratieDagtekening));
    const clients = listOf(told.Clienten).map((client) => ({
      ...client,
      Prestaties: { Prestatie: client.Prestaties },
    }));
    const bericht = {
      Header: makeHeader('JW323', this.#office.naming('JW323', this.datedOn)),
      Declaratie: { ...told, Clienten: { Client: clients } },
    } as unknown as Messages['JW323'];
    const report = await checkFile([buildMessage('JW323', bericht)], { fileName: 'jw323.xml' });
    this.#last = { bericht, technicallyWrong: report.rules.length > 0 };
    return { Declaratie: told, regels: report.xsdValid ? report.rules : report.findings.map(({ text }) => text) };
  }

  /** The answer to the declaration that came last. */
  async answer(): Promise<Omit<Made, 'expected'>> {
    if (this.#last === undefined) return { produced: null, notes: ['Er is geen declaratie om te beantwoorden.'] };
    const { bericht, technicallyWrong } = this.#last;
    const header = bericht.Header as JW323.Header;
    const naming = { identification: 'ANTWOORD', datedOn: this.datedOn };
    if (technicallyWrong) return { produced: codesOf({ Header: answerHeader(header, naming, '0001') }), notes: [] };
    const decided = decideDeclaration(this.#office, bericht, this.#variant, this.#decided);
    this.#decided.push(decided);
    this.#office.administration = this.#office.administration.withApproved(approvedNumbers(this.#decided));
    const clients = [];
    for await (const client of answerClients(decided.refused())) clients.push(client);
    const head = answerHead(bericht.Declaratie as unknown as DeclaratieHead, decided.claim);
    const inside = clients.map(({ Prestaties, ...client }) => ({ ...client, Prestaties: Prestaties.Prestatie }));
    const produced = {
      Header: answerHeader(header, naming),
      DeclaratieAntwoord: { ...head, ...(inside.length > 0 ? { Clienten: inside } : {}) },
    };
    const report = await checkFile([buildMessage('JW325', answerOf(produced, clients) as never)], {
      fileName: 'jw325.xml',
    });
    const wrong = report.findings.map(({ text }) => text);
    const made = { produced: codesOf(produced), notes: [TARIFFS, ...wrong] };
    return wrong.length === 0 ? made : { ...made, agrees: false };
  }
}

const TARIFFS = 'De casus noemt geen contract; de gedeclareerde tarieven gelden als afgesproken.';

const answerOf = (
  produced: { readonly Header: unknown; readonly DeclaratieAntwoord: object },
  clients: readonly unknown[],
) => {
  const { Clienten: _, ...head } = produced.DeclaratieAntwoord as { Clienten?: unknown };
  return { Header: produced.Header, DeclaratieAntwoord: clients.length > 0 ? withClients(head, clients) : head };
};

/** The list of clients stands before the codes of the declaration. */
const withClients = (head: object, clients: readonly unknown[]) => ({ ...head, Clienten: { Client: clients } });

/** Allocations with approved debits that no approved credit took back (TR385). */
function approvedNumbers(decided: readonly Decided[]): ReadonlySet<number> {
  const approved = decided.flatMap(({ approvedLines }) => approvedLines);
  const credited = new Set(approved.flatMap((line) => (line.sign === 'C' ? [line.previousReference] : [])));
  const open = approved.filter((line) => line.sign === 'D' && !credited.has(line.reference));
  return new Set(open.map((line) => line.allocationNumber));
}
