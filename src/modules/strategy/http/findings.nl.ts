/** What a strategy still lacks, in a sentence, and where to do something about it. */
import type { Finding, FindingCode } from '../domain/findings.ts';
import { nameOf, SECTION_WORDS } from './sections.nl.ts';
import { BLOCK_NAMES } from './words.nl.ts';

type Words = { readonly where: string; readonly sentence: (about: readonly string[]) => string };
const plain = (where: string, sentence: string): Words => ({ where, sentence: () => sentence });
/** The first few by name, and how many more there are: a sentence that names forty things is not read. */
const FIRST = 4;
function named(names: readonly string[], first = FIRST): string {
  const more = names.length - first;
  return more <= 1 ? names.join(', ') : `${names.slice(0, first).join(', ')} en nog ${more}`;
}
const blocks = (about: readonly string[]): string =>
  named(about.map((key) => BLOCK_NAMES[key as keyof typeof BLOCK_NAMES] ?? key));
const quoted = (about: readonly string[]): string =>
  named(
    about.map((title) => `“${title}”`),
    2,
  );
const fields = (about: readonly string[]): string =>
  about.map((key) => nameOf(SECTION_WORDS.participant.kinds[key] ?? key).toLowerCase()).join(', ');

const FINDING_WORDS: Readonly<Record<FindingCode, Words>> = {
  'core-question-missing': plain('opdracht', 'Schrijf op welk probleem de strategie oplost (kernvraagstuk).'),
  'purpose-missing': plain('opdracht', 'Schrijf op wat de strategie wil bereiken (doel).'),
  'method-missing': plain('opdracht', 'Schrijf op hoe u dat aanpakt (werkwijze).'),
  'support-missing': plain('opdracht', 'Schrijf op hoe gemeenten en aanbieders erin staan (draagvlak).'),
  'owner-missing': plain('', 'Kies een eigenaar van de strategie.'),
  'present-not-scored': {
    where: '',
    sentence: (about) => `Geef de huidige strategie een score voor: ${blocks(about)}.`,
  },
  'new-not-scored': {
    where: '',
    sentence: (about) => `Zeg wat de nieuwe strategie moet halen voor: ${blocks(about)}.`,
  },
  'starting-points-missing': plain('opdracht', 'Leg uitgangspunten vast.'),
  'starting-points-untested': {
    where: 'opdracht',
    sentence: (about) => `Toets nog: ${quoted(about)}.`,
  },
  'scope-missing': plain('opdracht', 'Leg vast wat onder de strategie valt en wat niet.'),
  'local-room-missing': plain(
    'opdracht',
    'Leg vast wat voor alle gemeenten vastligt en wat elke gemeente zelf bepaalt.',
  ),
  'legitimation-missing': plain('opdracht', 'Schrijf op waarom de keuzes te verdedigen zijn.'),
  'only-incentives': plain(
    'opdracht',
    'De keuzes rusten nu alleen op prikkels. Noem ook strategie, perspectief of verantwoordelijkheid.',
  ),
  'sessions-not-held': {
    where: 'aanpak',
    sentence: (about) => (about.length === 0 ? 'Plan de werksessies.' : `Nog niet gehouden: ${quoted(about)}.`),
  },
  'execution-field-missing': {
    where: 'aanpak',
    sentence: (about) => `Niemand aan tafel met kennis van: ${fields(about)}.`,
  },
  'decision-missing': plain('aanpak', 'Er is nog geen besluit met een reden vastgelegd.'),
  'risk-without-owner': { where: 'risicos', sentence: (about) => `Niemand let op: ${quoted(about)}.` },
  'risk-not-weighed': { where: 'risicos', sentence: (about) => `Kans of gevolg is niet ingeschat: ${quoted(about)}.` },
  'block-empty': { where: '', sentence: (about) => `Nog leeg in de piramide: ${blocks(about)}.` },
  'reaction-not-weighed': {
    where: 'document',
    sentence: ([count]) =>
      count === '1' ? 'Eén reactie is nog niet afgewogen.' : `${count} reacties zijn nog niet afgewogen.`,
  },
};

export const toBevinding = ({ code, blocks: blocking, about }: Finding) => ({
  code,
  nodig: blocking,
  deel: FINDING_WORDS[code].where,
  zin: FINDING_WORDS[code].sentence(about),
});
