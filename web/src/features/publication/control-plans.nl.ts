import { formatDay } from '../../format/index.ts';

/** Texts of the pages on which anybody reads the general control plans of municipalities. */
export const controlPlansText = {
  title: 'Controleplannen van gemeenten',
  sub: 'Hoe gemeenten nagaan of jeugdhulp is geleverd die werd betaald. Een gemeente controleert pas bij één aanbieder nadat haar plan hier staat.',
  emptyTitle: 'Er zijn nog geen controleplannen',
  emptyText: 'Zodra een gemeente haar controleplan openbaar maakt, staat het hier.',
  municipality: 'Gemeente',
  plan: 'Controleplan',
  year: 'Jaar',
  published: 'Openbaar sinds',
  conclusion: (municipality: string, year: number, day: string) =>
    `Algemeen controleplan van ${municipality} voor ${year}, openbaar sinds ${formatDay(day)}.`,
  goal: 'Doel',
  general: 'Wat de gemeente doet',
  about: 'Over dit plan',
  alsoIn: 'Ook bekendgemaakt in',
  nowhere: 'Alleen hier',
  digest: 'Controlegetal van doel en plan (SHA-256)',
  rule: 'Grondslag',
  ruleValue: 'Regeling Jeugdwet, paragraaf 6b',
  help: 'Een gepubliceerd plan verandert niet meer. De gemeente maakt voor een volgend jaar een nieuw plan.',
};
