import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { checkFileOf } from '../check/check-file.ts';
import type { MessagesShape } from '../reading/messages-shape.ts';
import { readHeader } from '../reading/read-header.ts';
import { readMessage } from '../reading/read-message.ts';
import { ijw32 } from '../release-3-2/release.ts';
import { exampleBytes } from '../testing/messages.ts';
import { type ToyMessages, toyRelease } from '../testing/toy-release.ts';
import { Level2Check } from './level2.ts';
import type { Release } from './release.ts';
import { recogniseRelease, releaseFor, releaseOn } from './release-for.ts';

/** 3.2 ends on the day before 3.3 begins. */
const old = { ...ijw32, inForce: { ...ijw32.inForce, through: plainDate('2026-12-31') } };
const RELEASES = [old, toyRelease] as const;

const inNext = (message: string, day: string): Buffer =>
  Buffer.from(
    exampleBytes(message)
      .toString('utf8')
      .replaceAll('ijw/3_2', 'ijw/3_3')
      .replace(/BerichtSubversie>2</, 'BerichtSubversie>3<')
      .replace(/<ijw:Dagtekening>[^<]*/, `<ijw:Dagtekening>${day}`),
  );

async function rulesBroken<M extends MessagesShape>(
  bytes: Uint8Array,
  release: Release<M>,
): Promise<readonly string[] | 'refused'> {
  const check = new Level2Check(release);
  for await (const event of readMessage<M>([bytes], { release: release.description })) {
    if (event.kind === 'refused') return 'refused';
    check.hear(event);
  }
  return check.verdict().rules;
}

test('a file is recognised by its namespace, whatever releases run beside each other', () => {
  assert.equal(recogniseRelease(exampleBytes('JW305'), RELEASES)?.name, '3.2');
  assert.equal(recogniseRelease(inNext('JW305', '2027-01-01'), RELEASES)?.name, '3.3');
  assert.equal(recogniseRelease(Buffer.from('<Bericht xmlns="elsewhere"/>'), RELEASES), undefined);
});

test('messages are written in the latest release in force on their day', () => {
  assert.equal(releaseOn(plainDate('2023-04-02'), RELEASES), undefined);
  assert.equal(releaseOn(plainDate('2023-04-03'), RELEASES)?.name, '3.2');
  assert.equal(releaseOn(plainDate('2026-12-31'), RELEASES)?.name, '3.2');
  assert.equal(releaseOn(plainDate('2027-01-01'), RELEASES)?.name, '3.3');
  assert.equal(releaseOn(plainDate('2027-01-01'), [toyRelease, ijw32])?.name, '3.3');
});

const header = (BerichtSubversie: number, day: string) => ({
  BerichtVersie: 3,
  BerichtSubversie,
  BerichtIdentificatie: { Identificatie: 'X', Dagtekening: plainDate(day) },
});

test('a header belongs to the release of its version, and only while that is in force', () => {
  const nameOf = (subversie: number, day: string): string => {
    const found = releaseFor(header(subversie, day), RELEASES);
    return found.ok ? found.value.name : found.refusal.code;
  };
  assert.equal(nameOf(2, '2026-12-31'), '3.2');
  assert.equal(nameOf(2, '2027-01-01'), 'ijw.release-not-in-force');
  assert.equal(nameOf(3, '2026-12-31'), 'ijw.release-not-in-force');
  assert.equal(nameOf(3, '2027-01-01'), '3.3');
  assert.equal(nameOf(4, '2027-01-01'), 'ijw.release-unknown');
});

test('each release reads its own messages only', async () => {
  assert.equal(readHeader(inNext('JW323', '2027-02-10'), ijw32.description).ok, false);
  assert.equal(readHeader(inNext('JW323', '2027-02-10'), toyRelease.description).ok, true);
  assert.equal(await rulesBroken(exampleBytes('JW323'), toyRelease), 'refused');
  assert.deepEqual(await rulesBroken(inNext('JW323', '2027-02-10'), toyRelease), []);
});

test('a rule that is new in a release holds there, and one that is gone does not', async () => {
  const evaluated = (day: string): Buffer =>
    Buffer.from(
      inNext('JW305', '2027-01-05')
        .toString('utf8')
        .replace('</jw305:StartProduct>', `<jw305:Evaluatiedatum>${day}</jw305:Evaluatiedatum></jw305:StartProduct>`),
    );
  assert.deepEqual(await rulesBroken(evaluated('2025-03-10'), toyRelease), ['TR900']);
  assert.deepEqual(await rulesBroken(evaluated('2025-03-11'), toyRelease), []);
  const overMonths = (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString('utf8').replace('<ijw:Begindatum>2025-03-10', '<ijw:Begindatum>2025-02-10'));
  assert.deepEqual(await rulesBroken(overMonths(exampleBytes('JW323')), ijw32), ['CS337']);
  assert.deepEqual(await rulesBroken<ToyMessages>(overMonths(inNext('JW323', '2027-02-10')), toyRelease), []);
});

test('a whole file is checked in its own release', async () => {
  const bytes = inNext('JW305', '2027-01-05');
  const release = recogniseRelease(bytes, RELEASES);
  assert.equal(release, toyRelease);
  const inToy = await checkFileOf(toyRelease, [bytes], { fileName: 'start.xml' });
  assert.deepEqual([inToy.message, inToy.xsdValid, inToy.level2Checked, inToy.rules], ['JW305', true, true, []]);
  const inOld = await checkFileOf(ijw32, [bytes], { fileName: 'start.xml' });
  assert.deepEqual([inOld.message, inOld.xsdValid], [null, false]);
});
