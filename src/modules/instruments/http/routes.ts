import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { advise } from '../domain/advice.ts';
import { factsWith } from '../domain/facts.ts';
import { INSTRUMENTS } from '../domain/instrument.ts';
import { FIT_RULES } from '../library/index.ts';
import { toAdvies } from './advice-json.nl.ts';
import { factsOf } from './facts-json.ts';
import { toInstrumenten } from './library-json.nl.ts';
import { Advies, Feiten, Instrumenten } from './schemas.ts';

const tags = ['Instrumenten'];
const recordKind = 'instruments';

/** The library of the four instruments, and advice on facts that are sent along; nothing is kept. */
export const instrumentsRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/instrumenten',
    summary: 'De vier instrumenten met hun opties, de vragen van de keuzehulp en de vakken van Kraljic',
    tags,
    rights: 'strategy.read',
    answer: Instrumenten,
    async handler({ about }) {
      about({ recordKind });
      return yes(toInstrumenten());
    },
  }),
  route({
    method: 'POST',
    url: '/instrumenten/_advies',
    summary: 'Advies van de keuzehulp bij antwoorden, met een reden per criterium; er wordt niets bewaard',
    tags,
    rights: 'strategy.read',
    body: Type.Object({ feiten: Feiten }, { additionalProperties: false }),
    answer: Type.Object({ adviezen: Type.Array(Advies) }),
    async handler({ body, about }) {
      about({ recordKind });
      const facts = factsWith(factsOf(body.feiten));
      return yes({ adviezen: INSTRUMENTS.map((instrument) => toAdvies(advise(instrument, FIT_RULES, facts))) });
    },
  }),
];
