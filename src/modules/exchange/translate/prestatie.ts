import { cents } from '../../../kernel/money.ts';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import type { DeclaratieHead, JW323, PrestatieLine } from '../../../standards/ijw/index.ts';
import type { IncomingLine } from '../../claims/index.ts';

/** A Prestatie in the words of the claims module. Valid on levels 1 and 2, so dates and codes are what they seem. */
export function toIncomingLine({ sequence, Bsn, Prestatie }: PrestatieLine<JW323.Prestatie>): IncomingLine {
  return {
    seq: sequence,
    bsn: Bsn,
    reference: Prestatie.ProductReferentie.ReferentieNummer,
    previousReference: Prestatie.ProductReferentie.VorigReferentieNummer ?? null,
    allocationNumber: Prestatie.ToewijzingNummer,
    productCategory: Prestatie.ProductCategorie,
    productCode: Prestatie.ProductCode,
    period: {
      from: Prestatie.ProductPeriode.Begindatum as PlainDate,
      through: Prestatie.ProductPeriode.Einddatum as PlainDate,
    },
    volume: Prestatie.GeleverdVolume,
    unit: Prestatie.Eenheid,
    tariffCents: Prestatie.ProductTarief === undefined ? null : cents(Prestatie.ProductTarief),
    amountCents: cents(Prestatie.IngediendBedrag.Bedrag),
    sign: Prestatie.IngediendBedrag.DebetCredit,
  };
}

/** Number, period and date of a declaration. */
export const toClaimHead = (head: DeclaratieHead) => ({
  number: head.DeclaratieNummer,
  period: {
    from: plainDate(head.DeclaratiePeriode.Begindatum),
    through: plainDate(head.DeclaratiePeriode.Einddatum),
  },
  datedOn: plainDate(head.DeclaratieDagtekening),
});

/** A line as it stands in a message. */
export const toPrestatie = (line: Omit<IncomingLine, 'bsn' | 'seq'>): JW323.Prestatie => ({
  ProductReferentie: {
    ReferentieNummer: line.reference,
    ...(line.previousReference === null ? {} : { VorigReferentieNummer: line.previousReference }),
  },
  ToewijzingNummer: line.allocationNumber,
  ProductCategorie: line.productCategory,
  ProductCode: line.productCode,
  ProductPeriode: { Begindatum: line.period.from, Einddatum: line.period.through },
  GeleverdVolume: line.volume,
  Eenheid: line.unit,
  ...(line.tariffCents === null ? {} : { ProductTarief: Number(line.tariffCents) }),
  IngediendBedrag: { Bedrag: Number(line.amountCents), DebetCredit: line.sign },
});
