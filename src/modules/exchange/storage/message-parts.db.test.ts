import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { buildWorld, scopeFor, WORLD } from '../../../../test/support/world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { readParts, writeParts } from './message-parts.ts';
import { PART_BYTES } from './pack-pieces.ts';

const db = await testDatabase();
await buildWorld(db);
const oss = scopeFor({ municipalityIds: [WORLD.oss.id] });
const elsewhere = scopeFor({ municipalityIds: [WORLD.boxtel.id] });

let messages = 0;
async function newMessage(): Promise<bigint> {
  messages += 1;
  const { id } = await asOwner(db, (tx) =>
    tx.one<{ id: bigint }>(
      `insert into message (region_id, direction, message_code, sender_code, receiver_code, identification, dated_on,
         provider_id, municipality_id, file_name, size_bytes, sha256)
       values (1, 'in', 'JW323', '99990001', '0828', $1, '2026-11-01', $2, $3, 'proef.xml', 0, '\\x') returning id`,
      [`P${messages}`, WORLD.meander.id, WORLD.oss.id],
    ),
  );
  return id;
}

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readBack(id: bigint, scope = oss): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readParts((fn) => withScope(db, scope, fn), id)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('a message comes back byte for byte, and takes the room of its compressed pieces', async () => {
  const text = Buffer.from('<Prestatie>1</Prestatie>'.repeat(150_000));
  const content = Buffer.concat([text, randomBytes(1000)]);
  const id = await newMessage();
  const parts = await withScope(db, oss, (tx) => writeParts(tx, id, chunksOf(content, 300_000)));
  assert.ok(parts > 1 && parts <= Math.ceil(content.length / PART_BYTES));
  assert.ok((await readBack(id)).equals(content));
  const { kept } = await withScope(db, oss, (tx) =>
    tx.one<{ kept: number }>('select sum(length(bytes))::int as kept from message_part where message_id = $1', [id]),
  );
  assert.ok(kept < content.length / 20, `${kept} bytes for ${content.length}`);
});

test('pieces kept as they are, from before compression, are read as well', async () => {
  const id = await newMessage();
  await asOwner(db, (tx) =>
    tx.execute(`insert into message_part (message_id, seq, bytes) values ($1, 0, $2), ($1, 1, $3)`, [
      id,
      Buffer.from('<a>'),
      Buffer.from('</a>'),
    ]),
  );
  assert.equal((await readBack(id)).toString(), '<a></a>');
});

test('who may not see the message reads nothing of it', async () => {
  const id = await newMessage();
  await withScope(db, oss, (tx) => writeParts(tx, id, chunksOf(Buffer.from('<a/>'), 2)));
  assert.equal((await readBack(id, elsewhere)).length, 0);
});

test('a piece that does not fit in storage is an error of the writer', async () => {
  await assert.rejects(
    withScope(db, oss, (tx) => writeParts(tx, 999_999n, chunksOf(Buffer.from('<a/>'), 2))),
    /violates|policy/,
  );
});
