import { type PlainDate, plainDateOf } from '../../kernel/plain-date.ts';
import type { RegionData } from '../region-data.ts';
import type { DemoAllocation } from './allocations.ts';
import { dayOf } from './demo-calendar.ts';
import { type Random, randomOf } from './random.ts';
import { splitExactly } from './split-exactly.ts';
import { type BsnSource, bsnSource } from './test-bsns.ts';

export type DemoClient = {
  readonly id: number;
  readonly municipality: number;
  readonly bsn: string;
  readonly bornOn: PlainDate;
  readonly birthYear: number;
  readonly sex: '1' | '2';
  readonly surname: string;
  readonly prefix: string | null;
  readonly initials: string;
  readonly secretResidence: boolean;
};

export type Clients = {
  readonly clients: readonly DemoClient[];
  /** Test numbers of nobody here, for declarations about a child that is not known. */
  readonly strangers: readonly string[];
  readonly bsnBeyondTestRange: boolean;
};

/** What the children of a region depend on besides their allocations; `place` as in the parameters of the region. */
export type Placing = { readonly seed: string; readonly scale: number; readonly place?: number };

/** Children at scale 1: as many as the test range of the BSN holds, minus some that stay strangers. */
const CLIENTS_AT_SCALE_1 = 8900;
const MOST_AT_THE_SAME_TIME = 4;

/**
 * Gives every allocation a municipality (of its provider, by number of children), a child there, and its numbers. New
 * children come in evenly through the list; otherwise a child that is known already and fits in age gets one more.
 */
export function placeClients(data: RegionData, allocations: DemoAllocation[], of: Placing): Clients {
  const { seed, scale, place = 0 } = of;
  const random = randomOf(seed, 'clients');
  const bsns = bsnSource(randomOf(seed, 'bsn'), place);
  const youth = data.municipalities.municipalities.map((municipality) => municipality.youth);
  const asked = youth.map(() => 0);
  for (const allocation of allocations) {
    const places = allocation.contract.municipalities;
    allocation.municipality = places[random.weighted(places.map((at) => youth[at] ?? 0))] ?? 0;
    asked[allocation.municipality] = (asked[allocation.municipality] ?? 0) + 1;
  }
  const wanted = splitExactly(Math.round(CLIENTS_AT_SCALE_1 * scale), youth).map((n, at) =>
    Math.min(n, asked[at] ?? 0),
  );
  const rooms = youth.map((_, at) => ({ share: (wanted[at] ?? 0) / (asked[at] || 1), seen: 0, ids: [] as number[] }));
  const clients: DemoClient[] = [];
  const taken: DemoAllocation[][] = [];
  allocations.forEach((allocation, at) => {
    const room = rooms[allocation.municipality];
    if (!room) return;
    room.seen += 1;
    const known =
      Math.ceil(room.seen * room.share) > room.ids.length
        ? 0
        : findFitting(allocation, room.ids, clients, taken, data, random);
    const client = known || newClient(allocation, clients, bsns, data, random);
    if (!known) room.ids.push(client);
    allocation.id = at + 1;
    allocation.number = 100_000 + room.seen;
    allocation.client = client;
    const others = taken[client] ?? [];
    others.push(allocation);
    taken[client] = others;
  });
  const strangers = Array.from({ length: 60 }, () => bsns.next());
  return { clients, strangers, bsnBeyondTestRange: bsns.beyondTestRange };
}

function findFitting(
  allocation: DemoAllocation,
  ids: readonly number[],
  clients: readonly DemoClient[],
  taken: readonly DemoAllocation[][],
  data: RegionData,
  random: Random,
): number {
  const year = yearOfEpoch(allocation.from);
  const [youngest, oldest] = data.shapes.shapes[allocation.product.key]?.ages ?? [0, 17];
  let second = 0;
  for (let attempt = 0; attempt < 24; attempt++) {
    const id = random.pick(ids);
    const others = (taken[id] ?? []).filter((o) => o.from <= allocation.through && allocation.from <= o.through);
    const age = year - (clients[id - 1]?.birthYear ?? 0);
    const ageFits = age >= youngest && age <= oldest;
    if (others.length >= MOST_AT_THE_SAME_TIME || others.some((o) => o.productIndex === allocation.productIndex))
      continue;
    if (ageFits) return id;
    if (age <= 18) second ||= id;
  }
  return second || random.pick(ids);
}

function newClient(
  allocation: DemoAllocation,
  clients: DemoClient[],
  bsns: BsnSource,
  data: RegionData,
  random: Random,
): number {
  const [youngest, oldest] = data.shapes.shapes[allocation.product.key]?.ages ?? [0, 17];
  const birthYear = yearOfEpoch(allocation.from) - random.int(Math.max(1, youngest), Math.min(16, oldest));
  const { surnames, prefixed, letters } = data.names;
  const withPrefix = random.chance(0.28) ? random.pick(prefixed) : undefined;
  const letter = () => letters[random.int(0, letters.length - 1)] ?? 'A';
  clients.push({
    id: clients.length + 1,
    municipality: allocation.municipality,
    bsn: bsns.next(),
    bornOn: plainDateOf(birthYear, random.int(1, 12), random.int(1, 28)),
    birthYear,
    sex: random.chance(0.58) ? '1' : '2',
    surname: withPrefix ? withPrefix[1] : random.pick(surnames),
    prefix: withPrefix ? withPrefix[0] : null,
    initials: letter() + (random.chance(0.45) ? letter() : ''),
    secretResidence: random.chance(0.006),
  });
  return clients.length;
}

const yearOfEpoch = (epoch: number): number => Number(dayOf(epoch).slice(0, 4));
