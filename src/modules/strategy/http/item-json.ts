/** What is written in a strategy as the public API tells it, and back. */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type ItemContent, type ItemFault, isOpen, weightOf } from '../domain/item.ts';
import { type ItemField, SECTION_KEYS, type Section, shapeOf } from '../domain/sections.ts';
import { LIBRARY } from '../library/index.ts';
import type { StoredItem } from '../storage/items.ts';
import { emptyItem } from '../use-cases/keep-items.ts';
import { FAULT_WORDS, FIELD_PATHS } from './refusals.nl.ts';
import type { Onderdeel, Onderdeelinhoud, Sectie } from './schemas.ts';
import { nameOf, SECTION_WORDS } from './sections.nl.ts';

export function sectionOf(word: string): Section {
  const found = SECTION_KEYS.find((section) => SECTION_WORDS[section].word === word);
  if (!found) throw new RangeError(`no such section: ${word}`);
  return found;
}

/** What a section is, with its fields and choices: enough for a form and a list. */
export function toSectie(section: Section): Sectie {
  const words = SECTION_WORDS[section];
  const shape = shapeOf(section);
  return {
    sectie: words.word,
    deel: words.part,
    titel: words.title,
    een: words.one,
    uitleg: words.purpose,
    doorlopend: shape.living === true,
    voorbeelden: LIBRARY[section]?.length ?? 0,
    velden: shape.fields.map((field) => {
      const label = words.fields[field] ?? field;
      return {
        veld: FIELD_PATHS[field],
        label: labelOf(section, field),
        uitleg: typeof label === 'string' ? null : label[1],
        verplicht: shape.required.includes(field),
        keuzes: choicesOf(section, field),
      };
    }),
  };
}

export const labelOf = (section: Section, field: ItemField): string => {
  const label = SECTION_WORDS[section].fields[field] ?? field;
  return typeof label === 'string' ? label : label[0];
};

const SCALE = ['1', '2', '3', '4', '5'].map((waarde) => ({ waarde, naam: waarde }));

function choicesOf(section: Section, field: ItemField): { waarde: string; naam: string }[] {
  const { kinds, states } = SECTION_WORDS[section];
  if (field === 'score' || field === 'likelihood' || field === 'effect') return SCALE;
  const words = field === 'kind' ? kinds : field === 'state' ? states : {};
  return Object.values(words).map((waarde) => ({ waarde, naam: nameOf(waarde) }));
}

export function toOnderdeel(item: StoredItem, today: PlainDate): Onderdeel {
  const { word, kinds, states } = SECTION_WORDS[item.section];
  const kind = item.kind === null ? null : (kinds[item.kind] ?? item.kind);
  const state = item.state === null ? null : (states[item.state] ?? item.state);
  return {
    id: item.id,
    sectie: word,
    sleutel: item.key,
    soort: kind,
    soortnaam: kind === null ? null : nameOf(kind),
    titel: item.title,
    tekst: item.text,
    reden: item.reason,
    bron: item.source,
    stand: state,
    standnaam: state === null ? null : nameOf(state),
    eigenaar: item.ownerId === null ? null : { id: item.ownerId, naam: item.ownerName ?? '' },
    dag: item.onDay,
    score: item.score,
    kans: item.likelihood,
    gevolg: item.effect,
    zwaarte: weightOf(item),
    teLaat: item.onDay !== null && item.onDay < today && isOpen(item),
    versie: item.rowVersion,
  };
}

/** What was sent, as content of its section; an unknown word stays as it is, so that it is refused by its field. */
export function contentOf(section: Section, sent: Onderdeelinhoud): ItemContent {
  const { kinds, states } = SECTION_WORDS[section];
  const kind = keyOfWord(kinds, sent.soort);
  return {
    ...emptyItem(section),
    kind,
    // A section without titles is known by its kind.
    title: shapeOf(section).fields.includes('title')
      ? (sent.titel ?? '').trim()
      : nameOf(kind === null ? '' : (kinds[kind] ?? kind)),
    text: (sent.tekst ?? '').trim(),
    reason: (sent.reden ?? '').trim(),
    source: (sent.bron ?? '').trim(),
    state: keyOfWord(states, sent.stand),
    ownerId: sent.eigenaarId ?? null,
    onDay: sent.dag ?? null,
    score: sent.score ?? null,
    likelihood: sent.kans ?? null,
    effect: sent.gevolg ?? null,
  };
}

const keyOfWord = (words: Readonly<Record<string, string>>, word: string | null | undefined): string | null =>
  word === null || word === undefined ? null : (Object.keys(words).find((key) => words[key] === word) ?? word);

/** Each fault at its field, in a sentence. */
export const toErrors = (section: Section, faults: readonly ItemFault[]) =>
  faults.map(({ field, code }) => ({
    in: 'body' as const,
    path: FIELD_PATHS[field],
    code: `strategy.${code}`,
    detail: FAULT_WORDS[code](labelOf(section, field)),
  }));
