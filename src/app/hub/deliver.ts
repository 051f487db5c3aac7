import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dropFile, makePoster, type Poster, type TlsMaterial } from '../../platform/transport/index.ts';
import { buildGgkPost, type GgkMessage, tijdstip } from '../../standards/ggk/index.ts';
import type { Counts } from './accept.ts';
import { keyOf, type Parcel, type ParcelStore } from './parcels.ts';
import type { Parties } from './parties.ts';

export type Deliveries = { stop(): Promise<void> };

const LOOK_EVERY_MS = 50;
const AT_ONCE = 8;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 30_000;
const VERSIONS = {
  applicatieVersie: '0001',
  applicatieSubversie: '0000',
  functieVersie: '0003',
  functieSubversie: '0002',
};

/** Keeps delivering what waits; a party that does not answer is tried again, later each time. */
export function keepDelivering(
  store: ParcelStore,
  parties: Parties,
  counts: Counts,
  tls: TlsMaterial | undefined,
): Deliveries {
  const posters = new Map<string, Poster>();
  const underWay = new Map<string, Promise<void>>();
  const tries = new Map<string, { count: number; next: number }>();
  const passed = new Map<string, number>();
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay.values());
      for (const poster of posters.values()) poster.close();
    },
  };

  function look(): void {
    const now = Date.now();
    for (const parcel of store.waiting()) {
      if (underWay.size >= AT_ONCE) return;
      const key = keyOf(parcel);
      if (underWay.has(key) || !isDue(parcel, now)) continue;
      const work = deliver(parcel).then(
        (arrived) => (arrived ? done(parcel) : again(key)),
        () => again(key),
      );
      underWay.set(
        key,
        work.finally(() => underWay.delete(key)),
      );
    }
  }

  function isDue(parcel: Parcel, now: number): boolean {
    const next = tries.get(keyOf(parcel))?.next ?? 0;
    if (now < next) return false;
    if (!parcel.overtaken) return now >= parcel.notBefore;
    // Gone before it: a later one to the same receiver. When none comes, it goes all the same.
    const mark = passed.get(keyOf(parcel)) ?? passed.get(parcel.to) ?? 0;
    passed.set(keyOf(parcel), mark);
    return now >= parcel.notBefore || (passed.get(parcel.to) ?? 0) > mark;
  }

  async function done(parcel: Parcel): Promise<void> {
    await store.remove(parcel);
    tries.delete(keyOf(parcel));
    passed.delete(keyOf(parcel));
    passed.set(parcel.to, (passed.get(parcel.to) ?? 0) + 1);
    counts.delivered += 1;
  }

  function again(key: string): void {
    const count = (tries.get(key)?.count ?? 0) + 1;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (count - 1), LONGEST_RETRY_MS);
    tries.set(key, { count, next: Date.now() + wait });
    counts.retried += 1;
  }

  async function deliver(parcel: Parcel): Promise<boolean> {
    const place = parties.find(parcel.to);
    if (!place) return true;
    const content = await store.content(parcel);
    if ('mailbox' in place) {
      await dropFile(join(place.mailbox, 'in'), ...fileOf(parcel, content));
      return true;
    }
    const built = buildGgkPost(envelopeOf(parcel, content));
    if (!built.ok) return true;
    const poster = posters.get(place.url) ?? makePoster({ url: place.url, ...(tls ? { tls } : {}) });
    posters.set(place.url, poster);
    const posted = await poster.post(built.value.headers, built.value.body);
    // A post that the receiver cannot read stays unreadable; it is not offered again.
    return posted.kind === 'answered' && (posted.status < 300 || posted.status === 400 || posted.status === 413);
  }
}

function fileOf(parcel: Parcel, content: Uint8Array): [name: string, bytes: Uint8Array] {
  if (!parcel.fault) return [`${parcel.name}_${parcel.id.slice(0, 8)}-${parcel.copy}.xml`, content];
  return [
    `${parcel.name}_${parcel.id.slice(0, 8)}.fout.json`,
    Buffer.from(JSON.stringify({ bericht: parcel.name, ...parcel.fault })),
  ];
}

function envelopeOf(parcel: Parcel, content: Uint8Array): GgkMessage {
  const control = {
    zender: { organisatie: parcel.from, applicatie: 'GGk' },
    ontvanger: { organisatie: parcel.to, applicatie: 'GGk' },
    referentienummer: parcel.id,
    tijdstipBericht: tijdstip(new Date()),
  };
  if (parcel.fault) {
    return {
      berichtcode: 'Fo01',
      ...control,
      crossRefnummer: parcel.crossReference ?? randomUUID(),
      ...parcel.fault,
      plek: 'client',
    };
  }
  const body = {
    ...control,
    functie: parcel.functie,
    parameters: VERSIONS,
    bericht: { kind: 'xmlBestand', bytes: content } as const,
  };
  return parcel.crossReference === undefined
    ? { berichtcode: 'Di01', ...body }
    : { berichtcode: 'Du01', ...body, crossRefnummer: parcel.crossReference };
}
