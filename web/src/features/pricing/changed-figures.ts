import { formatDecimal, parseDutchDecimal } from '../../format/index.ts';

export interface FigureChange {
  readonly onderdeel: string;
  readonly veld: string;
  readonly waarde: string;
}

interface Figure {
  readonly onderdeel: string;
  readonly veld: string;
  readonly naam: string;
  readonly waarde: string;
}

export const figureKey = ({ onderdeel, veld }: { onderdeel: string; veld: string }): string => `${onderdeel}.${veld}`;

/** What was typed at the figures: those that changed, and those that are no number. */
export function changedFigures(
  figures: readonly Figure[],
  typed: Readonly<Record<string, string>>,
): { readonly changes: readonly FigureChange[]; readonly wrong: readonly Figure[] } {
  const read = figures.map((figure) => ({ figure, value: parseDutchDecimal(typed[figureKey(figure)] ?? '') }));
  return {
    wrong: read.filter(({ value }) => value === undefined).map(({ figure }) => figure),
    changes: read.flatMap(({ figure, value }) =>
      value === undefined || formatDecimal(value) === formatDecimal(figure.waarde)
        ? []
        : [{ onderdeel: figure.onderdeel, veld: figure.veld, waarde: value }],
    ),
  };
}
