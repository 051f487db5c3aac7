/** What other rooms of the house tell about a strategy: how far their block of the pyramid is. */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { BlockKey } from './blocks.ts';

/** How far a block of the pyramid is, with one sentence that says why. */
export type BlockState = {
  readonly block: BlockKey;
  readonly state: 'empty' | 'begun' | 'done';
  readonly sentence: string;
};

/** The strategy that is asked about. */
export type Asked = { readonly strategyId: number; readonly regionId: number; readonly today: PlainDate };
