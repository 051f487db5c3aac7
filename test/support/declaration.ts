import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { buildJw323, type JW323, makeHeader } from '../../src/standards/ijw/index.ts';
import { WORLD } from './world.ts';

export type SentLine = {
  readonly bsn?: string;
  readonly reference: string;
  readonly previousReference?: string;
  readonly allocationNumber?: number;
  readonly volume?: number;
  readonly tariffCents?: number;
  readonly amountCents?: number;
  readonly month?: string;
  readonly sign?: 'D' | 'C';
};

export type SentDeclaration = {
  readonly identification: string;
  readonly number: string;
  readonly month?: string;
  /** Date of the message and the declaration, 9 November 2026 unless told. */
  readonly datedOn?: string;
  readonly sender?: string;
  readonly receiver?: string;
  readonly lines: readonly SentLine[];
  /** Total to state instead of the true one, to break TR358. */
  readonly statedTotal?: number;
};

const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
};

/** The bytes of a JW323 from De Meander to Oss; each line is 600 minutes of Noor at the contract's tariff unless told. */
export async function declarationBytes(sent: SentDeclaration): Promise<Buffer> {
  const month = sent.month ?? '2026-10';
  const datedOn = (sent.datedOn ?? '2026-11-09') as PlainDate;
  const lines = sent.lines.map((line) => toPrestatie(line, line.month ?? month));
  const sum = lines.reduce(
    (total, { Prestatie: { IngediendBedrag: amount } }) =>
      total + (amount.DebetCredit === 'D' ? amount.Bedrag : -amount.Bedrag),
    0,
  );
  const total = sent.statedTotal ?? sum;
  const header = makeHeader('JW323', {
    Afzender: sent.sender ?? WORLD.meander.agb,
    Ontvanger: sent.receiver ?? WORLD.oss.cbs,
    Identificatie: sent.identification,
    Dagtekening: datedOn,
  });
  const clients = [...Map.groupBy(lines, (line) => line.Bsn)].map(([Bsn, own]) => ({
    Bsn,
    Prestaties: { Prestatie: own.map((line) => line.Prestatie) },
  }));
  const pieces: Uint8Array[] = [];
  const stream = buildJw323(
    header as JW323.Header,
    {
      DeclaratieNummer: sent.number,
      DeclaratiePeriode: { Begindatum: `${month}-01` as PlainDate, Einddatum: lastDay(month) as PlainDate },
      DeclaratieDagtekening: datedOn,
      TotaalIngediendBedrag: { TotaalBedrag: Math.abs(total), DebetCredit: total < 0 ? 'C' : 'D' },
    },
    clients,
  );
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

function toPrestatie(line: SentLine, month: string): { Bsn: string; Prestatie: JW323.Prestatie } {
  const volume = line.volume ?? 600;
  const tariff = line.tariffCents ?? Number(WORLD.minutes.tariffCents);
  return {
    Bsn: line.bsn ?? WORLD.noor.bsn,
    Prestatie: {
      ProductReferentie: {
        ReferentieNummer: line.reference,
        ...(line.previousReference === undefined ? {} : { VorigReferentieNummer: line.previousReference }),
      },
      ToewijzingNummer: line.allocationNumber ?? WORLD.minutes.number,
      ProductCategorie: WORLD.product.category,
      ProductCode: WORLD.product.code,
      ProductPeriode: { Begindatum: `${month}-01` as PlainDate, Einddatum: lastDay(month) as PlainDate },
      GeleverdVolume: volume,
      Eenheid: '01',
      ProductTarief: tariff,
      IngediendBedrag: { Bedrag: line.amountCents ?? volume * tariff, DebetCredit: line.sign ?? 'D' },
    } as JW323.Prestatie,
  };
}
