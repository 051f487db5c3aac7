import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MessageEvent } from '../reading/events.ts';
import type { JW323, JW325, MessageId, Messages } from '../release-3-2/types/messages.ts';
import { arbitraryMessage } from '../testing/arbitrary-message.ts';
import { eventsOf, exampleBytes } from '../testing/messages.ts';
import { buildMessage, makeHeader } from './build-message.ts';
import { buildJw323, buildJw325 } from './build-stream.ts';
import { NotBuildable } from './write-element.ts';

const ALL: readonly MessageId[] = [
  'JW301',
  'JW302',
  'JW305',
  'JW306',
  'JW307',
  'JW308',
  'JW315',
  'JW316',
  'JW317',
  'JW318',
  'JW319',
  'JW320',
  'JW323',
  'JW325',
];

const of = <Kind extends MessageEvent['kind']>(events: readonly MessageEvent[], kind: Kind) =>
  events.filter((event): event is Extract<MessageEvent, { kind: Kind }> => event.kind === kind);

/** The message as one object again, also when it was read in a stream. */
function together(events: readonly MessageEvent[]): unknown {
  const [whole, head] = [of(events, 'whole')[0], of(events, 'header')[0]];
  if (whole) return whole.bericht;
  const answers = of(events, 'clients').flatMap(({ clients }) => clients);
  const clients: { Bsn: string; Prestaties: { Prestatie: unknown[] }; RetourCodes?: unknown }[] = [];
  for (const event of of(events, 'prestaties')) {
    for (const { Bsn, clientSequence, Prestatie } of event.prestaties) {
      const answer = answers.find((client) => client.clientSequence === clientSequence);
      clients[clientSequence - 1] ??= {
        Bsn,
        Prestaties: { Prestatie: [] },
        ...(answer && { RetourCodes: answer.RetourCodes }),
      };
      clients[clientSequence - 1]?.Prestaties.Prestatie.push(Prestatie);
    }
  }
  const Clienten = clients.length > 0 ? { Clienten: { Client: clients } } : {};
  const declaratie = of(events, 'declaratie')[0]?.declaratie;
  if (declaratie) return { Header: head?.header, Declaratie: { ...declaratie, ...Clienten } };
  const antwoord = of(events, 'antwoord')[0]?.antwoord;
  return { Header: head?.header, ...(antwoord && { DeclaratieAntwoord: { ...antwoord, ...Clienten } }) };
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

for (const id of ALL) {
  test(`${id}: build after read gives the same bytes`, async () => {
    const bericht = together(await eventsOf(exampleBytes(id)));
    assert.equal(Buffer.from(buildMessage(id, bericht as Messages[typeof id])).toString(), exampleBytes(id).toString());
  });

  test(`${id}: read after build gives the original`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessage(id), async (bericht) => {
        const events = await eventsOf(buildMessage(id, bericht as Messages[typeof id]));
        assert.equal(events.at(-1)?.kind, 'end', JSON.stringify(events.at(-1)));
        assert.deepEqual(together(events), bericht);
      }),
      { numRuns: 40, seed: 323 },
    );
  });
}

test('JW323 and JW325 built client by client are the same bytes as built whole', async () => {
  const { Header, Declaratie } = together(await eventsOf(exampleBytes('JW323'))) as JW323.Bericht;
  const { Clienten, ...head } = Declaratie;
  assert.deepEqual(await bytesOf(buildJw323(Header, head, Clienten.Client)), exampleBytes('JW323'));
  const answer = together(await eventsOf(exampleBytes('JW325'))) as JW325.Bericht;
  const { Clienten: refused, ...antwoord } = answer.DeclaratieAntwoord as JW325.DeclaratieAntwoord;
  assert.deepEqual(await bytesOf(buildJw325(answer.Header, antwoord, refused?.Client)), exampleBytes('JW325'));
});

test('JW325 without clients (IV087, all granted) and with a header only (level 2 refusal) are sound', async () => {
  const answer = together(await eventsOf(exampleBytes('JW325'))) as JW325.Bericht;
  const { Clienten: _, ...antwoord } = answer.DeclaratieAntwoord as JW325.DeclaratieAntwoord;
  for (const given of [antwoord, undefined]) {
    const events = await eventsOf(await bytesOf(buildJw325(answer.Header, given)));
    assert.deepEqual(
      events.map(({ kind }) => kind),
      given ? ['header', 'antwoord', 'end'] : ['header', 'end'],
    );
  }
});

test('a header takes its code and version from the message; the schema version can be set (IV034)', () => {
  const given = { Afzender: '99990001', Ontvanger: '0363', Identificatie: 'D1', Dagtekening: '2025-04-07' as never };
  const header = makeHeader('JW323', {
    ...given,
    XsdVersie: { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' },
  });
  assert.deepEqual([header.BerichtCode, header.BerichtVersie, header.BerichtSubversie], ['490', 3, 2]);
  assert.equal(header.XsdVersie.BerichtXsdVersie, '0.1.0');
  assert.equal(makeHeader('JW325', given).XsdVersie.BasisschemaXsdVersie, '1.0.0');
});

test('what the schema would refuse is not built, and the error shows no value', async () => {
  const good = together(await eventsOf(exampleBytes('JW323'))) as JW323.Bericht;
  const wrong: readonly object[] = [
    { ...good, Header: { ...good.Header, Afzender: '9999000' } },
    { ...good, Header: { ...good.Header, BerichtCode: '436' } },
    { ...good, Header: { ...good.Header, Onbekend: '1' } },
    { ...good, Header: { ...good.Header, Ontvanger: undefined } },
    { ...good, Header: { ...good.Header, BerichtVersie: 3.5 } },
    { ...good, Declaratie: { ...good.Declaratie, DeclaratieNummer: 'a\u0001' } },
    { ...good, Declaratie: { ...good.Declaratie, Clienten: { Client: [] } } },
  ];
  for (const bericht of wrong) {
    assert.throws(
      () => buildMessage('JW323', bericht as JW323.Bericht),
      (error) => error instanceof NotBuildable && !error.message.includes('9999000'),
    );
  }
  const { Clienten: _, ...head } = good.Declaratie;
  await assert.rejects(bytesOf(buildJw323(good.Header, head, [])), NotBuildable);
});
