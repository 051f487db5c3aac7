import type { PlainDate } from '../../kernel/plain-date.ts';
import { type DeclaratieHead, type JW323, makeHeader } from '../../standards/ijw/index.ts';
import { type ClaimLine, toPrestatie } from './engine.ts';

/** A line with the child it is about. */
export type SentLine = { readonly line: ClaimLine; readonly bsn: string };

export type DeclarationFile = {
  readonly senderAgb: string;
  readonly receiverCbs: string;
  readonly identification: string;
  readonly number: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly datedOn: PlainDate;
};

export const headerOf = (file: DeclarationFile): JW323.Header =>
  makeHeader('JW323', {
    Afzender: file.senderAgb,
    Ontvanger: file.receiverCbs,
    Identificatie: file.identification,
    Dagtekening: file.datedOn,
  });

/** @param totalCents debit minus credit of all lines (TR358) */
export const headOf = (file: DeclarationFile, totalCents: bigint): DeclaratieHead => ({
  DeclaratieNummer: file.number,
  DeclaratiePeriode: { Begindatum: file.from, Einddatum: file.through },
  DeclaratieDagtekening: file.datedOn,
  TotaalIngediendBedrag: {
    TotaalBedrag: Number(totalCents < 0n ? -totalCents : totalCents),
    DebetCredit: totalCents < 0n ? 'C' : 'D',
  },
});

/** Lines of one child, which stand together, as one Client each. */
export function* clientsOf(lines: Iterable<SentLine>): Generator<JW323.Client> {
  let bsn = '';
  let held: JW323.Prestatie[] = [];
  for (const sent of lines) {
    if (sent.bsn !== bsn && held.length > 0) {
      yield { Bsn: bsn, Prestaties: { Prestatie: held } };
      held = [];
    }
    bsn = sent.bsn;
    held.push(toPrestatie(sent.line));
  }
  if (held.length > 0) yield { Bsn: bsn, Prestaties: { Prestatie: held } };
}
