import type { MessageEvent, PrestatieLine } from '../reading/events.ts';
import { hasLevel2, LEVEL2_RULES, type RegisteredRule, registered } from '../release-3-2/rules/registry.ts';
import type { LineWatcher, Place, StreamRule } from './rule.ts';

/** A level 2 rule that a message breaks, at one place. */
export type Level2Finding = RegisteredRule & Place;

export type Level2Verdict = {
  /** False when this message has no level 2 check yet. */
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

type Watched = { readonly rule: RegisteredRule; readonly watcher: LineWatcher<PrestatieLine, unknown> };

/**
 * Checks a message on level 2 while its events pass by: give it every event of readMessage, then ask the verdict.
 * Keeps fingerprints of clients and reference numbers (20 to 40 bytes each) and the keys of one client; nothing else
 * grows with the message.
 */
export class Level2Check {
  readonly #findings: Level2Finding[] = [];
  readonly #counts = new Map<string, number>();
  #watched: readonly Watched[] = [];
  #checked = false;

  /** Hears one event. The verdict has no meaning for a message that is refused on level 1. */
  hear(event: MessageEvent): void {
    switch (event.kind) {
      case 'header':
        this.#start(event.message, event.header);
        break;
      case 'whole':
        if (event.message === 'JW301') this.#whole(event.bericht);
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

  #start(message: (MessageEvent & { kind: 'header' })['message'], header: unknown): void {
    this.#checked = hasLevel2(message);
    if (message !== 'JW323' && message !== 'JW325') return;
    // A watcher of this message is given only the lines, head and header of this same message.
    const rules = LEVEL2_RULES[message] as unknown as readonly StreamRule<PrestatieLine, unknown, unknown>[];
    this.#watched = rules.map((rule) => ({ rule: registered(rule, message), watcher: rule.watch(header) }));
  }

  #whole(bericht: Parameters<(typeof LEVEL2_RULES)['JW301'][number]['broken']>[0]): void {
    for (const rule of LEVEL2_RULES.JW301) {
      for (const place of rule.broken(bericht)) this.#found(registered(rule, 'JW301'), place);
    }
  }

  #head(head: unknown): void {
    for (const { rule, watcher } of this.#watched) if (watcher.head?.(head)) this.#found(rule, { at: rule.location });
  }

  #line(line: PrestatieLine): void {
    for (const { rule, watcher } of this.#watched) {
      if (watcher.line?.(line)) this.#found(rule, { line: line.line, sequence: line.sequence });
    }
  }

  #found(rule: RegisteredRule, place: Place): void {
    const count = (this.#counts.get(rule.id) ?? 0) + 1;
    this.#counts.set(rule.id, count);
    if (count <= FINDINGS_PER_RULE) this.#findings.push({ ...rule, ...place });
  }
}
