/** Server door of strategy. */

export { isSection, type Section } from './domain/sections.ts';
export { choiceRoutes } from './http/choice-door.ts';
export { choiceOf, segmentOf } from './http/choice-json.ts';
export { tellChoices } from './http/choice-source.nl.ts';
export { writeStrategy } from './http/document.nl.ts';
export { tellParties } from './http/parties-source.nl.ts';
export { strategyRoutes } from './http/routes.ts';
export { BLOCK_NAMES } from './http/words.nl.ts';
export { strategyWorkOf } from './http/work-texts.nl.ts';
export { HABITS } from './library/index.ts';
export { readSegments } from './storage/choices.ts';
export { readItems, type StoredItem } from './storage/items.ts';
export { listReactions } from './storage/versions.ts';
export { decideStrategy, reactToStrategy, type Step, takeStep, weighReaction } from './use-cases/act-on-strategy.ts';
export { addSegment, answerFacts, choose } from './use-cases/keep-choices.ts';
export { addItem, changeItem, emptyItem, takeOverLibrary } from './use-cases/keep-items.ts';
export { beginStrategy } from './use-cases/keep-strategy.ts';
export type { Author } from './use-cases/open-strategy.ts';
export { keepSelfTest } from './use-cases/self-test.ts';
export { toSegmentChoices, weighHarmony } from './use-cases/weigh-choices.ts';
