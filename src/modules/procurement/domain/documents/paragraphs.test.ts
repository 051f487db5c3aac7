import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphsOf } from './paragraphs.ts';

const TABLE: readonly [string, string, [string, string][]][] = [
  [
    'numbers at the begin of a line',
    '1. Doel\nZo licht als kan.\n1.1 Keurmerk is nodig.',
    [
      ['1', 'Doel\nZo licht als kan.'],
      ['1.1', 'Keurmerk is nodig.'],
    ],
  ],
  [
    'text before the first number',
    'Leidraad\r\n\r\n2 Planning',
    [
      ['0', 'Leidraad'],
      ['2', 'Planning'],
    ],
  ],
  ['an article by its word', 'Artikel 3: Duur\nTwee jaar.', [['3', 'Duur\nTwee jaar.']]],
  [
    'no numbers: counted',
    'Eerste.\n\n  \nTweede\nregel.',
    [
      ['1', 'Eerste.'],
      ['2', 'Tweede\nregel.'],
    ],
  ],
  [
    'a number that returns',
    '1 Een\n1 Nog een',
    [
      ['1', 'Een'],
      ['1 (2)', 'Nog een'],
    ],
  ],
  ['a year in a sentence is no number of a paragraph', 'In 2027 begint het.', [['1', 'In 2027 begint het.']]],
  ['nothing', '  \n', []],
];

for (const [name, text, expected] of TABLE)
  test(`R-183: a document in paragraphs: ${name}`, () =>
    assert.deepEqual(
      paragraphsOf(text).map(({ key, text: body }) => [key, body]),
      expected,
    ));
