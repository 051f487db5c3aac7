/** Where a strategy stands, folded from what was done with it. Pure; nobody sets a status. */

export const STRATEGY_ACTS = [
  'made',
  'sent-internal',
  'sent-external',
  'resumed',
  'proposed',
  'returned',
  'adopted',
] as const;
export type StrategyAct = (typeof STRATEGY_ACTS)[number];

export type StrategyStatus = 'concept' | 'internal-consultation' | 'external-consultation' | 'proposed' | 'adopted';

const AFTER = {
  made: 'concept',
  'sent-internal': 'internal-consultation',
  'sent-external': 'external-consultation',
  resumed: 'concept',
  proposed: 'proposed',
  returned: 'concept',
  adopted: 'adopted',
} as const satisfies Record<StrategyAct, StrategyStatus>;

/** The last act says where it stands. */
export const statusAfter = (last: StrategyAct): StrategyStatus => AFTER[last];

/**
 * What may be done next. The order is the one of R-019: the own house first, then everybody, then the decision; taking it back to
 * work on it keeps what was heard.
 */
export function nextActs(acts: readonly StrategyAct[]): readonly StrategyAct[] {
  const internal = acts.includes('sent-internal');
  const external = acts.includes('sent-external');
  switch (statusAfter(acts.at(-1) ?? 'made')) {
    case 'concept':
      return [
        'sent-internal',
        ...(internal ? (['sent-external'] as const) : []),
        ...(external ? (['proposed'] as const) : []),
      ];
    case 'internal-consultation':
      return ['resumed', 'sent-external'];
    case 'external-consultation':
      return ['resumed', 'proposed'];
    case 'proposed':
      return ['adopted', 'returned'];
    case 'adopted':
      return [];
  }
}

/** What is written changes only while it is a concept; what others were asked to react to stands still. */
export const isEditable = (status: StrategyStatus): boolean => status === 'concept';

/** Acts of whoever decides; the others are of who works on the strategy. */
export const isDecision = (act: StrategyAct): boolean => act === 'adopted' || act === 'returned';
