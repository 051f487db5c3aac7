export const STATUS_WORDS = { concept: 'concept', adopted: 'vastgesteld', replaced: 'vervangen' } as const;
export const WEIGHT_WORDS = { contradiction: 'tegenspraak', attention: 'let-op' } as const;
export const DIFFERENCE_WORDS = { added: 'erbij', removed: 'weg', changed: 'anders' } as const;
