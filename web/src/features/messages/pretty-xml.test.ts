import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prettyXml } from './pretty-xml.ts';

test('one element per line, indented, values beside their element', () => {
  assert.equal(
    prettyXml('<?xml version="1.0"?>\r\n<a:B xmlns:a="x"><a:C>1</a:C><a:D/><a:E>\n<a:F>2</a:F></a:E></a:B>'),
    '<?xml version="1.0"?>\n<a:B xmlns:a="x">\n  <a:C>1</a:C>\n  <a:D/>\n  <a:E>\n    <a:F>2</a:F>\n  </a:E>\n</a:B>',
  );
});

test('a BSN shows its last two digits only, also in a file that is not well-formed', () => {
  assert.equal(prettyXml('<a:Bsn>999900006</a:Bsn>'), '<a:Bsn>•••••••06</a:Bsn>');
  assert.equal(prettyXml('<Bsn>999900006</'), '<Bsn>•••••••06</');
});
