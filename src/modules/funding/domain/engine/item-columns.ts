import { type DueKind, type DueReason, type DueState, KINDS, REASONS, STATES } from './due-item.ts';

const FIRST_ROOM = 4_096;
const codeOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, code) => [name, code])) as Record<Name, number>;
const KIND_CODES = codeOf(KINDS);
const STATE_CODES = codeOf(STATES);
const REASON_CODES = codeOf(REASONS);

/** Amounts of the episodes of one year in columns, in the order in which they were found; about 60 bytes each. */
export class ItemColumns {
  length = 0;
  episode = new Int32Array(FIRST_ROOM);
  kind = new Uint8Array(FIRST_ROOM);
  moment = new Int8Array(FIRST_ROOM);
  day = new Int32Array(FIRST_ROOM);
  month = new Int32Array(FIRST_ROOM);
  volume = new Float64Array(FIRST_ROOM);
  cents = new Float64Array(FIRST_ROOM);
  state = new Uint8Array(FIRST_ROOM);
  reason = new Uint8Array(FIRST_ROOM);

  push(
    episode: number,
    kind: DueKind,
    moment: number,
    day: number,
    month: number,
    volume: number,
    cents: number,
    state: DueState,
    reason: DueReason,
  ): void {
    const at = this.length;
    if (at === this.day.length) this.#grow(at * 2);
    this.episode[at] = episode;
    this.kind[at] = KIND_CODES[kind];
    this.moment[at] = moment;
    this.day[at] = day;
    this.month[at] = month;
    this.volume[at] = volume;
    this.cents[at] = cents;
    this.state[at] = STATE_CODES[state];
    this.reason[at] = REASON_CODES[reason];
    this.length = at + 1;
  }

  kindAt = (at: number): DueKind => KINDS[this.kind[at] as number] as DueKind;
  stateAt = (at: number): DueState => STATES[this.state[at] as number] as DueState;
  reasonAt = (at: number): DueReason => REASONS[this.reason[at] as number] as DueReason;

  /** Places of the items by day; on one day in the order in which they were found, which is by provider and episode. */
  byDay(firstDay: number, lastDay: number): Int32Array {
    const starts = new Int32Array(lastDay - firstDay + 2);
    for (let at = 0; at < this.length; at++) (starts[(this.day[at] as number) - firstDay + 1] as number)++;
    for (let day = 1; day < starts.length; day++) (starts[day] as number) += starts[day - 1] as number;
    const order = new Int32Array(this.length);
    for (let at = 0; at < this.length; at++) order[(starts[(this.day[at] as number) - firstDay] as number)++] = at;
    return order;
  }

  #grow(room: number): void {
    const larger = <List extends Int8Array | Uint8Array | Int32Array | Float64Array>(list: List, into: List): List => {
      into.set(list);
      return into;
    };
    this.episode = larger(this.episode, new Int32Array(room));
    this.kind = larger(this.kind, new Uint8Array(room));
    this.moment = larger(this.moment, new Int8Array(room));
    this.day = larger(this.day, new Int32Array(room));
    this.month = larger(this.month, new Int32Array(room));
    this.volume = larger(this.volume, new Float64Array(room));
    this.cents = larger(this.cents, new Float64Array(room));
    this.state = larger(this.state, new Uint8Array(room));
    this.reason = larger(this.reason, new Uint8Array(room));
  }
}
