import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import { type ChainMessage, type ChainMessageId, clientOf, numbersIn, referencesIn } from './chain-message.ts';
import type { ChainContext, OutsideSources } from './context.ts';
import { dossierOfMessages } from './fold/index.ts';

/**
 * The messages a party holds, of whatever client, in the order in which they were sent or accepted. For who keeps no
 * database: a folder of files, a scenario, a test. `approvedNumbers` are the allocations with approved lines that were not
 * credited, which declarations and their answers tell.
 */
export class Administration {
  readonly messages: readonly ChainMessage[];
  readonly #approvedNumbers: ReadonlySet<number>;
  readonly #knownClients: ReadonlySet<string>;

  constructor(messages: readonly ChainMessage[], approvedNumbers: Iterable<number> = []) {
    this.messages = messages;
    this.#approvedNumbers = new Set(approvedNumbers);
    this.#knownClients = new Set(messages.map(clientOf).filter((bsn) => bsn !== undefined));
  }

  /** This administration with a message more. */
  with(held: ChainMessage): Administration {
    return new Administration([...this.messages, held], this.#approvedNumbers);
  }

  withApproved(numbers: Iterable<number>): Administration {
    return new Administration(this.messages, numbers);
  }

  /** The dossier of a client between the two parties of a message; of an answer, the client who was asked for. */
  dossierFor<Id extends ChainMessageId>(message: Id, bericht: Messages[Id]) {
    const told = { message, bericht } as unknown as ChainMessage;
    const parties = partiesOf(told);
    const between = this.messages.filter((held) => partiesOf(held) === parties);
    const bsn = clientOf(told) ?? askedFor(between, told);
    return dossierOfMessages(between.filter((held) => bsn === (clientOf(held) ?? askedFor(between, held))));
  }

  /** What is known when this message is judged. */
  contextFor<Id extends ChainMessageId>(
    message: Id,
    bericht: Messages[Id],
    today: PlainDate,
    sources: OutsideSources,
  ): ChainContext {
    const told = { message, bericht } as unknown as ChainMessage;
    const { Afzender, BerichtIdentificatie } = bericht.Header;
    const fromSender = this.messages.filter((held) => held.bericht.Header.Afzender === Afzender);
    const standing = fromSender.filter((held) => held.verdict !== 'rejected');
    const bsn = clientOf(told);
    const parties = partiesOf(told);
    const elsewhere = standing.filter((held) => partiesOf(held) !== parties || clientOf(held) !== bsn);
    const references = new Set(referencesIn(told));
    const numbers = new Set(numbersIn(told));
    return {
      today,
      dossier: this.dossierFor(message, bericht),
      identificationUsed: fromSender.some(
        (held) =>
          held.message === message &&
          held.bericht.Header.BerichtIdentificatie.Identificatie === BerichtIdentificatie.Identificatie,
      ),
      clientKnown: bsn !== undefined && this.#knownClients.has(bsn),
      referencesUsed: new Set(standing.flatMap(referencesIn).filter((reference) => references.has(reference))),
      numbersGivenElsewhere: new Set(elsewhere.flatMap(numbersIn).filter((number) => numbers.has(number))),
      numbersWithApprovedLines: new Set([...numbers].filter((number) => this.#approvedNumbers.has(number))),
      sources,
    };
  }
}

/** Both parties in one order, whoever sent: a municipal code has four digits, an AGB code eight. */
const partiesOf = ({ bericht: { Header } }: ChainMessage): string =>
  [Header.Afzender, Header.Ontvanger].sort().join('/');

/** The client of the request that an answer is about. */
function askedFor(held: readonly ChainMessage[], told: ChainMessage): string | undefined {
  if (told.message !== 'JW319') return undefined;
  const reference = told.bericht.Antwoord.ReferentieAanbieder;
  const request = held.find((one) => referencesIn(one).includes(reference));
  return request && clientOf(request);
}
