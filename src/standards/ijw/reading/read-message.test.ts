import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildJw323, buildJw325 } from '../building/build-stream.ts';
import type { JW323, JW325 } from '../release-3-2/types/messages.ts';
import { eventsOf, exampleBytes } from '../testing/messages.ts';
import { readHeader } from './read-header.ts';
import { readMessage } from './read-message.ts';

async function example(): Promise<{
  Header: JW323.Header;
  head: Omit<JW323.Declaratie, 'Clienten'>;
  prestatie: JW323.Prestatie;
}> {
  const [header, declaratie, lines] = await eventsOf(exampleBytes('JW323'));
  assert.ok(header?.kind === 'header' && header.message === 'JW323');
  assert.ok(declaratie?.kind === 'declaratie' && lines?.kind === 'prestaties' && lines.message === 'JW323');
  return {
    Header: header.header,
    head: declaratie.declaratie,
    prestatie: lines.prestaties[0]?.Prestatie as JW323.Prestatie,
  };
}

test('a JW323 gives header, declaratie, batches of lines in order with place and owner, and end', async () => {
  const { Header, head, prestatie } = await example();
  function* clients(): Generator<JW323.Client> {
    for (let i = 0; i < 1300; i++)
      yield { Bsn: String(100000000 + i), Prestaties: { Prestatie: [prestatie, prestatie] } };
  }
  const kinds: string[] = [];
  let expected = 0;
  let lineBefore = 0;
  for await (const event of readMessage(buildJw323(Header, head, clients()))) {
    kinds.push(event.kind);
    if (event.kind !== 'prestaties') continue;
    assert.ok(event.prestaties.length <= 1000);
    for (const line of event.prestaties) {
      assert.equal(line.sequence, ++expected);
      assert.equal(line.clientSequence, Math.ceil(expected / 2));
      assert.equal(line.Bsn, String(100000000 + line.clientSequence - 1));
      assert.ok(line.line > lineBefore);
      lineBefore = line.line;
    }
  }
  assert.deepEqual(kinds, ['header', 'declaratie', 'prestaties', 'prestaties', 'prestaties', 'end']);
  assert.equal(expected, 2600);
});

test('nothing is delivered any more after the first departure from the schema', async () => {
  const xml = exampleBytes('JW323').toString().replace('<jw323:Eenheid>01', '<jw323:Eenheid>99');
  const events = await eventsOf(Buffer.from(xml));
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['refused'],
  );
});

test('a JW325 gives the codes of each client after its lines, and the antwoord last', async () => {
  const events = await eventsOf(exampleBytes('JW325'));
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['header', 'prestaties', 'clients', 'antwoord', 'end'],
  );
  const antwoord = events[3];
  assert.ok(antwoord?.kind === 'antwoord');
  assert.deepEqual(antwoord.antwoord.RetourCodes, { RetourCode: ['0200'] });
  const header = events[0] as { header: JW325.Header };
  for await (const event of readMessage(buildJw325(header.header, antwoord.antwoord)))
    assert.notEqual(event.kind, 'refused');
});

test('the findings of one file are at most 100', async () => {
  const bad = Array.from({ length: 500 }, () => '<jw323:X/>').join('');
  const xml = exampleBytes('JW323').toString().replace('<jw323:Clienten>', `${bad}<jw323:Clienten>`);
  const last = (await eventsOf(Buffer.from(xml))).at(-1);
  assert.equal(last?.kind === 'refused' && last.refusals.length, 100);
});

test('a date the schema allows but nobody can work with is refused at the third station', async () => {
  const xml = exampleBytes('JW323').toString().replace('2025-03-10', '12025-03-10');
  const last = (await eventsOf(Buffer.from(xml))).at(-1);
  assert.ok(last?.kind === 'refused');
  assert.deepEqual(
    last.refusals.map(({ code, station }) => [code, station]),
    [['ijw.date-outside-calendar', 'value']],
  );
});

test('the header is read from the first bytes, whatever follows', () => {
  const cut = exampleBytes('JW325').subarray(0, 1500);
  assert.deepEqual(readHeader(cut), {
    ok: true,
    value: {
      message: 'JW325',
      berichtCode: '491',
      Afzender: '0363',
      Ontvanger: '99990001',
      Identificatie: 'A202504150',
      Dagtekening: '2025-04-15',
    },
  });
  const tooShort = readHeader(cut.subarray(0, 300));
  assert.ok(!tooShort.ok && tooShort.refusal.message === 'JW325');
  assert.equal(tooShort.refusal.refusals.at(-1)?.code, 'ijw.truncated');
});
