/** The purchasing strategy of a region as its own papers tell it: data, with the source of each statement. */
import { existsSync, readFileSync } from 'node:fs';
import type { PlainDate } from '../kernel/plain-date.ts';

/** What is written, with our own terms for section, kind and state; what the papers do not say is left out. */
export type StrategyItemData = {
  readonly key?: string;
  readonly kind?: string;
  readonly title: string;
  readonly text?: string;
  readonly reason?: string;
  readonly source?: string;
  readonly state?: string;
  readonly onDay?: PlainDate;
};

export type StrategyData = {
  readonly source: string;
  readonly title: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  /** Sections of which the examples of the library are this region's own statements. */
  readonly takeOver: readonly string[];
  readonly items: Readonly<Record<string, readonly StrategyItemData[]>>;
};

/** The strategy of a region, by the name of its folder; undefined when its papers tell none. */
export function strategyDataOf(region: string): StrategyData | undefined {
  const file = new URL(`./${region}/strategy.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StrategyData) : undefined;
}
