import type { Cents } from '../../../kernel/money.ts';
import { buildMessage } from '../../../standards/ijw/index.ts';
import { calendarMonthOf } from '../demo-calendar.ts';
import { clientsOf, headerOf, headOf, type SentLine } from '../jw323.ts';
import type { ExampleFacts, ExampleKind } from './example-facts.ts';
import { monthLines, numbered } from './month-lines.ts';

export type ExampleFile = { readonly fileName: string; readonly lines: number; readonly bytes: Uint8Array };

/**
 * A declaration to try out, made by the builder of the standard from what is really there. The same facts give the same
 * bytes, so that the same file sent twice is recognised.
 */
export function exampleFile(kind: ExampleKind, facts: ExampleFacts): ExampleFile {
  const stem = `${facts.month.slice(0, 4)}${facts.month.slice(5, 7)}${facts.receiverCbs}`;
  switch (kind) {
    case 'declaration':
      return fileOf(facts, `B${stem}`, `D${stem}`, monthLines(facts));
    case 'correction':
      return fileOf(facts, `C${stem}`, `C${stem}`, corrections(facts));
    case 'broken':
      return broken(fileOf(facts, `F${stem}`, `F${stem}`, monthLines(facts).slice(0, FEW)));
    case 'same-identification':
      return otherContent(facts);
  }
}

/** Lines of a short example. */
const FEW = 12;
const CORRECTED = 3;

function fileOf(
  facts: ExampleFacts,
  identification: string,
  number: string,
  lines: readonly SentLine[],
  month = facts.month,
): ExampleFile {
  const { from, through } = calendarMonthOf(month, 0);
  const file = {
    senderAgb: facts.senderAgb,
    receiverCbs: facts.receiverCbs,
    identification,
    number,
    from,
    through,
    datedOn: facts.datedOn,
  };
  const total = lines.reduce((sum, { line }) => sum + (line.sign === 'D' ? line.amountCents : -line.amountCents), 0n);
  const bytes = buildMessage('JW323', {
    Header: headerOf(file),
    Declaratie: { ...headOf(file, total), Clienten: { Client: [...clientsOf(lines)] } },
  });
  return { fileName: `JW323_${file.senderAgb}_${identification}.xml`, lines: lines.length, bytes };
}

/** Takes a few paid lines back and asks less for them: a credit with a new debit (IV085, IV086, IV091). */
function corrections(facts: ExampleFacts): SentLine[] {
  const correctable = facts.last.lines.filter(({ line }) => line.volume >= 4);
  const step = Math.max(1, Math.floor(correctable.length / CORRECTED));
  const chosen = correctable.filter((_, at) => at % step === step - 1).slice(0, CORRECTED);
  return numbered(
    facts,
    chosen.flatMap(({ bsn, line }) => {
      const volume = Math.floor(line.volume * 0.9);
      const amountCents = (line.tariffCents === null ? BigInt(volume) : BigInt(volume) * line.tariffCents) as Cents;
      return [
        { bsn, line: { ...line, sign: 'C' as const, previousReference: line.reference } },
        { bsn, line: { ...line, volume, amountCents } },
      ];
    }),
    'C',
  );
}

/** A word where the schema wants a number. */
function broken(file: ExampleFile): ExampleFile {
  const text = Buffer.from(file.bytes)
    .toString('utf8')
    .replace(/(GeleverdVolume>)\d+(<)/, '$1zes$2');
  return { ...file, bytes: Buffer.from(text, 'utf8') };
}

/** The identification of the last declaration on another one (TR056). */
function otherContent(facts: ExampleFacts): ExampleFile {
  const { identification, number, month, lines } = facts.last;
  const file = fileOf(facts, identification, number, lines.slice(0, FEW), month);
  return { ...file, fileName: file.fileName.replace('.xml', '_anders.xml') };
}
