import type { MessageEvent, PrestatieLine } from '../reading/events.ts';
import type { MessagesShape } from '../reading/messages-shape.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import { type RegisteredRule, registered } from './registry.ts';
import type { Release } from './release.ts';
import type { LineWatcher, Place, StreamRule, WholeRule } from './rule.ts';

/** A level 2 rule that a message breaks, at one place. */
export type Level2Finding = RegisteredRule & Place;

export type Level2Verdict = {
  /** False until a header of a message of this release has been heard. */
  readonly checked: boolean;
  /** Ids of the rules broken, sorted, each once. */
  readonly rules: readonly string[];
  /** Codes of those rules, sorted, each once. */
  readonly retourcodes: readonly string[];
  /** At most FINDINGS_PER_RULE places per rule. */
  readonly findings: readonly Level2Finding[];
  /** How often each rule is broken, also beyond the places kept. */
  readonly counts: ReadonlyMap<string, number>;
};

export const FINDINGS_PER_RULE = 100;

type Watcher = LineWatcher<PrestatieLine<unknown>, unknown>;
type Watched = { readonly rule: RegisteredRule; readonly watcher: Watcher };
type Judged<How> = { readonly rule: RegisteredRule; readonly how: How };
type Whole = WholeRule<unknown>;
type Streamed = StreamRule<PrestatieLine<unknown>, unknown, unknown>;

/**
 * Checks a message of one release on level 2 while its events pass by: give it every event of readMessage, then ask the
 * verdict. Keeps fingerprints of clients and reference numbers (20 to 40 bytes each) and the keys of one client; nothing
 * else grows with the message.
 */
export class Level2Check<M extends MessagesShape = Messages> {
  readonly #release: Release<M>;
  readonly #findings: Level2Finding[] = [];
  readonly #counts = new Map<string, number>();
  #whole: readonly Judged<Whole>[] = [];
  #watched: readonly Watched[] = [];
  #onLines: readonly Watched[] = [];
  #checked = false;

  constructor(release: Release<M>) {
    this.#release = release;
  }

  /** Hears one event. The verdict has no meaning for a message that is refused on level 1. */
  hear(given: MessageEvent<M>): void {
    // Seen as events of any release: what a rule is handed comes from the message it was written for.
    const event = given as unknown as MessageEvent<MessagesShape>;
    switch (event.kind) {
      case 'header':
        this.#start(event.message, event.header);
        break;
      case 'whole':
        for (const { rule, how } of this.#whole)
          for (const place of how.broken(event.bericht)) this.#found(rule, place);
        break;
      case 'declaratie':
        this.#head(event.declaratie);
        break;
      case 'antwoord':
        this.#head(event.antwoord);
        break;
      case 'prestaties':
        for (const line of event.prestaties) this.#line(line);
        break;
      case 'end':
        for (const { rule, watcher } of this.#watched) if (watcher.end?.()) this.#found(rule, { at: rule.location });
        break;
      case 'clients':
      case 'refused':
        break;
      default:
        event satisfies never;
    }
  }

  verdict(): Level2Verdict {
    const rules = [...this.#counts.keys()].sort();
    const retourcodes = [...new Set(this.#findings.map((finding) => finding.retourcode))].sort();
    return { checked: this.#checked, rules, retourcodes, findings: this.#findings, counts: this.#counts };
  }

  #start(message: string, header: unknown): void {
    this.#checked = true;
    const judged = this.#release.level2.flatMap(({ id, on }) =>
      ((on as Readonly<Record<string, readonly (Whole | Streamed)[]>>)[message] ?? []).map((how) => ({
        rule: registered(this.#release, id, message, how.location),
        how,
      })),
    );
    this.#whole = judged.filter((each): each is Judged<Whole> => 'broken' in each.how);
    this.#watched = judged.flatMap(({ rule, how }) => ('watch' in how ? [{ rule, watcher: how.watch(header) }] : []));
    this.#onLines = this.#watched.filter(({ watcher }) => watcher.line !== undefined);
  }

  #head(head: unknown): void {
    for (const { rule, watcher } of this.#watched) if (watcher.head?.(head)) this.#found(rule, { at: rule.location });
  }

  #line(line: PrestatieLine<unknown>): void {
    for (const { rule, watcher } of this.#onLines) {
      if (watcher.line?.(line)) this.#found(rule, { line: line.line, sequence: line.sequence });
    }
  }

  #found(rule: RegisteredRule, place: Place): void {
    const count = (this.#counts.get(rule.id) ?? 0) + 1;
    this.#counts.set(rule.id, count);
    if (count <= FINDINGS_PER_RULE) this.#findings.push({ ...rule, ...place });
  }
}
