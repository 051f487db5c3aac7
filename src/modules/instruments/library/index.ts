import { readFileSync } from 'node:fs';
import type { FitRule } from '../domain/advice.ts';
import type { SegmentFact } from '../domain/facts.ts';
import type { LibraryOption } from '../domain/instrument.ts';
import type { Quadrant } from '../domain/kraljic.ts';

/** A question of the choice aid, as people read it. */
export type Question = {
  readonly fact: SegmentFact;
  readonly question: string;
  readonly help: string;
  readonly sources: readonly string[];
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./${name}.nl.json`, import.meta.url), 'utf8'));

/** The options of the four instruments; each with what it is, when it fits, when not, what it demands, and its sources. */
export const OPTIONS = (read('options') as { readonly options: readonly LibraryOption[] }).options;

/** The questions of the choice aid. */
export const QUESTIONS = (read('questions') as { readonly questions: readonly Question[] }).questions;

export const QUESTION_COUNT = QUESTIONS.length;

/** What each answer means for each option. */
export const FIT_RULES = (read('fit-rules') as { readonly rules: readonly FitRule[] }).rules;

/** The four positions of a product after Kraljic, and the rule above them. */
export const KRALJIC = read('kraljic') as { readonly rule: string; readonly quadrants: readonly Quadrant[] };
