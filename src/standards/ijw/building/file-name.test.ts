import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageFileName } from './file-name.ts';

test('a message is named after what it is, who it is for and its identification, with extension xml (OP192)', () => {
  assert.equal(messageFileName('JW325', '99990001', 'A202504150'), 'JW325_99990001_A202504150.xml');
});

test('an identification cannot lead out of its folder or break a header', () => {
  assert.equal(messageFileName('JW323', '0363', '../a"\r\né/b'), 'JW323_0363_..-a-----b.xml');
});
