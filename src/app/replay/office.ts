import type { PlainDate } from '../../kernel/plain-date.ts';
import {
  Administration,
  acceptedBy,
  buildMessage,
  CHAIN_MESSAGES,
  type ChainFinding,
  type ChainMessage,
  type ChainMessageId,
  checkFile,
  type JW301,
  judgeMessage,
  LEVEL2_CHECK_VERSION,
  type Messages,
  makeReturnMessage,
  named,
  type OutsideSources,
  type Planned,
  RETURN_OF,
  type ReturnMessageId,
} from '../../standards/ijw/index.ts';
import { MUNICIPALITY, PROVIDER } from './people.ts';

/** Registers outside the messages are not part of a scenario: every municipality exists and no product list was agreed. */
const SOURCES: OutsideSources = { municipalityExisted: () => true, productListed: () => undefined };

/** What became of a message when the other party received it. */
export type Delivered = {
  readonly accepted: boolean;
  readonly returned: ReturnMessageId | null;
  /** The return message itself; absent when the schema refused the message. */
  readonly answer: Messages[ReturnMessageId] | undefined;
  /** Rules of level 2 broken, or why the schema refused. */
  readonly rules: readonly string[];
  readonly findings: readonly ChainFinding[];
};

/** Both parties of a scenario at one desk: messages are built to bytes, checked, judged, answered and kept. */
export class Office {
  administration = new Administration([]);
  #sent = 0;

  /** A name that no earlier message had. */
  naming(message: string, datedOn: PlainDate) {
    this.#sent += 1;
    const byMunicipality = message === 'JW301' || message === 'JW319' || message === 'JW325';
    const [Afzender, Ontvanger] = byMunicipality ? [MUNICIPALITY, PROVIDER] : [PROVIDER, MUNICIPALITY];
    return { Afzender, Ontvanger, Identificatie: `R${String(this.#sent).padStart(8, '0')}`, Dagtekening: datedOn };
  }

  /** Sends a planned message on a day, and receives it at the other party. */
  send<Id extends ChainMessageId>(planned: Planned<Id>, today: PlainDate): Promise<Delivered> {
    return this.receive(planned.message, named(planned, this.naming(planned.message, today)), today);
  }

  async receive<Id extends ChainMessageId>(message: Id, bericht: Messages[Id], today: PlainDate): Promise<Delivered> {
    const refused = (rules: readonly string[]): Delivered => ({
      accepted: false,
      returned: null,
      answer: undefined,
      rules,
      findings: [],
    });
    let bytes: Uint8Array;
    try {
      bytes = buildMessage(message, bericht);
    } catch (error) {
      return refused([error instanceof Error ? error.message : String(error)]);
    }
    const report = await checkFile([bytes], { fileName: `${message}.xml` });
    if (!report.xsdValid) return refused(report.findings.map(({ text }) => text));
    const context = this.administration.contextFor(message, bericht, today, SOURCES);
    const findings = report.rules.length > 0 ? [] : judgeMessage(message, bericht, context);
    const answer = makeReturnMessage(
      message,
      bericht,
      report.rules.length > 0
        ? { outcome: 'level-2', xsltVersie: LEVEL2_CHECK_VERSION }
        : { outcome: 'judged', findings },
      {
        IdentificatieRetour: bericht.Header.BerichtIdentificatie.Identificatie,
        DagtekeningRetour: today,
        XsdVersieRetour: bericht.Header.XsdVersie,
      },
    );
    const accepted = acceptedBy(answer);
    const verdict = accepted ? 'accepted' : 'rejected';
    this.administration = this.administration.with({
      message,
      bericht,
      direction: 'received',
      verdict,
    } as ChainMessage);
    return { accepted, returned: RETURN_OF[message], answer, rules: report.rules, findings };
  }

  /** The dossier in which a request stands. */
  dossierOfRequest(reference: string) {
    const Header = { Afzender: MUNICIPALITY, Ontvanger: PROVIDER };
    const bericht = { Header, Antwoord: { ReferentieAanbieder: reference } } as unknown as Messages['JW319'];
    return this.administration.dossierFor('JW319', bericht);
  }

  /** The dossier of a client. */
  dossierOf(bsn: string) {
    const Header = { Afzender: MUNICIPALITY, Ontvanger: PROVIDER };
    return this.administration.dossierFor('JW301', { Header, Client: { Bsn: bsn } } as unknown as JW301.Bericht);
  }
}

export const isChainMessage = (message: string): message is ChainMessageId =>
  CHAIN_MESSAGES.some((one) => one === message);

/** What became of it, in the few words that a step compares. */
export const outcomeOf = ({ accepted, returned, rules, findings }: Delivered) => ({
  retour: returned,
  goedgekeurd: accepted,
  ...(rules.length > 0 ? { regels: rules } : {}),
  ...(findings.length > 0 ? { bevindingen: findings.map(({ rule, retourcode }) => `${rule} (${retourcode})`) } : {}),
});
