import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainDate } from '../../../src/kernel/plain-date.ts';
import { buildJw323, type JW323, makeHeader } from '../../../src/standards/ijw/index.ts';
import type { Pair } from './region.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const TARIFF_CENTS = 164;
const USUAL_MINUTES = { from: 300, spread: 400 } as const;
const TOO_MANY_MINUTES = 800;
const WRONG_TARIFF_CENTS = 169;
/** One line in so many has a tariff that was not agreed and is refused, so that answers have something to tell. */
const ONE_WRONG_IN = 31;

export type YearFile = {
  readonly path: string;
  readonly providerId: number;
  readonly datedOn: PlainDate;
  readonly lines: number;
};

/** `month`: as they are sent, one file for each pair and month; `year`: one file of each pair with all its months. */
export type FilesOf = 'month' | 'year';

export type WriteOptions = {
  readonly filesOf: FilesOf;
  /** One line in so many is above what is allocated in the month and held for a person; none unless told. */
  readonly oneHeldIn?: number;
  /** Children in the other order within each file. */
  readonly backwards?: boolean;
};

/** Writes the declarations of a region-year, month after month; gives them in the order in which they are sent. */
export async function writeYear(folder: string, pairs: readonly Pair[], options: WriteOptions): Promise<YearFile[]> {
  const files: YearFile[] = [];
  for (const months of options.filesOf === 'month' ? MONTHS.map((month) => [month]) : [MONTHS])
    for (const [index, pair] of pairs.entries())
      files.push(await writeOne(folder, pair, index, { ...options, months }));
  return files;
}

async function writeOne(
  folder: string,
  pair: Pair,
  index: number,
  { months, oneHeldIn, backwards }: WriteOptions & { readonly months: readonly number[] },
): Promise<YearFile> {
  const month = months.at(-1) ?? 1;
  const datedOn = new Date(Date.UTC(2026, month, 9)).toISOString().slice(0, 10) as PlainDate;
  const identification = `${month}A${index}`;
  const lines = pair.children.map((child, at) => ({
    child,
    months: months.map((own) => lineOf(child, at, own, oneHeldIn)),
  }));
  if (backwards) lines.reverse();
  const total = lines.flatMap((own) => own.months).reduce((sum, line) => sum + line.IngediendBedrag.Bedrag, 0);
  const content = buildJw323(
    makeHeader('JW323', {
      Afzender: pair.agb,
      Ontvanger: pair.cbs,
      Identificatie: identification,
      Dagtekening: datedOn,
    }) as JW323.Header,
    {
      DeclaratieNummer: identification,
      DeclaratiePeriode: period(month),
      DeclaratieDagtekening: datedOn,
      TotaalIngediendBedrag: { TotaalBedrag: total, DebetCredit: 'D' },
    },
    lines.map((own) => ({ Bsn: own.child.bsn, Prestaties: { Prestatie: own.months } })) as JW323.Client[],
  );
  const path = join(folder, `${pair.agb}-${pair.cbs}-${month}.xml`);
  await writeFile(path, content);
  return { path, providerId: pair.providerId, datedOn, lines: lines.length * months.length };
}

const period = (month: number) => {
  const name = `2026-${String(month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(2026, month, 0)).getUTCDate();
  return { Begindatum: `${name}-01` as PlainDate, Einddatum: `${name}-${last}` as PlainDate };
};

function lineOf(child: Pair['children'][number], at: number, month: number, oneHeldIn = Number.POSITIVE_INFINITY) {
  const held = (at * 5 + month) % oneHeldIn === 0;
  const volume = held ? TOO_MANY_MINUTES : USUAL_MINUTES.from + ((at * 7 + month) % USUAL_MINUTES.spread);
  const tariff = (at + month) % ONE_WRONG_IN === 0 ? WRONG_TARIFF_CENTS : TARIFF_CENTS;
  return {
    ProductReferentie: { ReferentieNummer: `${child.allocationNumber}-${month}` },
    ToewijzingNummer: child.allocationNumber,
    ProductCategorie: '45',
    ProductCode: '45A04',
    ProductPeriode: period(month),
    GeleverdVolume: volume,
    Eenheid: '01',
    ProductTarief: tariff,
    IngediendBedrag: { Bedrag: volume * tariff, DebetCredit: 'D' },
  };
}
