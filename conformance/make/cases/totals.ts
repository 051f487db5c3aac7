import { type CaseSpec, CLEAN, given, type RuleSpec } from '../case.ts';
import type { Edit } from '../edit.ts';
import { declaration, line } from './declaration.ts';

type Rules = string | readonly string[];
type Signed = readonly [cents: number, sign: 'D' | 'C'];
const amount = ([Bedrag, DebetCredit]: Signed): object => ({ Bedrag, DebetCredit });
const total = ([TotaalBedrag, DebetCredit]: Signed): object => ({ TotaalBedrag, DebetCredit });

/** A JW323 with lines of these amounts and this total. */
function claimed(what: string, rules: Rules, lines: readonly Signed[], sum: Signed): CaseSpec {
  const written = lines.map((signed, n) => ({
    ...line({ ToewijzingNummer: n + 1 }),
    ProductReferentie: {
      ReferentieNummer: `P${n}`,
      ...(signed[1] === 'C' ? { VorigReferentieNummer: `OUD${n}` } : {}),
    },
    IngediendBedrag: amount(signed),
  }));
  const made = declaration(what, rules, '2025-04-07', written as never);
  return { ...made, edits: [...made.edits, ['Declaratie.TotaalIngediendBedrag', total(sum)]] };
}

const ANSWER = 'DeclaratieAntwoord';
/** A JW325 with refused lines of these amounts, and what was submitted and granted. */
function answered(
  what: string,
  rules: Rules,
  lines: readonly Signed[],
  submitted: Signed,
  granted: Signed,
  codes: readonly string[] = ['0200'],
): CaseSpec {
  const refused = lines.map((signed, n) => ({
    ...line({}),
    ProductReferentie: {
      ReferentieNummer: `P${n}`,
      ...(signed[1] === 'C' ? { VorigReferentieNummer: `OUD${n}` } : {}),
    },
    IngediendBedrag: amount(signed),
    RetourCodes: { RetourCode: ['9321'] },
  }));
  const clients = [{ Bsn: '999900018', Prestaties: { Prestatie: refused }, RetourCodes: { RetourCode: ['0200'] } }];
  const edits: Edit[] = [
    [`${ANSWER}.TotaalIngediendBedrag`, total(submitted)],
    [`${ANSWER}.TotaalToegekendBedrag`, total(granted)],
    [`${ANSWER}.Clienten`, lines.length > 0 ? { Client: clients } : undefined],
    [`${ANSWER}.RetourCodes.RetourCode`, codes],
  ];
  return given('JW325', what, rules, ...edits);
}

const CS325: RuleSpec = {
  rule: 'CS325',
  cases: [
    claimed(
      'regel van 0 als credit',
      'CS325',
      [
        [0, 'C'],
        [100, 'D'],
      ],
      [100, 'D'],
    ),
    claimed(
      'regel van 0 als debet',
      CLEAN,
      [
        [0, 'D'],
        [100, 'D'],
      ],
      [100, 'D'],
    ),
    claimed(
      'regel van 1 cent als credit',
      CLEAN,
      [
        [1, 'C'],
        [100, 'D'],
      ],
      [99, 'D'],
    ),
    claimed(
      'totaal van 0 als credit',
      'CS325',
      [
        [100, 'D'],
        [100, 'C'],
      ],
      [0, 'C'],
    ),
    claimed(
      'totaal van 0 als debet',
      CLEAN,
      [
        [100, 'D'],
        [100, 'C'],
      ],
      [0, 'D'],
    ),
    claimed(
      'totaal van 1 cent als credit',
      CLEAN,
      [
        [100, 'D'],
        [101, 'C'],
      ],
      [1, 'C'],
    ),
    answered(
      'antwoord: regel van 0 als credit',
      'CS325',
      [
        [0, 'C'],
        [100, 'D'],
      ],
      [300, 'D'],
      [200, 'D'],
    ),
    answered(
      'antwoord: regel van 0 als debet',
      CLEAN,
      [
        [0, 'D'],
        [100, 'D'],
      ],
      [300, 'D'],
      [200, 'D'],
    ),
    answered('antwoord: ingediend 0 als credit', 'CS325', [[100, 'D']], [0, 'C'], [100, 'C']),
    answered('antwoord: ingediend 0 als debet', CLEAN, [[100, 'D']], [0, 'D'], [100, 'C']),
    answered('antwoord: toegekend 0 als credit', 'CS325', [[100, 'D']], [100, 'D'], [0, 'C']),
    answered('antwoord: toegekend 0 als debet', CLEAN, [[100, 'D']], [100, 'D'], [0, 'D']),
  ],
};

const TR358: RuleSpec = {
  rule: 'TR358',
  cases: [
    claimed(
      'totaal een cent te laag',
      'TR358',
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [149, 'D'],
    ),
    claimed(
      'totaal een cent te hoog',
      'TR358',
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [151, 'D'],
    ),
    claimed(
      'totaal precies',
      CLEAN,
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [150, 'D'],
    ),
    claimed(
      'totaal met het verkeerde teken',
      'TR358',
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [150, 'C'],
    ),
    claimed(
      'credit is opgeteld',
      'TR358',
      [
        [100, 'D'],
        [50, 'C'],
      ],
      [150, 'D'],
    ),
    claimed(
      'credit is afgetrokken',
      CLEAN,
      [
        [100, 'D'],
        [50, 'C'],
      ],
      [50, 'D'],
    ),
    claimed(
      'saldo credit',
      CLEAN,
      [
        [50, 'D'],
        [100, 'C'],
      ],
      [50, 'C'],
    ),
    claimed(
      'saldo credit geschreven als debet',
      'TR358',
      [
        [50, 'D'],
        [100, 'C'],
      ],
      [50, 'D'],
    ),
    claimed('alleen credit', CLEAN, [[100, 'C']], [100, 'C']),
  ],
};

const TR342: RuleSpec = {
  rule: 'TR342',
  cases: [
    answered(
      'verschil een cent te klein',
      'TR342',
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [400, 'D'],
      [251, 'D'],
    ),
    answered(
      'verschil een cent te groot',
      'TR342',
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [400, 'D'],
      [249, 'D'],
    ),
    answered(
      'verschil precies',
      CLEAN,
      [
        [100, 'D'],
        [50, 'D'],
      ],
      [400, 'D'],
      [250, 'D'],
    ),
    answered('afgewezen credit telt negatief', CLEAN, [[100, 'C']], [300, 'D'], [400, 'D']),
    answered('afgewezen credit is opgeteld', 'TR342', [[100, 'C']], [300, 'D'], [200, 'D']),
    answered('ingediend credit', CLEAN, [[100, 'D']], [300, 'C'], [400, 'C']),
    answered('alles goed (8001), niets afgewezen', CLEAN, [], [300, 'D'], [300, 'D'], ['8001']),
    answered('alles goed (8001), maar niet alles toegekend', 'TR342', [], [300, 'D'], [299, 'D'], ['8001']),
    answered('afgewezen regels onder 8001', CLEAN, [[100, 'D']], [300, 'D'], [200, 'D'], ['8001']),
    answered('hele declaratie afgekeurd, niets toegekend', CLEAN, [], [300, 'D'], [0, 'D'], ['9333']),
    answered('hele declaratie afgekeurd, toch een cent toegekend', 'TR342', [], [300, 'D'], [1, 'D'], ['9333']),
    answered('afgekeurd naast 0200, niets toegekend', CLEAN, [], [300, 'D'], [0, 'D'], ['0200', '9333']),
    answered('afgekeurd naast 0200, alles toegekend', 'TR342', [], [300, 'D'], [300, 'D'], ['0200', '9333']),
  ],
};

export const TOTALS: readonly RuleSpec[] = [CS325, TR342, TR358];
