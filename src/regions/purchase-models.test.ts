import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BURDENING, cellOf, compareWith, DIMENSIONS } from '../modules/instruments/index.ts';
import { purchaseModels } from './purchase-models.ts';

const models = purchaseModels();
const model = (key: string) => models.find((one) => one.key === key) ?? assert.fail(key);

test('R-301 to R-309: seven models, every dimension in its place, every cell with its source', () => {
  assert.equal(models.length, 7);
  for (const { key, cells } of models) {
    assert.deepEqual(
      cells.map(({ dimension }) => dimension),
      [...DIMENSIONS],
      key,
    );
    for (const { dimension, text, source, code, notes } of cells) {
      assert.equal(text === null, source === null, `${key} ${dimension}: no text without source, nor the reverse`);
      assert.ok(text !== '' && source !== '');
      if (text === null) assert.equal(code, undefined, `${key} ${dimension}: what is not known is not compared`);
      assert.ok((notes ?? []).every((note) => note.text && note.source));
    }
  }
});

test('R-308: what a source does not give stays unknown', () => {
  assert.equal(cellOf(model('rotterdam-rijnmond'), 'payment-timing')?.text, null);
  assert.equal(cellOf(model('zeeland'), 'municipalities')?.text, null);
  assert.equal(cellOf(model('noordoost-brabant'), 'contract-years')?.text, null);
  assert.equal(cellOf(model('alphen-kaag-braassem'), 'outcome-criteria')?.text, null);
});

test('R-023, R-319: only what both models state counts as a difference', () => {
  for (const own of models)
    for (const other of compareWith(own, models)) {
      const [back] = compareWith(other, [own]);
      assert.equal(other.differences, back?.differences, 'a difference is one both ways');
      if (other.key === own.key) assert.equal(other.differences, 0);
      const same = Object.values(other.likeness).filter((one) => one === 'same').length;
      assert.equal(same + other.differences + other.unknown, BURDENING.length);
    }
  const [zeeland] = compareWith(model('ijsselland'), [model('zeeland')]);
  assert.equal(zeeland?.likeness.variant, 'different');
  assert.equal(zeeland?.likeness['contract-years'], 'same');
  assert.equal(zeeland?.likeness['outcome-criteria'], 'unknown');
});
