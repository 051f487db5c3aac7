import { tellHomework } from '../../modules/market/index.ts';
import { tellChoices, tellParties } from '../../modules/strategy/index.ts';

/** The rooms of the house that tell about a strategy: how far their blocks are, and their paragraphs of the document. */
export const strategySources = [tellParties, tellHomework, tellChoices] as const;
