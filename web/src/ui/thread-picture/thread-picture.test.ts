import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountFits, labelHeight, wrapLabel } from './label.ts';
import { layOut, linePath } from './layout.ts';
import { divideLines, eurosPerLine, followThread } from './lines.ts';
import { mergeSmall } from './merge-small.ts';

const flow = (pad: string[], euros: number) => ({ pad, bedragCent: euros * 100 });
const node = (id: string, euros: number) => ({ id, label: id, bedragCent: euros * 100 });

const picture = {
  kolommen: [
    { soort: 'doel', label: 'Doelen', knopen: [node('d1', 600), node('d2', 400)] },
    { soort: 'product', label: 'Producten', knopen: [node('p2', 300), node('p1', 700)] },
  ],
  stromen: [flow(['d1', 'p1'], 600), flow(['d2', 'p1'], 100), flow(['d2', 'p2'], 300)],
};

test('lines are as many as the total asks, and each node gets its own number of them, give or take one', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    flow([`d${index % 3}`, `p${index % 7}`, `c${index}`], 10 + index),
  );
  const counts = divideLines(many, 100);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const euros = total(many.map((each) => each.bedragCent)) / 100;
  assert.equal(total(counts), Math.round(euros / 100));
  for (const goal of ['d0', 'd1', 'd2']) {
    const own = many.map((each, index) => (each.pad[0] === goal ? index : -1)).filter((index) => index >= 0);
    const exact = total(own.map((index) => many[index]?.bedragCent ?? 0)) / 100 / 100;
    assert.ok(Math.abs(total(own.map((index) => counts[index] ?? 0)) - exact) <= 1, goal);
  }
});

test('no flows, no lines; a credit takes no line away from another', () => {
  assert.deepEqual(divideLines([], 10), []);
  assert.deepEqual(divideLines([flow(['a'], 20), flow(['b'], -20), flow(['c'], 20)], 10), [2, 0, 0]);
});

test('a line stands for what the server says, unless that gives too few or too many lines', () => {
  assert.equal(eurosPerLine(picture.stromen, 10), 10);
  assert.equal(eurosPerLine(picture.stromen, 500_000), 5);
  assert.equal(eurosPerLine([flow([], 82_487_839)], 100), 500_000);
});

test('each node is as high as its lines; a line keeps its goal and stays inside each node', () => {
  const layout = layOut(picture, 10, 1000);
  assert.equal(layout.lines.length, 100);
  const p1 = layout.nodes.find((placed) => placed.id === 'p1');
  assert.equal(p1?.height, 140);
  for (const line of layout.lines) {
    for (const [index, point] of line.points.entries()) {
      const placed = layout.nodes.find((candidate) => candidate.id === line.path[index]);
      assert.ok(placed && point.y >= placed.y && point.y <= placed.y + placed.height);
    }
  }
  const inP1 = layout.lines.filter((line) => line.path.includes('p1')).map((line) => line.goal);
  assert.deepEqual(inP1, inP1.toSorted(), 'within a node the lines are sorted by goal');
});

test('what flows from the upper node comes first in the next column; a column of a few keeps its own order', () => {
  const many = ['p5', 'p4', 'p3', 'p2', 'p1'];
  const wide = {
    ...picture,
    kolommen: [
      { soort: 'doel', label: 'Doelen', knopen: many.map((_, index) => node(`d${index + 1}`, 200)) },
      { soort: 'product', label: 'Producten', knopen: many.map((id) => node(id, 200)) },
    ],
    stromen: many.map((id) => flow([`d${id.slice(1)}`, id], 200)),
  };
  const second = (layout: ReturnType<typeof layOut>) =>
    layout.nodes.filter((placed) => placed.column === 1).map((placed) => placed.id);
  assert.deepEqual(second(layOut(wide, 10, 1000)), ['p1', 'p2', 'p3', 'p4', 'p5']);
  assert.deepEqual(second(layOut(picture, 10, 1000)), ['p2', 'p1']);
});

test('following a node gives the same amount in each column', () => {
  const followed = followThread(picture, 'd2');
  assert.equal(followed.cents, 40_000);
  assert.deepEqual(
    followed.columns[1]?.nodes.map(({ id, cents }) => [id, cents]),
    [
      ['p2', 30_000],
      ['p1', 10_000],
    ],
  );
});

test('small nodes are taken together without losing a cent, but never the followed one', () => {
  const knopen = Array.from({ length: 20 }, (_, index) => node(`c${index}`, 20 - index));
  const crowded = {
    kolommen: [{ soort: 'contract', label: 'Contracten', knopen }],
    stromen: knopen.map((each) => ({ pad: [each.id], bedragCent: each.bedragCent })),
  };
  const merged = mergeSmall(crowded, new Set(['c19']), (count) => `${count} andere`);
  const column = merged.kolommen[0]?.knopen ?? [];
  assert.equal(column.length, 16);
  assert.ok(column.some((each) => each.id === 'c19'));
  assert.equal(column.at(-1)?.label, '5 andere');
  assert.equal(
    column.reduce((sum, each) => sum + each.bedragCent, 0),
    21_000,
  );
});

test('a path goes through its nodes in one stroke', () => {
  assert.equal(
    linePath([
      { x: 0, y: 1 },
      { x: 100, y: 3 },
    ]),
    'M7 1C53.5 1 53.5 3 100 3',
  );
});

test('a name is shown whole: on as many lines as it needs, and no line is wider than the room', () => {
  const name = 'Gezinsgerichte verblijfsvoorzieningen voor jeugdigen met meervoudige problematiek';
  const lines = wrapLabel(name, 190);
  assert.equal(lines.join(' '), name);
  assert.ok(lines.length > 1 && lines.every((line) => line.length * 7 <= 190));
  assert.equal(
    wrapLabel('Jeugdbeschermingsmaatregelen', 100).join('').replaceAll('-', ''),
    'Jeugdbeschermingsmaatregelen',
  );
  assert.deepEqual(wrapLabel('Gezinsvervangend/gezinsgericht', 190), ['Gezinsvervangend/', 'gezinsgericht']);
  assert.equal(amountFits(['Kort'], 190), true);
  assert.ok(labelHeight(name, 190) > labelHeight('Kort', 190));
});

test('labels do not overlap the node above them', () => {
  const long = {
    ...picture,
    kolommen: picture.kolommen.map((column) => ({
      ...column,
      knopen: column.knopen.map((each) => ({ ...each, label: `${each.label} ${'woord '.repeat(12)}`.trim() })),
    })),
  };
  const { nodes, columnX } = layOut(long, 10, 1000);
  for (const column of [0, 1]) {
    const own = nodes.filter((each) => each.column === column);
    const room = (columnX[column + 1] ?? 1000) - (columnX[column] ?? 0);
    own.slice(1).forEach((each, index) => {
      const above = own[index];
      assert.ok(above && above.y + above.height + labelHeight(each.label, room) <= each.y + 0.001);
    });
  }
});
