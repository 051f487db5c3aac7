import assert from 'node:assert/strict';
import { type PlainDate, plainDate } from '../../src/kernel/plain-date.ts';
import { municipalityExisted } from '../../src/standards/cbs/index.ts';
import { Administration } from '../../src/standards/ijw/chain/administration.ts';
import { judgeMessage } from '../../src/standards/ijw/chain/judge.ts';
import { PUBLISHED_SOURCES } from '../../src/standards/ijw/chain/published-sources.ts';
import { acceptedBy, makeReturnMessage } from '../../src/standards/ijw/chain/return-message.ts';
import type { ChainFinding } from '../../src/standards/ijw/chain/rule.ts';
import { ruleText } from '../../src/standards/ijw/release-3-2/rule-texts.ts';
import type { ReadCase } from './level-3-cases.ts';

/** Municipal codes by day, with their mergers; product codes as published. */
const SOURCES = { ...PUBLISHED_SOURCES, municipalityExisted };

/** What levels 3 and 4 say of a case. */
export function findingsOf({ one, message, bericht, earlier, approved }: ReadCase): readonly ChainFinding[] {
  const administration = new Administration(earlier, approved);
  const context = administration.contextFor(message, bericht, plainDate(one.today), SOURCES);
  return judgeMessage(message, bericht, context);
}

/** The rules of a case, and where they are broken, in one line. */
export const chainPlacesOf = (findings: readonly ChainFinding[]): string =>
  findings
    .map(({ rule, place }) => `${rule} ${place.at}${'index' in place ? ` ${place.index + 1}` : ''}`)
    .sort()
    .join('; ');

/** Holds the findings of a case against what it expects, and gives its return message (IV028, IV032). */
export function assertJudged(read: ReadCase) {
  const { one, message, bericht } = read;
  const findings = findingsOf(read);
  assert.deepEqual([...new Set(findings.map((finding) => finding.rule))].sort(), [...one.rules].sort());
  assert.deepEqual([...new Set(findings.map((finding) => finding.retourcode))].sort(), [...one.retourcodes].sort());
  for (const { rule, level } of findings) assert.equal(level, ruleText(rule)?.level, `level of ${rule}`);
  const answer = makeReturnMessage(
    message,
    bericht,
    { outcome: 'judged', findings },
    {
      IdentificatieRetour: 'R1',
      DagtekeningRetour: one.today as PlainDate,
      XsdVersieRetour: bericht.Header.XsdVersie,
    },
  );
  assert.equal(acceptedBy(answer), findings.length === 0);
  for (const { place, retourcode } of findings) {
    const classes = classesIn(answer, place.at);
    const at = classes['index' in place ? place.index : 0];
    assert.ok(at?.RetourCodes?.RetourCode.includes(retourcode), `${retourcode} at ${place.at}`);
    if (place.at === 'Header') assert.deepEqual(Object.keys(answer), ['Header']);
    else assert.deepEqual(answer.Header.RetourCodes?.RetourCode, ['0200']);
  }
  return { findings, answer };
}

type Class = { readonly RetourCodes?: { readonly RetourCode: readonly string[] } };

/** Every class of this name in a message, in order. */
function classesIn(value: unknown, name: string): readonly Class[] {
  if (Array.isArray(value)) return value.flatMap((item) => classesIn(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = classesIn(member, name);
    return key === name ? [...(Array.isArray(member) ? member : [member]), ...inner] : inner;
  });
}
