import { formatMonthYear } from '../../../kernel/format.nl.ts';
import { countersOfProvider } from '../../exchange/index.ts';
import type { FileSection } from './context.ts';

const GROUNDS = {
  'more-hours': 'meer uren',
  'dearer-product': 'een duurder product',
  longer: 'een langere periode',
  'other-help': 'andere hulp',
  stacking: 'hulp naast andere hulp',
} as const;
const PROPOSALS = {
  less: 'minder uren',
  lighter: 'lichtere hulp',
  shorter: 'een kortere periode',
  'other-help': 'andere hulp',
  'as-now': 'wat er nu is',
  'talk-first': 'eerst overleg',
} as const;

/** What access held against requests of the provider for more or dearer help (R-098): never a child, a request or its words. */
export const counterSection: FileSection = async (tx, { providerId, regionId }) => {
  const told = await countersOfProvider(tx, regionId, providerId);
  if (told.length === 0) return null;
  const refused = told.filter(({ became }) => became === 'refused').length;
  return {
    sleutel: 'tegenspraak',
    titel: 'Tegenspraak van de toegang',
    samenvatting: `De toegang bracht ${told.length === 1 ? 'bij 1 verzoek' : `${told.length} keer`} iets in tegen meer of duurdere hulp; ${refused === 0 ? 'geen verzoek is' : refused === 1 ? '1 verzoek is' : `${refused} verzoeken zijn`} daarna afgewezen.`,
    regels: told.map(({ month, municipalityName, grounds, proposal, became }) => ({
      dag: month,
      titel: `${municipalityName}: gevraagd ${grounds.map((one) => GROUNDS[one]).join(', ')}`,
      tekst: `In ${formatMonthYear(month)} vond de toegang passend: ${PROPOSALS[proposal]}.`,
      link: null,
      status: became === 'refused' ? 'afgewezen' : 'niet afgewezen',
    })),
  };
};
