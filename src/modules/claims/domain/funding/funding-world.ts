import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { AgreedPart } from './agreed-part.ts';
import type { Trajectory } from './moments-due.ts';

/** What funding terms a declaration is judged by, before its first line. Empty: no terms, and BV rules ask nothing. */
export type FundingWorld = {
  /** By product code: the part that pays it, per period of care. */
  readonly parts: ReadonlyMap<string, readonly AgreedPart[]>;
  /** Used before, by account (`accountOf`). */
  readonly used: ReadonlyMap<string, number>;
  /** By allocation number, of products that are due at moments. */
  readonly trajectories: ReadonlyMap<number, Trajectory>;
  /** Measured volume approved or held before, debits minus credits, by `volumeKey`, of products that are due at moments. */
  readonly declared: ReadonlyMap<string, number>;
  /** Codes of products approved or held before, by `stackKey`, where a part speaks about stacking. */
  readonly products: ReadonlyMap<string, readonly string[]>;
};

export const NO_FUNDING: FundingWorld = {
  parts: new Map(),
  used: new Map(),
  trajectories: new Map(),
  declared: new Map(),
  products: new Map(),
};

/** One child in one month under one part. */
export const stackKey = (clientId: string, month: PlainDate, partKey: string): string =>
  `${clientId}|${month}|${partKey}`;

/** One allocation and one code on it. */
export const volumeKey = (line: { readonly allocationNumber: number; readonly productCode: string }): string =>
  `${line.allocationNumber}|${line.productCode}`;
