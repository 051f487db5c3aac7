import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAttachment } from './attachment.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CASES: readonly (readonly [string, string, Buffer, string])[] = [
  ['a PDF', 'application/pdf', Buffer.from('%PDF-1.7'), 'right'],
  ['a program that calls itself a PDF', 'application/pdf', Buffer.from('MZ\x90'), 'procurement.file-not-its-type'],
  ['a Word document', DOCX, Buffer.from('PK\x03\x04'), 'right'],
  ['a page that calls itself a picture', 'image/png', Buffer.from('<html>'), 'procurement.file-not-its-type'],
  ['a kind that may not be attached', 'text/html', Buffer.from('<html>'), 'procurement.file-not-its-type'],
  ['a photograph', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'right'],
  ['nothing', 'application/pdf', Buffer.alloc(0), 'procurement.file-empty'],
];
for (const [name, mediaType, bytes, expected] of CASES)
  test(`an attachment is what it says: ${name}`, () => {
    const checked = checkAttachment(mediaType, bytes);
    assert.equal(checked.ok ? 'right' : checked.refusal.code, expected);
  });
