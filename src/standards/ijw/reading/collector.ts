import type { ElementDescription, MessageDescription } from '../description/description.ts';
import type { Fields, SchemaSink } from '../schema/machine.ts';
import { CLIENT, CLIENTS, PRESTATIE, type StreamPlan, streamPlanOf } from '../schema/stream-plan.ts';
import type { ClientAnswer, MessageEvent, PrestatieLine } from './events.ts';

/** Prestaties per event, so that what receives them can work on many at once. */
const BATCH = 1000;

/** Turns closing elements into the events of readMessage. */
export class EventCollector implements SchemaSink {
  clients = 0;
  prestaties = 0;
  #message: MessageDescription | undefined;
  #plan: StreamPlan | undefined;
  #events: MessageEvent[] = [];
  #lines: PrestatieLine[] = [];
  #answers: ClientAnswer[] = [];
  #client: Fields = {};

  message(description: MessageDescription): void {
    this.#message = description;
    this.#plan = streamPlanOf(description.id);
  }

  opened(element: ElementDescription, parent: Fields | undefined): void {
    if (!this.#plan || element.namespace !== 'message') return;
    if (element.name === CLIENTS && this.#plan.headComes === 'before') {
      this.#emit({ kind: 'declaratie', declaratie: { ...parent } });
    }
    if (element.name === 'Prestaties') {
      this.clients++;
      this.#client = parent ?? {};
    }
  }

  closed(element: ElementDescription, value: Fields, line: number): boolean {
    if (element.namespace !== 'message') return false;
    if (element.name === 'Header') {
      this.#emit({ kind: 'header', header: value });
      return this.#plan !== undefined;
    }
    if (!this.#plan) {
      if (element === this.#message?.root) this.#emit({ kind: 'whole', bericht: value });
      return false;
    }
    return this.#closedInStream(element.name, value, line, this.#plan);
  }

  /** Hands over everything collected so far; with `all` also a batch that is not full. */
  take(all: boolean): MessageEvent[] {
    if (all || this.#lines.length >= BATCH) this.#flush();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #closedInStream(name: string, value: Fields, line: number, plan: StreamPlan): boolean {
    if (name === PRESTATIE) {
      this.#lines.push({
        sequence: ++this.prestaties,
        line,
        clientSequence: this.clients,
        Bsn: this.#client.Bsn as string,
        Prestatie: value as unknown as PrestatieLine['Prestatie'],
      });
      if (this.#lines.length >= BATCH) this.#flush();
      return true;
    }
    if (name === CLIENT) {
      if (value.RetourCodes) this.#answers.push(answerOf(value, this.clients, line));
      return true;
    }
    if (name === plan.head) {
      this.#flush();
      if (plan.headComes === 'after') this.#emit({ kind: 'antwoord', antwoord: value });
      return true;
    }
    return name === CLIENTS || name === 'Prestaties';
  }

  #flush(): void {
    const [lines, answers] = [this.#lines, this.#answers];
    if (lines.length > 0) {
      this.#lines = [];
      this.#emit({ kind: 'prestaties', prestaties: lines });
    }
    if (answers.length > 0) {
      this.#answers = [];
      this.#emit({ kind: 'clients', clients: answers });
    }
  }

  /** The description made the value, so its type is the one written from that same description. */
  #emit(event: { kind: string } & Fields): void {
    this.#events.push({ ...event, message: this.#message?.id } as unknown as MessageEvent);
  }
}

function answerOf(client: Fields, clientSequence: number, line: number): ClientAnswer {
  const { Bsn, RetourCodes } = client as Pick<ClientAnswer, 'Bsn' | 'RetourCodes'>;
  return { clientSequence, line, Bsn, RetourCodes };
}
