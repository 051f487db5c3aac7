import type { HarmonyFinding } from '../domain/harmony-finding.ts';
import { HARMONY_TEXTS } from './harmony-texts.nl.ts';
import type { Bevinding } from './schemas.ts';
import { HARMONY_KIND_WORDS } from './words.nl.ts';

/** A finding with its sentences. */
export const toBevinding = ({ rule, kind, segment, sources, seen }: HarmonyFinding): Bevinding => {
  const text = HARMONY_TEXTS[rule];
  return {
    regel: rule,
    soort: HARMONY_KIND_WORDS[kind],
    segment,
    titel: text?.title(seen) ?? rule,
    waarom: text?.why ?? '',
    wat: text?.act ?? '',
    bronnen: [...sources],
  };
};
