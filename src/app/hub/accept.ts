import { randomUUID } from 'node:crypto';
import { fo01Text } from '../../standards/ggk/index.ts';
import { type MessageHeader, readHeader } from '../../standards/ijw/index.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Parcel, ParcelStore } from './parcels.ts';
import type { Parties } from './parties.ts';
import { damaged, fateOf, type Unrest } from './unrest.ts';

/** A message as a party offered it. */
export type Offered = {
  readonly from: string;
  /** Stated on the envelope; a mailbox has none, there the message itself says it. */
  readonly to: string | undefined;
  /** Referentienummer of the sender; a mailbox has none. */
  readonly reference: string | undefined;
  readonly bytes: Uint8Array;
};

/** Taken; to be offered again; or refused for good with the code of a fault. */
export type Acceptance = 'accepted' | 'come-back' | { readonly code: string; readonly omschrijving: string };

export type Counts = Record<
  | 'accepted'
  | 'refused'
  | 'dropped'
  | 'duplicated'
  | 'corrupted'
  | 'held'
  | 'overtaken'
  | 'delivered'
  | 'faults'
  | 'retried',
  number
>;

/** Memory of who sent what, so that an answer can name the number of the message it answers. */
const REMEMBERED = 100_000;
const RETURNS: Readonly<Record<string, string>> = {
  JW302: 'JW301',
  JW306: 'JW305',
  JW308: 'JW307',
  JW316: 'JW315',
  JW318: 'JW317',
  JW320: 'JW319',
};

/** Takes messages in, decides their fate and puts what is to be delivered in the store. */
export class Acceptor {
  readonly #store: ParcelStore;
  readonly #parties: Parties;
  readonly #unrest: () => Unrest;
  readonly #counts: Counts;
  readonly #references = new BoundedMap<string, true>(REMEMBERED);
  readonly #numberOf = new BoundedMap<string, string>(REMEMBERED);
  readonly #offers = new BoundedMap<string, number>(REMEMBERED);
  readonly #senders = new BoundedMap<string, { from: string; name: string }>(REMEMBERED);

  constructor(store: ParcelStore, parties: Parties, unrest: () => Unrest, counts: Counts) {
    this.#store = store;
    this.#parties = parties;
    this.#unrest = unrest;
    this.#counts = counts;
  }

  async accept(offered: Offered): Promise<Acceptance> {
    const read = readHeader(offered.bytes);
    if (!read.ok) return this.#no('IB014');
    const header = read.value;
    const answered = RETURNS[header.message];
    const [sender, receiver] = answered ? [header.Ontvanger, header.Afzender] : [header.Afzender, header.Ontvanger];
    if (sender !== offered.from) return this.#no('IB006');
    if (offered.to !== undefined && offered.to !== receiver) return this.#no('IB007');
    if (!this.#parties.find(receiver)) return this.#no(receiver.length === 4 ? 'IB005' : 'IB010');
    if (this.#store.isFull) return 'come-back';
    if (offered.reference !== undefined && this.#references.get(offered.reference)) return this.#no('IB016');

    const name = `${header.message}_${sender}_${identificationOf(header)}`;
    const turn = (this.#offers.get(name) ?? 0) + 1;
    this.#offers.set(name, turn);
    const fate = fateOf(this.#unrest(), `${name}:${turn}`);
    if (fate.refused) {
      this.#counts.refused += 1;
      return 'come-back';
    }
    if (offered.reference !== undefined) this.#references.set(offered.reference, true);
    const id = randomUUID();
    const isForProvider = receiver.length !== 4;
    const own = `${header.message}:${header.Afzender}:${header.Identificatie}`;
    // What the receiver will have seen as its number: the sender's own towards a provider, ours towards a municipality.
    this.#numberOf.set(own, isForProvider ? (offered.reference ?? id) : id);
    const crossReference = answered && this.#numberOf.get(`${answered}:${header.Afzender}:${header.Identificatie}`);
    this.#senders.set(id, { from: sender, name });
    const label = { id, from: sender, to: receiver, functie: header.message, name, crossReference };
    this.#counts.accepted += 1;
    if (fate.copies.length > 1) this.#counts.duplicated += 1;
    for (const [copy, one] of fate.copies.entries()) {
      if (one.dropped) {
        this.#counts.dropped += 1;
        continue;
      }
      if (one.corrupted) this.#counts.corrupted += 1;
      if (one.overtaken) this.#counts.overtaken += 1;
      else if (one.holdMs > 0) this.#counts.held += 1;
      const notBefore = Date.now() + (one.overtaken ? Math.max(one.holdMs, this.#unrest().delayMs) : one.holdMs);
      const parcel: Parcel = { ...label, copy, notBefore, overtaken: one.overtaken };
      await this.#store.add(parcel, one.corrupted ? damaged(offered.bytes, `${name}:${turn}:${copy}`) : offered.bytes);
    }
    return 'accepted';
  }

  /** Sends a fault to a party, about a message it sent. */
  async fault(to: string, about: { reference?: string; name: string }, code: string, text?: string): Promise<void> {
    this.#counts.faults += 1;
    const parcel: Parcel = {
      id: randomUUID(),
      copy: 0,
      from: 'IB',
      to,
      functie: 'Fo01',
      name: about.name,
      crossReference: about.reference,
      fault: { code, omschrijving: (text ?? fo01Text(code) ?? code).slice(0, 200) },
      notBefore: Date.now(),
      overtaken: false,
    };
    await this.#store.add(parcel, new Uint8Array(0));
  }

  /** A municipality's fault about a message that we delivered under `reference`: passed on to the one who sent it. */
  async passOn(reference: string, code: string, text: string): Promise<void> {
    const origin = this.#senders.get(reference);
    if (origin) await this.fault(origin.from, { name: origin.name }, code, text);
  }

  #no(code: string): Acceptance {
    return { code, omschrijving: fo01Text(code) ?? code };
  }
}

/** A return message has the identification of the message it answers; that is name enough, it is of another kind. */
const identificationOf = ({ Identificatie }: MessageHeader): string => Identificatie.replace(/[^A-Za-z0-9-]/g, '-');
