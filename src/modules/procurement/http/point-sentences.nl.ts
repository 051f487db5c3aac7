import type { OpenPoint } from '../domain/requirements/readiness.ts';
import { TEST_WORDS } from './procedure-words.nl.ts';

const SENTENCES = {
  'description-missing': () => 'De procedure heeft nog geen omschrijving.',
  'contract-start-missing': () => 'De eerste dag van de overeenkomsten is nog niet bekend.',
  'requirements-missing': () => 'Er zijn nog geen eisen gekozen.',
  'requirement-not-final': (name: string) => `Eis ${name} is nog niet definitief.`,
  'evidence-missing': (name: string) => `Bij eis ${name} staat nog niet met welk bewijs een aanbieder haar aantoont.`,
  'goal-missing': (name: string) => `Bij eis ${name} staat nog niet welk doel of welke inkooptaak zij dient.`,
  'test-without-requirement': (name: string) =>
    `Er wordt getoetst op ${TEST_WORDS[name as keyof typeof TEST_WORDS]}, maar daar is geen eis voor.`,
  'weights-not-one': () => 'De wegingen van de selectie-eisen zijn samen geen 100%.',
  'products-missing': () => 'Er zijn nog geen producten gekozen.',
  'product-undescribed': (name: string) => `Product ${name} is nog niet omschreven.`,
  'tariff-missing': (name: string) => `Voor product ${name} is nog geen tarief vastgesteld voor de eerste dag.`,
} as const satisfies Record<OpenPoint['point'], (name: string) => string>;

/** What is still open, as people read it. */
export const pointSentence = ({ point, name }: OpenPoint): string => SENTENCES[point](name ?? '');

/** What the point is about, for a screen that leads there. */
export const POINT_SUBJECTS = {
  'description-missing': 'procedure',
  'contract-start-missing': 'procedure',
  'requirements-missing': 'eis',
  'requirement-not-final': 'eis',
  'evidence-missing': 'eis',
  'goal-missing': 'eis',
  'test-without-requirement': 'eis',
  'weights-not-one': 'eis',
  'products-missing': 'product',
  'product-undescribed': 'product',
  'tariff-missing': 'tarief',
} as const satisfies Record<OpenPoint['point'], string>;
