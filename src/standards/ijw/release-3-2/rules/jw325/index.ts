import type { DeclaratieAntwoordHead, PrestatieLine } from '../../../reading/events.ts';
import type { StreamRule } from '../../../rules/rule.ts';
import type { JW325 } from '../../types/messages.ts';
import {
  CD060,
  CS002,
  isCreditedNothing,
  TR101_CLIENT,
  TR101_PRESTATIE,
  TR134_PRESTATIE,
  TR137_PRESTATIE,
} from '../declaration.ts';
import { signedCents, signedTotalCents } from '../values.ts';

export type Rule325 = StreamRule<PrestatieLine<JW325.Prestatie>, DeclaratieAntwoordHead, JW325.Header>;

/** An amount or total of 0 is debit. */
const CS325: Rule325 = {
  id: 'CS325',
  location: 'DeclaratieAntwoord',
  watch: () => ({
    line: ({ Prestatie: { IngediendBedrag: amount } }) => isCreditedNothing(amount.Bedrag, amount.DebetCredit),
    head: (antwoord) =>
      [antwoord.TotaalIngediendBedrag, antwoord.TotaalToegekendBedrag].some((total) =>
        isCreditedNothing(total.TotaalBedrag, total.DebetCredit),
      ),
  }),
};

/** These two on the DeclaratieAntwoord mean that it was judged line by line. */
const JUDGED = new Set(['0200', '8001']);

/** Submitted minus granted is the sum of the lines sent along, or granted is 0 when all was refused. */
const TR342: Rule325 = {
  id: 'TR342',
  location: 'DeclaratieAntwoord',
  watch: () => {
    let refusedCents = 0;
    return {
      line({ Prestatie }) {
        refusedCents += signedCents(Prestatie.IngediendBedrag);
        return false;
      },
      head({ RetourCodes, TotaalIngediendBedrag, TotaalToegekendBedrag }) {
        const grantedCents = signedTotalCents(TotaalToegekendBedrag);
        if (!RetourCodes.RetourCode.every((code) => JUDGED.has(code))) return grantedCents !== 0;
        return refusedCents !== signedTotalCents(TotaalIngediendBedrag) - grantedCents;
      },
    };
  },
};

/** All level 2 rules on JW325. */
export const JW325_RULES: readonly Rule325[] = [
  CD060,
  CS002,
  TR101_CLIENT,
  TR101_PRESTATIE,
  TR134_PRESTATIE,
  TR137_PRESTATIE,
  CS325,
  TR342,
];
