/** The library of the four instruments as people read it. */
import { INSTRUMENTS, type Instrument, instrumentOf, OPTIONS_OF } from '../domain/instrument.ts';
import { FIT_RULES, KRALJIC, OPTIONS, QUESTIONS } from '../library/index.ts';
import type { Instrumenten } from './schemas.ts';
import { FACT_WORDS, INSTRUMENT_WORDS, OPTION_WORDS } from './words.nl.ts';

export const INSTRUMENT_NAMES: Readonly<Record<Instrument, string>> = {
  funding: 'Bekostiging',
  access: 'Toegang',
  'supplier-management': 'Leveranciersmanagement',
  contract: 'Contract',
};
const HEIGHT_TEXTS = { low: 'laag', high: 'hoog' } as const;

export const toInstrumenten = (): Instrumenten => ({
  instrumenten: INSTRUMENTS.map((instrument) => ({
    sleutel: INSTRUMENT_WORDS[instrument],
    naam: INSTRUMENT_NAMES[instrument],
    opties: OPTIONS_OF[instrument].flatMap((key) => OPTIONS.filter((one) => one.key === key)).map(toOptie),
  })),
  vragen: QUESTIONS.map(({ fact, question, help, sources }) => ({
    feit: FACT_WORDS[fact],
    vraag: question,
    uitleg: help,
    bronnen: [...sources],
    instrumenten: instrumentsOf(fact).map((instrument) => INSTRUMENT_WORDS[instrument]),
  })),
  kraljic: {
    regel: KRALJIC.rule,
    vakken: KRALJIC.quadrants.map(({ name, importance, supply, buyer, provider }) => ({
      naam: name,
      belang: HEIGHT_TEXTS[importance],
      risico: HEIGHT_TEXTS[supply],
      inkoper: buyer,
      aanbieder: provider,
    })),
  },
});

const toOptie = ({ key, name, what, when, notWhen, demands, sources }: (typeof OPTIONS)[number]) => ({
  sleutel: OPTION_WORDS[key],
  naam: name,
  wat: what,
  past: [...when],
  pastNiet: [...notWhen],
  vraagt: [...demands],
  bronnen: [...sources],
});

const instrumentsOf = (fact: (typeof QUESTIONS)[number]['fact']): Instrument[] => {
  const options = FIT_RULES.filter((rule) => rule.fact === fact).map(({ option }) => instrumentOf(option));
  return INSTRUMENTS.filter((instrument) => options.includes(instrument));
};
