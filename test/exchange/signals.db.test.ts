import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { answerOne, askAllocation, importAgbRegister, reportStart, spool } from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { buildMessage, checkFile, makeHeader, type ProductAsked } from '../../src/standards/ijw/index.ts';
import {
  deps,
  inScope,
  meander,
  messagesSince,
  must,
  newChild,
  nobody,
  oss,
  requestId,
  sent,
} from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
before(() => buildWorld(db));
const day = (text: string) => text as PlainDate;

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const HEAD = 'agbcode;naam;begindatum;einddatum;status\n';
async function importRegister(text: string, validOn = '2026-11-01') {
  const content = await spool(once(text));
  try {
    return await inScope(db, oss, (tx) =>
      importAgbRegister(tx, { content, fileName: 'agb.csv', validOn: day(validOn) }),
    );
  } finally {
    await content.close();
  }
}
const signalsOf = async (id: bigint): Promise<string[]> => {
  const { signals } = await asOwner(db, (tx) =>
    tx.one<{ signals: { code: string; at: string }[] | null }>('select signals from message where id = $1', [id]),
  );
  return (signals ?? []).map(({ code, at }) => `${code} ${at}`);
};
const count = async (table: string) =>
  (await asOwner(db, (tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${table}`))).n;

const start = async (allocationId: bigint, begin: string) => {
  const id = await sent(
    inScope(db, meander, (tx) => reportStart(tx, deps, { ...nobody, allocationId, begin: day(begin) })),
  );
  await workAll(db);
  return id;
};

test('OP254: without a register the provider code is not judged; with one, a code that is not in it is signalled and nothing is refused', async () => {
  assert.deepEqual(await signalsOf(await start(1n, '2026-11-02')), []);

  const faults = await importRegister(`${HEAD}99990002;Kompas;2020-01-01;;actief\n9999;x;2020-01-01;;actief\n`);
  assert.ok(!faults.ok && faults.refusal.faults[0]?.line === 3);
  assert.equal(await count('agb_register'), 0, 'a file with a fault leaves nothing');

  const register = `${HEAD}99990002;Kompas;2020-01-01;;actief\n`;
  assert.deepEqual(must(await importRegister(register)), { codes: 1, outcome: 'imported' });
  assert.deepEqual(must(await importRegister(register)), { codes: 1, outcome: 'already-imported' });
  assert.equal(await count('agb_code'), 1);

  const told = await start(2n, '2026-11-03');
  assert.deepEqual(await signalsOf(told), ['OP254 Header']);
  assert.deepEqual([(await messagesSince(db, told))[0]?.outcome, await count('delivery_notice')], ['processed', 2]);

  must(await importRegister(`${HEAD}99990001;De Meander;2020-01-01;;actief\n`, '2026-11-05'));
  must(await importRegister(register, '2026-12-01'));
  const [version] = await asOwner(db, (tx) => tx.query<{ n: number }>('select count(*)::int as n from agb_register'));
  assert.equal(version?.n, 3);
});

test('OP296: what is asked outside the contract is said to who asks and to who decides; inside it nothing is said', async () => {
  const ask = (reference: string, product: { category: string; code: string }, from: string): ProductAsked => ({
    reference,
    product: { Categorie: product.category, Code: product.code },
    from: day(from),
    through: day('2027-05-31'),
    size: { Volume: 4, Eenheid: '14', Frequentie: '2' },
    referrer: { type: '02', name: 'Huisartsenpraktijk Proef' },
  });
  const asking = (asked: ReturnType<typeof ask>, preview: boolean) =>
    inScope(db, meander, (tx) =>
      askAllocation(tx, deps, {
        ...nobody,
        preview,
        municipalityId: WORLD.oss.id,
        providerId: WORLD.meander.id,
        client: newChild,
        asked: [asked],
      }),
    );
  const codes = (signals: readonly { code: string; at: string }[]) => signals.map(({ code, at }) => `${code} ${at}`);
  const inside = must(await asking(ask('S1', WORLD.product, '2026-12-01'), true));
  assert.deepEqual(codes(inside.signals), []);
  const outside = must(await asking(ask('S2', WORLD.stay, '2026-12-01'), false));
  assert.deepEqual(codes(outside.signals), ['OP296 AangevraagdProduct[1]']);
  await workAll(db);
  assert.deepEqual(await signalsOf(outside.messageId ?? 0n), ['OP296 AangevraagdProduct[1]']);
  assert.equal((await messagesSince(db, outside.messageId ?? 0n))[0]?.outcome, 'processed', 'it refuses nothing');
});

test('TR378, IV095: another municipality is named only when it exists on the day that was asked for', async () => {
  const id = await requestId(db, 'S2');
  const say = (municipality: string) =>
    inScope(db, oss, (tx) =>
      answerOne(tx, deps, {
        ...nobody,
        preview: true,
        requestId: id,
        answer: { kind: 'residence-principle', municipality },
      }),
    );
  const refusal = async (code: string) => {
    const said = await say(code);
    return said.ok ? 'said' : said.refusal.code;
  };
  assert.equal(await refusal('0757'), 'said');
  assert.equal(await refusal('9999'), 'chain.municipality-unknown');
  assert.equal(await refusal('0756'), 'chain.municipality-unknown', 'Boxmeer went into Land van Cuijk in 2022');
});

test('CS002: a client under nine zeros passes the published check, and is refused by us with 0001; no child is made', async () => {
  const children = await count('client');
  const bytes = buildMessage('JW305', {
    Header: makeHeader('JW305', {
      Afzender: WORLD.meander.agb,
      Ontvanger: WORLD.oss.cbs,
      Identificatie: 'NUL1',
      Dagtekening: day('2026-11-10'),
    }),
    Client: {
      Bsn: '000000000',
      Geboortedatum: { Datum: day('2014-03-02') },
      Geslacht: '1',
      Naam: { Geslachtsnaam: { Achternaam: 'Niemand' } },
      StartProducten: {
        StartProduct: [
          {
            Product: { Categorie: WORLD.product.category, Code: WORLD.product.code },
            ToewijzingNummer: 300001,
            ToewijzingIngangsdatum: day('2026-01-01'),
            Begindatum: day('2026-11-02'),
            StatusAanlevering: '1',
          },
        ],
      },
    },
  } as never);
  const report = await checkFile([bytes], { fileName: 'nul.xml' });
  assert.deepEqual(
    [report.rules, report.namesNobody],
    [[], true],
    'the published verdict stands, and we say what it lets through',
  );
  const received = must(await sendFile(db, bytes));
  await workAll(db);
  const [told] = await messagesSince(db, received.messageId);
  assert.deepEqual([told?.outcome, told?.confirmed, told?.refusals?.[0]?.code], ['rejected', 'rejected', 'CS002']);
  assert.equal(await count('client'), children);
});
