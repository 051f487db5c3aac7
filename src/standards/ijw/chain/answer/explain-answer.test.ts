import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addCents, cents, ZERO_CENTS } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { JW323, JW325 } from '../../release-3-2/types/messages.ts';
import { type Answer, explainAnswer, type Gap, type RefusedLine } from './explain-answer.ts';
import { type AnswerContext, type DeclaredLine, judgeAnswerHead, TR366, TR367 } from './rules.ts';

const prestatie = (reference: string, amount: number, sign: 'C' | 'D' = 'D'): JW323.Prestatie => ({
  ProductReferentie: { ReferentieNummer: reference },
  ToewijzingNummer: 1,
  ProductCategorie: '45',
  ProductCode: '45A04',
  ProductPeriode: { Begindatum: plainDate('2026-10-01'), Einddatum: plainDate('2026-10-31') },
  GeleverdVolume: 1,
  Eenheid: '84',
  ProductTarief: amount,
  IngediendBedrag: { Bedrag: amount, DebetCredit: sign },
});
const declaredLine = (reference: string, amount: number, sign: 'C' | 'D' = 'D'): DeclaredLine => ({
  bsn: '999900006',
  line: prestatie(reference, amount, sign),
});
const refusedLine = ({ bsn, line }: DeclaredLine, codes: readonly string[], clientCodes = ['0200']): RefusedLine => ({
  bsn,
  line: { ...line, RetourCodes: { RetourCode: codes } },
  clientCodes,
});
const total = (amount: number) => ({
  TotaalBedrag: Math.abs(amount),
  DebetCredit: amount < 0 ? ('C' as const) : ('D' as const),
});
const answerOf = (submitted: number, granted: number, refused: RefusedLine[], codes = ['0200']): Answer => ({
  headerCodes: ['0200'],
  head: {
    TotaalIngediendBedrag: total(submitted),
    TotaalToegekendBedrag: total(granted),
    RetourCodes: { RetourCode: codes },
  },
  refused,
});
const kinds = (gaps: readonly Gap[]) => gaps.map((gap) => [gap.kind, gap.cents]);

const A = declaredLine('A', 10_000);
const B = declaredLine('B', 20_000);
const C = declaredLine('C', 30_000);

describe('an answer explained to the cent (OP303)', () => {
  it('gives what is granted from what is refused (IV087)', () => {
    const explained = explainAnswer([A, B, C], answerOf(60_000, 40_000, [refusedLine(B, ['9321', '9340'])]));
    assert.deepEqual(
      [explained.submitted, explained.refused, explained.granted],
      [cents(60_000), cents(20_000), cents(40_000)],
    );
    assert.deepEqual(explained.gaps, []);
    assert.deepEqual(
      explained.lines.map((line) => [line.reference, line.verdict, line.retourcodes]),
      [
        ['A', 'granted', []],
        ['B', 'refused', ['9321', '9340']],
        ['C', 'granted', []],
      ],
    );
  });

  it('takes the reason of a line that was not judged from its client', () => {
    const explained = explainAnswer([A], answerOf(10_000, 0, [refusedLine(A, ['0233'], ['8187'])]));
    assert.deepEqual(explained.lines[0]?.retourcodes, ['8187']);
  });

  it('refuses every line when the declaration is refused as a whole (IV087)', () => {
    const explained = explainAnswer([A, B], answerOf(30_000, 0, [], ['9333']));
    assert.deepEqual([explained.granted, explained.gaps], [ZERO_CENTS, []]);
    assert.deepEqual(
      explained.lines.map((line) => line.retourcodes),
      [['9333'], ['9333']],
    );
  });

  it('refuses every line when the answer is a header alone (IV088)', () => {
    const explained = explainAnswer([A], { headerCodes: ['0001'], head: undefined, refused: [] });
    assert.deepEqual([explained.granted, explained.stated, explained.lines[0]?.retourcodes], [0n, undefined, ['0001']]);
  });

  it('leaves codes out that say nothing is wrong here, beside one that does', () => {
    const alone = explainAnswer([A], { headerCodes: ['0200', '0001'], head: undefined, refused: [] });
    assert.deepEqual(alone.lines[0]?.retourcodes, ['0001']);
    const own = explainAnswer([A], answerOf(10_000, 0, [refusedLine(A, ['0200', '9321'], ['8187'])]));
    assert.deepEqual(own.lines[0]?.retourcodes, ['9321']);
    const ofClient = explainAnswer([A], answerOf(10_000, 0, [refusedLine(A, ['0233'], ['0200', '8187'])]));
    assert.deepEqual(ofClient.lines[0]?.retourcodes, ['8187']);
  });

  it('grants nothing when the answer is a header alone, whatever its code (IV088)', () => {
    const explained = explainAnswer([A], { headerCodes: ['0200'], head: undefined, refused: [] });
    assert.deepEqual([explained.granted, explained.lines[0]?.retourcodes], [0n, ['0200']]);
  });

  it('takes a credit off what was submitted', () => {
    const explained = explainAnswer([A, declaredLine('K', 4_000, 'C')], answerOf(6_000, 6_000, []));
    assert.deepEqual([explained.submitted, explained.granted, explained.gaps], [6_000n, 6_000n, []]);
    const allTakenBack = explainAnswer([declaredLine('K', 4_000, 'C')], answerOf(-4_000, -4_000, []));
    assert.deepEqual([allTakenBack.submitted, allTakenBack.stated?.granted, allTakenBack.gaps], [-4_000n, -4_000n, []]);
  });

  it('names totals that are not the sum of the lines, and a line that is refused twice', () => {
    const refusals = [refusedLine(B, ['9321']), refusedLine(B, ['9321'])];
    const explained = explainAnswer([A, B], answerOf(30_100, 5_000, refusals));
    assert.deepEqual(kinds(explained.gaps), [
      ['refused-twice', -20_000n],
      ['submitted-total', 100n],
      ['granted-total', 14_900n],
    ]);
  });

  it('names a line that was never declared (TR366)', () => {
    const other = declaredLine('X', 500);
    assert.deepEqual(kinds(explainAnswer([A], answerOf(10_000, 9_500, [refusedLine(other, ['9338'])])).gaps), [
      ['unknown-line', -500n],
    ]);
    const otherClient = { ...refusedLine(A, ['9338']), bsn: '999900018' };
    assert.deepEqual(kinds(explainAnswer([A], answerOf(10_000, 0, [otherClient])).gaps), [['unknown-line', -10_000n]]);
  });

  it('names a line that comes back with other content (TR367)', () => {
    const changed = refusedLine(declaredLine('A', 9_000), ['9346']);
    assert.deepEqual(kinds(explainAnswer([A], answerOf(10_000, 1_000, [changed])).gaps), [['other-content', 1_000n]]);
  });

  it('names what was paid beside what was granted', () => {
    const explained = explainAnswer([A, B], answerOf(30_000, 30_000, [], ['8001']), cents(29_999));
    assert.deepEqual(kinds(explained.gaps), [['payment', -1n]]);
  });

  it('explains every cent whatever the answer says', () => {
    const line = fc.record({
      amount: fc.nat(100_000),
      credit: fc.boolean(),
      refused: fc.boolean(),
      off: fc.integer({ min: -50, max: 50 }),
      twice: fc.boolean(),
      unknown: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: undefined }),
        fc.constantFrom('0200', '8001', '9333'),
        (drawn, submitted, granted, paid, code) => {
          const declared = drawn.map((one, index) => declaredLine(`R${index}`, one.amount, one.credit ? 'C' : 'D'));
          const refused = drawn.flatMap((one, index) => {
            if (!one.refused) return [];
            const name = one.unknown ? `U${index}` : `R${index}`;
            const item = refusedLine(declaredLine(name, Math.max(0, one.amount + one.off), one.credit ? 'C' : 'D'), [
              '9321',
            ]);
            return one.twice ? [item, item] : [item];
          });
          const payment = paid === undefined ? undefined : cents(paid);
          const explained = explainAnswer(declared, answerOf(submitted, granted, refused, [code]), payment);
          const explainedTo = addCents(explained.granted, ...explained.gaps.map((gap) => gap.cents));
          assert.equal(explainedTo, payment ?? cents(granted));
          assert.equal(addCents(explained.granted, explained.refused), explained.submitted);
          assert.ok(
            explained.gaps.every(
              (gap) =>
                gap.cents !== 0n ||
                gap.kind === 'other-content' ||
                gap.kind === 'unknown-line' ||
                gap.kind === 'refused-twice',
            ),
          );
        },
      ),
    );
  });
});

describe('the head of an answer, for the party that gets it', () => {
  const header = {
    BerichtIdentificatie: { Identificatie: 'A1', Dagtekening: plainDate('2026-11-10') },
    DeclaratieIdentificatie: { Identificatie: 'D1', Dagtekening: plainDate('2026-11-02') },
    XsdVersieDeclaratie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
  } as JW325.Header;
  const sent = {
    header: {
      BerichtIdentificatie: header.DeclaratieIdentificatie,
      XsdVersie: header.XsdVersieDeclaratie,
    } as JW323.Header,
    declarationNumber: 'N1',
  };
  const good: AnswerContext = {
    today: plainDate('2026-11-10'),
    identificationUsed: false,
    municipalityExisted: true,
    declaration: sent,
  };
  const rules = (context: Partial<AnswerContext>, number: string | undefined = 'N1') =>
    judgeAnswerHead(header, number, { ...good, ...context });

  it('is good when it repeats what was sent', () => assert.deepEqual(rules({}), []));
  it('TR056: its identification was used before', () =>
    assert.deepEqual(rules({ identificationUsed: true }), ['TR056']));
  it('TR135: it is dated after today', () => assert.deepEqual(rules({ today: plainDate('2026-11-09') }), ['TR135']));
  it('TR135: dated today is in time', () => {
    const today = plainDate('2026-11-10');
    const declared = { Identificatie: 'D1', Dagtekening: today };
    const declaration = { ...sent, header: { ...sent.header, BerichtIdentificatie: declared } };
    const same = { ...header, DeclaratieIdentificatie: declared };
    assert.deepEqual(judgeAnswerHead(same, 'N1', { ...good, declaration }), []);
    assert.deepEqual(judgeAnswerHead(same, 'N1', { ...good, declaration, today: plainDate('2026-11-09') }), ['TR135']);
  });
  it('TR337: it names a declaration that was not sent', () => {
    assert.deepEqual(rules({ declaration: undefined }), ['TR337']);
    const other = { Identificatie: 'D1', Dagtekening: plainDate('2026-11-03') };
    assert.deepEqual(rules({ declaration: { ...sent, header: { ...sent.header, BerichtIdentificatie: other } } }), [
      'TR337',
    ]);
  });
  it('TR371: it names other versions of the schemas', () => {
    const versions = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '0.1.0' };
    assert.deepEqual(rules({ declaration: { ...sent, header: { ...sent.header, XsdVersie: versions } } }), ['TR371']);
  });
  it('TR376: it carries another number, and a header alone carries none', () => {
    assert.deepEqual(rules({}, 'N2'), ['TR376']);
    assert.deepEqual(judgeAnswerHead(header, undefined, good), []);
  });
  it('TR378: the municipality did not exist when the care was given', () =>
    assert.deepEqual(rules({ municipalityExisted: false }), ['TR378']));
});

describe('a refused line beside the declared one', () => {
  const { line: declared } = A;
  const { line: answered } = refusedLine(A, ['9321']);
  const period = declared.ProductPeriode;
  const others: readonly Partial<JW325.Prestatie>[] = [
    { ProductReferentie: { ReferentieNummer: 'A', VorigReferentieNummer: 'Z' } },
    { ToewijzingNummer: 2 },
    { ProductCategorie: '46' },
    { ProductCode: '45A05' },
    { ProductPeriode: { ...period, Begindatum: plainDate('2026-10-02') } },
    { ProductPeriode: { ...period, Einddatum: plainDate('2026-10-30') } },
    { GeleverdVolume: 2 },
    { Eenheid: '82' },
    { ProductTarief: 9_999 },
    { IngediendBedrag: { Bedrag: 9_999, DebetCredit: 'D' } },
    { IngediendBedrag: { Bedrag: 10_000, DebetCredit: 'C' } },
  ];
  it('TR367: is the same but for its codes', () => assert.equal(TR367({ bsn: A.bsn, line: answered }, A), false));
  for (const other of others) {
    it(`TR367: differs in ${Object.keys(other)} alone`, () =>
      assert.equal(TR367({ bsn: A.bsn, line: { ...answered, ...other } }, A), true));
  }
  it('TR366: was declared, for this client', () => {
    assert.equal(TR366({ bsn: A.bsn, line: answered }, A), false);
    assert.equal(TR366({ bsn: A.bsn, line: answered }, undefined), true);
    assert.equal(TR366({ bsn: '999900018', line: answered }, A), true);
  });
});
