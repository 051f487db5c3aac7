/** The figures of a home that somebody can follow, and when one is past its line. Pure. */
import type { Vandaag } from '../../steering/api.ts';

export const UNITS = ['money', 'count', 'percent'] as const;
export type Unit = (typeof UNITS)[number];
export type Direction = 'above' | 'below';

/** A figure of a home: cents, a number, or tenths of a per cent, by its unit. */
export type Figure = { readonly code: string; readonly label: string; readonly unit: Unit; readonly value: bigint };

const UNIT_OF = { geld: 'money', aantal: 'count', percentage: 'percent' } as const;
const TENTHS = 10;

/** What the home of a role shows, as figures to follow: its key figures, use per product group, and what is late. */
export const figuresOf = (
  home: Pick<Vandaag, 'kerngetallen' | 'uitputting' | 'werklijst'>,
  words: { readonly use: (group: string) => string; readonly late: string },
): readonly Figure[] => [
  ...home.kerngetallen.map(({ code, label, waarde }) => {
    const unit = UNIT_OF[waarde.soort];
    return { code, label, unit, value: BigInt(Math.round(unit === 'percent' ? waarde.getal * TENTHS : waarde.getal)) };
  }),
  ...(home.uitputting ?? []).map(({ productgroep, percentage }) => ({
    code: `gebruik:${productgroep}`,
    label: words.use(productgroep),
    unit: 'percent' as const,
    value: BigInt(Math.round(percentage * TENTHS)),
  })),
  {
    code: 'te-laat',
    label: words.late,
    unit: 'count' as const,
    value: BigInt(home.werklijst.filter(({ teLaat }) => teLaat).length),
  },
];

/** Past the line: on it is not past it. */
export const isBeyond = (direction: Direction, line: bigint, value: bigint): boolean =>
  direction === 'above' ? value > line : value < line;

/** Told when it passes the line, once; not every day that it stays there. */
export const mustTell = (before: boolean | undefined, now: boolean): boolean => now && before === false;
