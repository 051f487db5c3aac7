import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  type DeclaratieAntwoordHead,
  type DeclaratieHead,
  ijw32,
  type JW323,
  type JW325,
  type KnownRelease,
  makeHeader,
} from '../../../standards/ijw/index.ts';
import { type ClaimDecided, maskOfRules, type RefusedLine, retourcodesOn } from '../../claims/index.ts';

/** Nothing to say on this level; something is said elsewhere in the message. */
const NO_REMARK = '0200';
/** Everything was granted. */
const ALL_GRANTED = '8001';
/** Not judged, because the level above was refused. */
const NOT_JUDGED = '0233';
/** Refused on level 2: the message contradicts itself. */
export const TECHNICALLY_REFUSED = '0001';
/** TR135: the message is dated in the future. */
export const DATED_IN_FUTURE = '8848';

/** Why a declaration is answered by its header alone; undefined when it was judged. */
export type HeaderRefusal = typeof TECHNICALLY_REFUSED | typeof DATED_IN_FUTURE;

const codes = (list: readonly string[]): JW325.RetourCodes => ({ RetourCode: list }) as JW325.RetourCodes;

export type AnswerNaming = { readonly identification: string; readonly datedOn: PlainDate };

/** Header of the JW325 to a JW323, in its release; with a refusal the answer is this header and nothing else. */
export function answerHeader(
  declared: JW323.Header,
  naming: AnswerNaming,
  refusal?: HeaderRefusal,
  release: KnownRelease = ijw32,
): JW325.Header {
  const common = {
    Afzender: declared.Ontvanger,
    Ontvanger: declared.Afzender,
    Identificatie: naming.identification,
    Dagtekening: naming.datedOn,
    XsdVersie: declared.XsdVersie,
  };
  return {
    ...makeHeader('JW325', common, release.description),
    DeclaratieIdentificatie: declared.BerichtIdentificatie,
    ...(refusal === TECHNICALLY_REFUSED ? { XsltVersie: release.level2Version } : {}),
    XsdVersieDeclaratie: declared.XsdVersie,
    RetourCodes: codes([refusal ?? NO_REMARK]),
  } as JW325.Header;
}

/** What of a decision the head of its answer tells. */
export type Decided = {
  readonly decision: {
    readonly totals: Pick<ClaimDecided['decision']['totals'], 'lines' | 'approvedLines' | 'approvedCents'>;
    readonly refusedAsWhole: boolean;
  };
  readonly claimRules: ClaimDecided['claimRules'];
};

/** Totals and code of the whole declaration: all granted, partly refused, or refused as a whole. */
export function answerHead(declared: DeclaratieHead, decided: Decided): DeclaratieAntwoordHead {
  const { totals, refusedAsWhole } = decided.decision;
  const onClaim = retourcodesOn('claim', maskOfRules(decided.claimRules));
  const code = totals.lines === totals.approvedLines ? [ALL_GRANTED] : [NO_REMARK];
  return {
    DeclaratieNummer: declared.DeclaratieNummer,
    TotaalIngediendBedrag: declared.TotaalIngediendBedrag,
    TotaalToegekendBedrag: total(totals.approvedCents),
    RetourCodes: codes(refusedAsWhole ? onClaim : code),
  } as DeclaratieAntwoordHead;
}

const total = (amount: Cents) => ({
  TotaalBedrag: Number(amount < 0n ? -amount : amount),
  DebetCredit: amount < 0n ? ('C' as const) : ('D' as const),
});

/** Only the refused lines, by child, in the order they come; all lines of a child stand together. */
export async function* answerClients(refused: AsyncIterable<readonly RefusedLine[]>): AsyncGenerator<JW325.Client> {
  let bsn: string | undefined;
  let lines: RefusedLine[] = [];
  for await (const batch of refused) {
    for (const line of batch) {
      if (bsn !== undefined && line.bsn !== bsn) {
        yield answerClient(bsn, lines);
        lines = [];
      }
      bsn = line.bsn;
      lines.push(line);
    }
  }
  if (bsn !== undefined) yield answerClient(bsn, lines);
}

function answerClient(bsn: string, lines: readonly RefusedLine[]): JW325.Client {
  const onClient = retourcodesOn(
    'client',
    lines.reduce((mask, line) => mask | line.failedMask, 0),
  );
  return {
    Bsn: bsn,
    Prestaties: { Prestatie: lines.map((line) => answerPrestatie(line, onClient.length > 0)) },
    RetourCodes: codes(onClient.length > 0 ? onClient : [NO_REMARK]),
  } as JW325.Client;
}

function answerPrestatie({ line, failedMask, retourcode }: RefusedLine, clientRefused: boolean): JW325.Prestatie {
  const own = retourcode === undefined ? retourcodesOn('line', failedMask) : [retourcode];
  return {
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
    RetourCodes: codes(clientRefused ? [NOT_JUDGED] : own),
  } as JW325.Prestatie;
}
