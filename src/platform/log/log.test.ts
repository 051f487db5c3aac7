import assert from 'node:assert/strict';
import test from 'node:test';
import { createLog } from './index.ts';
import { readableLine } from './readable.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line is JSON with time, level and the facts given', () => {
  const [line] = logged((log) => log.info({ port: 8181 }, 'listening'));
  assert.deepEqual(
    { ...line, time: typeof line?.time },
    { level: 'info', time: 'string', port: 8181, msg: 'listening' },
  );
});

test('bodies, names and citizen numbers are left out, at each level of an object', () => {
  const child = { bsn: '999990019', name: 'Noor', id: 4 };
  const [line] = logged((log) => log.info({ ...child, client: child, claim: { client: child }, body: '<xml/>' }, 'x'));
  assert.doesNotMatch(JSON.stringify(line), /999990019|Noor|xml/);
  assert.deepEqual(line?.client, { bsn: '[weggelaten]', name: '[weggelaten]', id: 4 });
});

test('a citizen number in any text or number is taken out; other nine digits stay and the line stays JSON', () => {
  const [line] = logged((log) =>
    log.info({ text: 'bsn 999990019?', raw: 999990019, amount: 123456789 }, 'of 999990019'),
  );
  assert.deepEqual([line?.text, line?.raw, line?.msg], ['bsn 0?', 0, 'of 0']);
  assert.equal(line?.amount, 123456789);
});

test('an error tells its kind, code and stack, never the stored values PostgreSQL repeats', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (surname)=(Jansen)',
    where: 'Jansen',
  });
  const [line] = logged((log) => log.error({ err: new Error('outer', { cause: error }) }, 'failed'));
  assert.doesNotMatch(JSON.stringify(line), /Jansen/);
  const err = line?.err as { cause?: Record<string, unknown> } | undefined;
  assert.equal(err?.cause?.code, '23505');
});

test('a request is logged without its query string', () => {
  const [line] = logged((log) => log.info({ req: { id: 1, method: 'GET', url: '/v1/x?zoek=Noor', headers: {} } }, 'x'));
  assert.deepEqual(line?.req, { id: 1, method: 'GET', path: '/v1/x' });
});

test('on a terminal a line is short, with the stack of an error below it', () => {
  const json = JSON.stringify({
    level: 'warn',
    time: '2026-03-31T12:03:11.5Z',
    port: 1,
    msg: 'hm',
    err: { stack: 'Error: x' },
  });
  assert.equal(readableLine(json), '12:03:11 warn  hm port=1\nError: x\n');
  assert.equal(readableLine('no json\n'), 'no json\n');
});
