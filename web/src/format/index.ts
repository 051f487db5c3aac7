/** Every number, amount and day on screen passes through here (Intl, nl-NL). */
export * from './days.ts';
export * from './money.ts';
export * from './numbers.ts';
export * from './typed.ts';
