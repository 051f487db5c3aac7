import type { Handhavingsprotocol } from '../../../../src/modules/control/api.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { PROTOCOL_FIELDS, protocolText } from './protocol.nl.ts';

/** What is asked of a ground, a measure and a red flag, and how the answers become the document. */
export type ProtocolDocument = Handhavingsprotocol['document'];
export const LISTS = ['gronden', 'maatregelen', 'vlaggen'] as const;
export type ListName = (typeof LISTS)[number];
export type Item<List extends ListName = ListName> = ProtocolDocument[List][number];
type Values = Readonly<Record<string, string>>;

const text = protocolText.edit;
const TEXT = /^[\s\S]{3,400}$/;
const PERCENT = /^(100|\d{1,2}([,.]\d)?)$/;
const WHOLE_PERCENT = /^(100|\d{1,2})$/;
const NUMBER = /^-?\d{1,6}([,.]\d)?$/;
const DAYS = /^([1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-5])$/;

const base = (name: string) => ({ name, label: PROTOCOL_FIELDS[name] ?? name, required: true });
const words = (name: string): FieldDefinition => ({
  kind: 'text',
  ...base(name),
  pattern: TEXT,
  patternHint: text.long,
});

export const TERM_NAMES = ['antwoordDagen', 'herstelDagen', 'zienswijzeDagen', 'bezwaarDagen'] as const;
export const termFields: readonly FieldDefinition[] = TERM_NAMES.map((name) => ({
  kind: 'text',
  ...base(name),
  pattern: DAYS,
  patternHint: text.dayCount,
}));

/** The form of one thing of a list; a measure can follow on any other. */
export function itemFields(list: ListName, document: ProtocolDocument, key?: string): readonly FieldDefinition[] {
  switch (list) {
    case 'gronden':
      return [
        words('titel'),
        words('grondslag'),
        words('reikwijdte'),
        { kind: 'choice', ...base('zonderWaarschuwing'), options: text.yesNo },
      ];
    case 'maatregelen':
      return [
        words('titel'),
        { kind: 'choice', ...base('soort'), options: text.measureOptions },
        { kind: 'text', ...base('percentage'), hint: text.percentHint, pattern: PERCENT, patternHint: text.percent },
        {
          kind: 'choice',
          ...base('na'),
          required: false,
          hint: text.afterHint,
          options: document.maatregelen
            .filter(({ sleutel }) => sleutel !== key)
            .map(({ sleutel, titel }) => ({ value: sleutel, label: titel })),
        },
      ];
    case 'vlaggen':
      return [
        words('titel'),
        words('grondslag'),
        words('reikwijdte'),
        { kind: 'day', ...base('van') },
        { kind: 'day', ...base('tot'), required: false, hint: text.untilHint },
        { kind: 'choice', ...base('cijfer'), options: text.figureOptions },
        { kind: 'text', ...base('grens'), pattern: NUMBER, patternHint: text.number },
        {
          kind: 'text',
          ...base('verwachtOnterechtPercentage'),
          pattern: WHOLE_PERCENT,
          patternHint: text.wholePercent,
        },
        words('waaromOnterecht'),
      ];
  }
}

/** What the form of one thing begins with: what stands, or for a new one what is usual. */
export function itemValues(list: ListName, item?: Item): Record<string, string> {
  if (!item)
    return { gronden: { zonderWaarschuwing: 'nee' }, maatregelen: {}, vlaggen: { van: dayOfInstant(new Date()) } }[
      list
    ];
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typed(value)]));
}

function typed(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

const read = (value: string | undefined): number => Number((value ?? '').replace(',', '.'));

/** One thing as it was filled in; its key stays when it has one, and is made of its name when it is new. */
export function readItem(list: ListName, values: Values, key: string): Item {
  const { titel = '', grondslag = '', reikwijdte = '', van = '', tot, na } = values;
  switch (list) {
    case 'gronden':
      return { sleutel: key, titel, grondslag, reikwijdte, zonderWaarschuwing: values.zonderWaarschuwing === 'ja' };
    case 'maatregelen':
      return {
        sleutel: key,
        titel,
        soort: (values.soort ?? '') as Item<'maatregelen'>['soort'],
        percentage: read(values.percentage),
        na: na ?? null,
      };
    case 'vlaggen':
      return {
        sleutel: key,
        titel,
        grondslag,
        reikwijdte,
        van: van as Item<'vlaggen'>['van'],
        tot: (tot ?? null) as Item<'vlaggen'>['tot'],
        cijfer: values.cijfer ?? '',
        grens: read(values.grens),
        verwachtOnterechtPercentage: read(values.verwachtOnterechtPercentage),
        waaromOnterecht: values.waaromOnterecht ?? '',
      };
  }
}

const KEY_LENGTH = 34;

/** A key that no other thing has, made of the name. */
export function keyFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, KEY_LENGTH)
    .padEnd(2, 'x');
  const free = (key: string, at: number): string => {
    const tried = at === 1 ? key : `${key}-${at}`;
    return taken.includes(tried) ? free(key, at + 1) : tried;
  };
  return free(plain, 1);
}

/** The document with one thing added, changed or taken out. */
export function withItem(document: ProtocolDocument, list: ListName, key: string, item: Item | null): ProtocolDocument {
  const items: readonly Item[] = document[list];
  const stands = items.some(({ sleutel }) => sleutel === key);
  const next = stands
    ? items.flatMap((one) => (one.sleutel === key ? (item ?? []) : [one]))
    : [...items, ...(item ? [item] : [])];
  return { ...document, [list]: next };
}
