import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { looksLikeZip, openZip, type ZipRefusal } from './index.ts';

type Piece = {
  readonly name: string;
  readonly text: string;
  readonly flags?: number;
  readonly claimedSize?: number;
  readonly crc?: number;
};

/** Writes a ZIP by hand, so that it can be wrong in exactly one way. */
function zipOf(pieces: readonly Piece[]): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, text, flags = 0, claimedSize, crc } of pieces) {
    const packed = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc ?? crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(pieces.length, 8);
  end.writeUInt16LE(pieces.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const LIMITS = { files: 3, fileBytes: 1000 };

async function verdict(zip: Buffer): Promise<ZipRefusal['code'] | string[]> {
  const opened = openZip(zip, LIMITS);
  if (!opened.ok) return opened.refusal.code;
  const texts: string[] = [];
  for (const entry of opened.value) {
    const read = await entry.read();
    if (!read.ok) return read.refusal.code;
    texts.push(`${read.value.name}=${Buffer.from(read.value.bytes)}`);
  }
  return texts;
}

test('plain files come out as they went in', async () => {
  const zip = zipOf([
    { name: 'a.xml', text: '<a/>' },
    { name: 'b.xml', text: '' },
  ]);
  assert.ok(looksLikeZip(zip));
  assert.deepEqual(await verdict(zip), ['a.xml=<a/>', 'b.xml=']);
});

const WRONG: readonly (readonly [name: string, zip: Buffer, code: ZipRefusal['code']])[] = [
  ['no ZIP (IB901)', Buffer.from('PK\x03\x04 no zip at all'), 'zip.not-a-zip'],
  ['empty (IB905)', zipOf([]), 'zip.empty'],
  ['too many files (IB902)', zipOf('abcd'.split('').map((name) => ({ name, text: '' }))), 'zip.too-many-files'],
  ['a folder', zipOf([{ name: 'map/a.xml', text: '' }]), 'zip.with-folders'],
  ['a path out', zipOf([{ name: '..\\a.xml', text: '' }]), 'zip.with-folders'],
  ['a password (IB903)', zipOf([{ name: 'a.xml', text: 'x', flags: 1 }]), 'zip.with-password'],
  ['too large a file (IB904)', zipOf([{ name: 'a.xml', text: 'x'.repeat(1001) }]), 'zip.file-too-large'],
  [
    'a bomb that states a small size',
    zipOf([{ name: 'a.xml', text: 'x'.repeat(100_000), claimedSize: 10 }]),
    'zip.damaged',
  ],
  ['other content than its checksum', zipOf([{ name: 'a.xml', text: 'x', crc: 1 }]), 'zip.damaged'],
];
for (const [name, zip, code] of WRONG) {
  test(`refused by name: ${name}`, async () => assert.equal(await verdict(zip), code));
}

test('cut off or with any byte changed it is refused or read, and never throws', async () => {
  const zip = zipOf([{ name: 'a.xml', text: '<a>tekst</a>' }]);
  for (let at = 0; at < zip.length; at += 1) {
    await verdict(zip.subarray(0, at));
    const other = Buffer.from(zip);
    other[at] = (other[at] ?? 0) ^ 0xff;
    await verdict(other);
  }
});
