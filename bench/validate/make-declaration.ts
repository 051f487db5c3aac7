import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isBsn } from '../../src/kernel/bsn.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { buildJw323, type JW323, makeHeader } from '../../src/standards/ijw/index.ts';

const LINES_PER_CLIENT = 5;
const MONTHS = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'] as PlainDate[];
const PRODUCTS = ['45A04', '45A05', '50D01', '54C02', '41A11', '45A48', '43A05'];
const LAST_DAY = '2026-05-31' as PlainDate;

/**
 * Writes a JW323 that passes levels 1 and 2: `lines` Prestaties in the layout of our builder (about 965 bytes each), with
 * volumes, rates, products, months and references that differ. Gives the number of lines written.
 */
export async function writeDeclaration(path: string, lines: number): Promise<void> {
  const header = makeHeader('JW323', {
    Afzender: '99990001',
    Ontvanger: '0363',
    Identificatie: 'METING',
    Dagtekening: '2026-06-05' as PlainDate,
  }) as JW323.Header;
  let total = 0;
  for (let line = 0; line < lines; line++) total += volumeOf(line) * tariffOf(line);
  const head = {
    DeclaratieNummer: 'METING',
    DeclaratiePeriode: { Begindatum: '2026-05-01' as PlainDate, Einddatum: LAST_DAY },
    DeclaratieDagtekening: '2026-06-05' as PlainDate,
    TotaalIngediendBedrag: { TotaalBedrag: total, DebetCredit: 'D' as const },
  };
  await pipeline(buildJw323(header, head, clients(lines)), createWriteStream(path));
}

function* clients(lines: number): Generator<JW323.Client> {
  const numbers = bsns();
  for (let first = 0; first < lines; first += LINES_PER_CLIENT) {
    const count = Math.min(LINES_PER_CLIENT, lines - first);
    const Prestatie = Array.from({ length: count }, (_, index) => prestatie(first + index));
    yield { Bsn: numbers.next().value as string, Prestaties: { Prestatie } } as JW323.Client;
  }
}

function prestatie(line: number): object {
  const lastDay = MONTHS[line % LINES_PER_CLIENT] as PlainDate;
  const product = PRODUCTS[line % PRODUCTS.length] as string;
  return {
    ProductReferentie: { ReferentieNummer: `R${line.toString(36)}-${line % 97}` },
    ToewijzingNummer: 100_000 + Math.floor(line / LINES_PER_CLIENT),
    ProductCategorie: product.slice(0, 2),
    ProductCode: product,
    ProductPeriode: { Begindatum: `${lastDay.slice(0, 7)}-01`, Einddatum: lastDay },
    GeleverdVolume: volumeOf(line),
    Eenheid: line % 3 === 0 ? '04' : '01',
    ProductTarief: tariffOf(line),
    IngediendBedrag: { Bedrag: volumeOf(line) * tariffOf(line), DebetCredit: 'D' },
  };
}

const volumeOf = (line: number): number => 1 + ((line * 7919) % 1200);
const tariffOf = (line: number): number => 90 + (line % 85);

/** Numbers that pass the eleven-test, more than the test range holds: they exist in a bench only. */
function* bsns(): Generator<string> {
  for (let candidate = 100_000_000; ; candidate++) {
    const text = String(candidate);
    if (isBsn(text)) yield text;
  }
}
