import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { ClientOfRequest, Referrer } from '../../../standards/ijw/index.ts';
import type { Cast, Running } from './cast.ts';
import { asks, type Scene, type Story } from './scenes.ts';
import { dayBefore } from './stage.ts';

const REFERRERS: readonly Referrer[] = [
  { type: '02', name: 'Huisartsenpraktijk Proef' },
  { type: '03', name: 'Jeugdarts Proef' },
  { type: '05', name: 'Kinderarts Proef' },
  { type: '04', name: 'Gecertificeerde instelling Proef' },
  { type: '06' },
];
const STRANGERS = ['Verzonnen', 'Voorbeeld', 'Bedacht'] as const;
/** Working days after which help is under way. */
const SETTLED_AFTER = 20;
const HALF_A_YEAR = 181;
/** Help that was asked for begins on the n-th working day after the question. */
const BEGINS_AFTER = 9;

/** A story about somebody; without anybody that fits, it is not told. */
export const storyOf = <T>(name: string, of: T | undefined, scenes: (of: T) => readonly Scene[]): Story => ({
  name,
  scenes: of === undefined ? [] : scenes(of),
});

/** Writes stories for the children of a cast: the same cast gives the same stories, references included. */
export class Plot {
  readonly cast: Cast;
  readonly today: PlainDate;
  readonly #codes: ReadonlyMap<number, string>;
  #count = 0;
  #strangers = 0;

  constructor(cast: Cast, today: PlainDate, codes: ReadonlyMap<number, string>) {
    this.cast = cast;
    this.today = today;
    this.#codes = codes;
  }

  codeOf(municipalityId: number): string {
    return this.#codes.get(municipalityId) ?? '';
  }

  /** A reference that no other request of the demonstration has (OP361). */
  reference(kind: 'VOT' | 'VOW'): string {
    this.#count += 1;
    return `${kind}-${this.today.slice(0, 4)}-${String(this.#count).padStart(4, '0')}`;
  }

  /** A request for a child that the municipality knows, not answered. */
  asked(name: string, municipalityId: number, providerId: number | undefined, daysAgo: number): Story {
    return this.askedThen(name, municipalityId, providerId, daysAgo, () => []);
  }

  /** A request for a child that the municipality knows, and what came of it. */
  askedThen(
    name: string,
    municipalityId: number,
    providerId: number | undefined,
    daysAgo: number,
    then: (reference: string, from: PlainDate) => readonly Scene[],
  ): Story {
    const offer = providerId === undefined ? undefined : this.cast.offer(municipalityId, providerId);
    return this.#request(name, offer, offer && this.cast.known(offer), daysAgo, then);
  }

  /** A request for a child that nobody in the region knows yet. */
  askedForStranger(name: string, municipalityId: number, providerId: number | undefined, daysAgo: number): Story {
    const offer = providerId === undefined ? undefined : this.cast.offer(municipalityId, providerId);
    const surname = STRANGERS[this.#strangers++ % STRANGERS.length] ?? STRANGERS[0];
    return this.#request(name, offer, offer && this.cast.unknown(surname, 'N', 9), daysAgo, () => []);
  }

  #request(
    name: string,
    offer: ReturnType<Cast['offer']>,
    client: ClientOfRequest | undefined,
    daysAgo: number,
    then: (reference: string, from: PlainDate) => readonly Scene[],
  ): Story {
    if (!offer || !client) return { name, scenes: [] };
    const reference = this.reference('VOT');
    const from = dayBefore(this.today, daysAgo - BEGINS_AFTER);
    const referrer = REFERRERS[this.#count % REFERRERS.length] ?? { type: '06' };
    const asking = { reference, from, through: addDays(from, HALF_A_YEAR), referrer };
    return { name, scenes: [asks(daysAgo, offer, client, asking), ...then(reference, from)] };
  }

  /** An allocation beside one other of the same child there, that ends within months. */
  pair(municipalityId: number, providerId: number | undefined): Running | undefined {
    if (providerId === undefined) return undefined;
    return this.cast.running({ municipalityId, providerId, beside: 2, stopped: false }, (one) => {
      const [other] = this.cast.besides(one);
      return this.#lasts(one) && other !== undefined && this.#lasts(other) && other.code !== one.code;
    });
  }

  /** An allocation under way that ends within months, the only one of its child there. */
  goingOn(municipalityId: number, providerId: number | undefined): Running | undefined {
    if (providerId === undefined) return undefined;
    return this.cast.running(
      { municipalityId, providerId, stopped: false },
      (one) => one.begins !== null && one.begins <= dayBefore(this.today, SETTLED_AFTER) && this.#lasts(one),
    );
  }

  /** An allocation that began by a day and of which no start was reported. */
  notBegun(municipalityId: number, by: PlainDate): Running | undefined {
    return this.cast.running(
      { municipalityId, begins: null },
      ({ from, through }) => from <= by && through > this.today,
    );
  }

  #lasts({ through }: Running): boolean {
    return through > addDays(this.today, 20) && through < addDays(this.today, 150);
  }
}
