import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Grondslag } from '../api.ts';
import type { UseByMonth } from '../domain/use-by-month.ts';
import type { VolumeBasis } from '../domain/volume-basis.ts';
import { BASIS_WORDS } from '../use-cases/words.nl.ts';
import { requireTerm } from './terms.ts';

export function toGrondslag(basis: VolumeBasis): Grondslag {
  const soort = BASIS_WORDS[basis.kind];
  if (basis.kind === 'stated') {
    return { soort, laag: Number(basis.low), midden: Number(basis.mid), hoog: Number(basis.high) };
  }
  const common = { soort, volume: Number(basis.volume), spreidingPercentage: basis.spreadPercentage };
  switch (basis.kind) {
    case 'past-use':
      return {
        ...common,
        maanden: basis.months,
        veranderingPercentage: basis.changePercentage,
        ...(basis.byMonth && toMonths(basis.byMonth)),
      };
    case 'transformation':
      return { ...common, veranderingPercentage: basis.changePercentage };
    case 'population':
      return { ...common, jeugdigenToen: basis.youthThen, jeugdigenStraks: basis.youthNow };
  }
}

const toMonths = ({ year, used, season }: UseByMonth) => ({
  gebruiksjaar: year,
  gebruikPerMaand: used.map(Number),
  ...(season && { seizoenPerMaand: season.map(Number) }),
});

/** The months of a basis as they were sent; a volume without them is one number. */
function byMonthOf({ gebruiksjaar, gebruikPerMaand, seizoenPerMaand }: Grondslag): UseByMonth | null {
  if (gebruiksjaar === undefined || gebruikPerMaand === undefined) return null;
  return { year: gebruiksjaar, used: gebruikPerMaand.map(BigInt), season: seizoenPerMaand?.map(BigInt) ?? null };
}

type Incomplete = { readonly code: 'estimates.basis-incomplete'; readonly missing: string };

const incomplete = (body: Grondslag, fields: readonly (keyof Grondslag)[]) =>
  no({
    code: 'estimates.basis-incomplete',
    missing: fields.filter((field) => body[field] === undefined).join(', '),
  });

/** A basis as it was sent; every field that its kind needs must be there, except changes and spread, which are then nil. */
export function basisOf(body: Grondslag): Result<VolumeBasis, Incomplete> {
  const kind = requireTerm(BASIS_WORDS, body.soort);
  const { laag, midden, hoog, volume, maanden, jeugdigenToen, jeugdigenStraks } = body;
  const changePercentage = body.veranderingPercentage ?? '0';
  const spreadPercentage = body.spreidingPercentage ?? '0';
  switch (kind) {
    case 'stated':
      if (laag === undefined || midden === undefined || hoog === undefined) {
        return incomplete(body, ['laag', 'midden', 'hoog']);
      }
      return yes({ kind, low: BigInt(laag), mid: BigInt(midden), high: BigInt(hoog) });
    case 'past-use':
      if (volume === undefined || maanden === undefined) return incomplete(body, ['volume', 'maanden']);
      return yes({
        kind,
        volume: BigInt(volume),
        months: maanden,
        byMonth: byMonthOf(body),
        changePercentage,
        spreadPercentage,
      });
    case 'transformation':
      if (volume === undefined) return incomplete(body, ['volume']);
      return yes({ kind, volume: BigInt(volume), changePercentage, spreadPercentage });
    case 'population':
      if (volume === undefined || jeugdigenToen === undefined || jeugdigenStraks === undefined) {
        return incomplete(body, ['volume', 'jeugdigenToen', 'jeugdigenStraks']);
      }
      return yes({
        kind,
        volume: BigInt(volume),
        youthThen: jeugdigenToen,
        youthNow: jeugdigenStraks,
        spreadPercentage,
      });
  }
}
