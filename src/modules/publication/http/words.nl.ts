import type { ReleaseTag } from '../../../standards/ocds/index.ts';

/** What each kind of news says to people. */
export const TAG_SENTENCES: { readonly [Tag in ReleaseTag]: string } = {
  planning: 'Het plan is gepubliceerd.',
  planningUpdate: 'Het plan is aangepast.',
  tender: 'De procedure is bekendgemaakt.',
  tenderUpdate: 'Gegevens over de procedure zijn bijgewerkt.',
  tenderCancellation: 'De procedure is gestopt.',
  award: 'De gunning is bekendgemaakt.',
  awardUpdate: 'De gunning is bijgewerkt.',
  contract: 'De eerste contracten zijn getekend.',
  contractUpdate: 'Er zijn contracten bij gekomen of gewijzigd.',
  contractTermination: 'Een contract is geëindigd.',
};

export const AWARD_SENTENCES = {
  pending: 'Gegund, nog niet definitief',
  active: 'Definitief gegund',
} as const;

export const publicationRefusals = {
  'publication.procedure-unknown': {
    title: 'Procedure niet gevonden',
    detail: 'Deze procedure bestaat niet, of zij is niet van uw regio.',
  },
  'publication.nothing-new': {
    title: 'Niets nieuws',
    detail: 'Sinds de vorige publicatie is er niets veranderd dat openbaar mag zijn.',
  },
  'publication.not-published-unknown': {
    title: 'Niets gepubliceerd',
    detail: 'Over deze procedure zijn geen open gegevens gepubliceerd.',
  },
} as const;
